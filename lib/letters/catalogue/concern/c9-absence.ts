import { childFirst, whyYou } from "../../about-words.ts";
import { cited } from "../../clause-words.ts";
import { answer, chosenOr, commaBy, noted, paragraphs, say, together } from "../../compose.ts";
import { dayInWords } from "../../dates.ts";
import { dayAnswered, onDay } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName, pronoun } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const LAW = {
  "mental-health-absence":
    "I understand that absence because of illness, which includes mental health, is recorded as authorised {}.",
};

const SESSIONS: Record<string, string> = {
  day: "for the whole day",
  morning: "in the morning",
  afternoon: "in the afternoon",
};

/** Tells the school of an absence because of illness, anxiety included, and asks to record it as that. */
export const absence: Letter = {
  id: "C9",
  group: "concern",
  name: "Tell school of an absence",
  reader: "school",
  purpose: "Says why your child could not come in, and asks for it to be recorded as illness.",
  when: "Your child was not well enough to come in: in body, or with anxiety or low mood.",
  notWhen:
    "When it was not illness: the letter would not be true, so talk to SENDIASS first. The school’s own absence line may ask for a call as well.",
  fairReply: "A line that it is recorded as illness, or what it is recorded as and why.",
  goodAnswer: ["How the absence is recorded.", "If not as illness: why, and what would help you to record it so."],
  ifNothing: {
    words: "Keep the email: it shows the day and the reason. If the code is not illness, ask about the code.",
    letter: "C10",
  },
  finds: ["off sick", "ill", "code i", "absent", "attendance", "anxiety", "could not go in", "school refusal"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: ["mental-health-absence"],
  aboutTomorrow: true,
  whyCopied: "because it is for the head to say how an absence is recorded",
  recipients: toSchool({
    to: ["attendance-lead"],
    cc: ["head"],
    why: "The head is copied because it is for the head to say how an absence is recorded.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: not well enough for school${subjectDay(facts)}`,
  body,
  cautions,
};

function questions(facts: LetterFacts): Question[] {
  const { subject } = pronoun(facts);
  return [
    { id: "c9-day", kind: "day", label: "Which day?", hint: "Leave it out when it is today." },
    {
      id: "c9-session",
      kind: "choice",
      label: "For how long?",
      hint: "Registers are taken twice a day.",
      options: [
        { value: "day", label: "The whole day" },
        { value: "morning", label: "The morning" },
        { value: "afternoon", label: "The afternoon" },
      ],
    },
    {
      id: "c9-signs",
      kind: "text",
      label: "What did you see?",
      hint: `What ${subject} could not do, as it was: no sleep, sick twice, could not get out of the car. Not what you decided.`,
      rows: 3,
    },
    {
      id: "c9-tried",
      kind: "text",
      label: "What did you try?",
      hint: "It shows that you wanted your child to be in. “I got her dressed, and we drove to the gate twice.”",
      rows: 2,
    },
    {
      id: "c9-kind",
      kind: "choice",
      label: "What kind of illness is it?",
      hint: "Illness of the mind is illness. You need not say more than you want.",
      options: [
        { value: "mind", label: "Anxiety or another mental health difficulty" },
        { value: "body", label: "A physical illness" },
        { value: "both", label: "Both, or I cannot tell" },
      ],
    },
  ];
}

function day(facts: LetterFacts): string {
  return dayAnswered(facts, "c9-day")?.toString() ?? facts.today;
}

function isAhead(facts: LetterFacts): boolean {
  return day(facts) > facts.today;
}

function subjectDay(facts: LetterFacts): string {
  return day(facts) === facts.today ? " today" : `, ${dayInWords(day(facts), { today: facts.today })}`;
}

/** A day ahead is said with care: nobody can know in the evening what the morning will be. */
function opening(facts: LetterFacts): Paragraph {
  const given = onDay(facts, "c9-day");
  const when = given === "" ? " today" : given;
  const verb = isAhead(facts) ? "is not" : "was not";
  const session = chosenOr(facts, "c9-session", SESSIONS, "");
  return say`${childFirst(facts)}${yearOf(facts)} ${verb} well enough to come to school${when}${session === "" ? "" : [" ", session].flat()}.`;
}

function yearOf(facts: LetterFacts): string {
  return childAndYear(facts).slice(childName(facts).length);
}

function body(facts: LetterFacts): Paragraph[] {
  const verb = isAhead(facts) ? "is" : "was";
  const kind = chosenOr(
    facts,
    "c9-kind",
    {
      mind: `It is a matter of mental health, and coming in ${verb} not possible.`,
      body: "It is a physical illness.",
      both: "I cannot tell yet whether it is body or mind.",
    },
    "",
  );
  const mind = ["mind", "both"].includes(answer(facts, "c9-kind")?.text ?? "");
  const law = mind ? cited(facts, LAW) : null;
  const { subject, is } = pronoun(facts);
  return paragraphs(
    together(opening(facts), kind === "" ? null : say`${kind}`),
    whyYou(facts),
    noted(facts, "c9-signs", "What I saw"),
    noted(facts, "c9-tried", "What we tried"),
    together(
      say`Could you please record it as illness (code I), and tell me${commaBy(facts)} if it is recorded as anything else?`,
      law === null ? null : say`${law}`,
    ),
    say`I want ${childName(facts)} to be in school, and ${subject} will be back as soon as ${subject} ${is} well enough.`,
  );
}

function cautions(facts: LetterFacts): string[] {
  if (!isAhead(facts)) return [];
  return [
    "Written the evening before, this can be read as a choice you made. It is safer to write in the morning, when you have tried.",
  ];
}
