import { plainly } from "../../clause-words.ts";
import { chosen, chosenOr, commaBy, own, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName, pronoun } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const ANY_POINT =
  "As I understand it, a school can ask for a specialist’s help at any point, and parents are part of that decision.";

/** Asks school to bring in a specialist, or to make the referral to CAMHS itself. */
export const specialist: Letter = {
  id: "C15",
  group: "concern",
  name: "Ask for a specialist, or a referral by school",
  reader: "school",
  purpose: "Asks whether school will bring in a specialist or refer to CAMHS itself, and if not, why not.",
  when: "What has been tried is not enough, or nobody yet understands what makes school so hard.",
  notWhen:
    "When you want the council to assess for an EHC plan: you can ask for that yourself, without the school’s agreement.",
  fairReply: "Yes, with who will be asked and by when; or no, with the reason and what would change it.",
  goodAnswer: [
    "Whether school will ask, whom, and by when.",
    "What it needs from the parents for it.",
    "If not now: why, and what would have to be tried first.",
    "What happens at school meanwhile.",
  ],
  ifNothing: { words: "After 5 school days without a reply, a gentle chase.", letter: "H1" },
  finds: ["educational psychologist", "ep", "camhs", "referral", "mental health", "assessment", "speech", "therapist"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: ["code-6.58"],
  whyCopied: "since it may need the head’s agreement",
  recipients: toSchool({
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied since it may need the head’s agreement.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: asking for a specialist’s view`,
  body,
  cautions,
};

function cautions(facts: LetterFacts): string[] {
  if (facts.profile.child.ehc !== "plan") return [];
  return [
    "With an EHC plan, look first at what it says about specialists: what stands there the council has to see provided, and the letter for that is “Help in the EHC plan is not being given”.",
  ];
}

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "c15-who",
      kind: "choice",
      label: "Who could help?",
      hint: "Leave it open if you do not know: school may know better who fits.",
      options: [
        { value: "ep", label: "An educational psychologist" },
        { value: "camhs", label: "CAMHS, referred by school" },
        { value: "team", label: "A counsellor or a mental health team in school" },
        { value: "therapist", label: "A specialist teacher or therapist" },
      ],
    },
    {
      id: "c15-now",
      kind: "text",
      label: "What do you see now?",
      hint: "Two or three facts, with days if you can.",
      rows: 3,
    },
    {
      id: "c15-tried",
      kind: "text",
      label: "What has been tried, and what did it change?",
      hint: "At school and at home. “A quiet start since October: two mornings of five.”",
      rows: 2,
    },
    {
      id: "c15-advised",
      kind: "line",
      label: "Has somebody advised it?",
      hint: "Who, and when: “Dr Amin, our GP, on 3 December”",
    },
    {
      id: "c15-agree",
      kind: "tick",
      label: "Say that you agree to it",
      hint: `And, if ${childName(facts)} is old enough to be asked, only when they do too.`,
    },
  ];
}

function asks(facts: LetterFacts): Record<string, string> {
  const { object } = pronoun(facts);
  return {
    ep: `ask an educational psychologist to look with you at what makes school hard for ${object}`,
    camhs: `refer ${object} to CAMHS, with what you see at school`,
    team: `ask its counsellor or mental health team to see ${object}`,
    therapist: `ask a specialist teacher or a therapist to look at what ${object === "them" ? "they need" : `${pronoun(facts).subject} needs`}`,
  };
}

function body(facts: LetterFacts): Paragraph[] {
  const agree = chosen(facts, "c15-agree", { yes: "I agree to it, and will fill in whatever is needed from me." });
  const may = plainly(facts, "code-6.58", ANY_POINT);
  const otherwise = `ask a specialist to look with you at what makes school hard for ${pronoun(facts).object}`;
  return paragraphs(
    say`I would like us to get a specialist’s view of what ${childAndYear(facts)} needs, so that school and home do not have to guess.`,
    own(facts, "c15-now", "What I see now: "),
    own(facts, "c15-tried", "What has been tried: "),
    own(facts, "c15-advised", "Who has advised it: "),
    together(
      say`Could you please let me know${commaBy(facts)} whether the school will ${chosenOr(facts, "c15-who", asks(facts), otherwise)}?`,
      say`If not yet, please tell me why, and what would have to be tried first.`,
    ),
    together(may === null ? null : say`${may}`, agree && say`${agree}`),
  );
}
