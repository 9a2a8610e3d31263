import { cited } from "../../clause-words.ts";
import { by, chosen, chosenOr, own, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { childAndYear, childInSubject, childName, pronoun } from "../../words.ts";
import { cautionsOf } from "./cautions.ts";

const FOR: Record<string, string> = {
  request: "I am preparing a request to the council for an EHC needs assessment",
  refused: "The council has decided not to assess, and I am gathering what is needed to answer that",
  appeal: "I am preparing an appeal about an EHC needs assessment",
};

const LAW = {
  "code-6.55": "Parents should have clear information about what support has achieved {}.",
};

/** Asks the school for facts about support, as evidence for a request or an appeal. */
export const schoolEvidence: Letter = {
  id: "L20",
  group: "council",
  name: "Ask school for facts for your request or appeal",
  reader: "school",
  purpose: "Gets from school, in writing, what has been done for your child and what school can normally give.",
  when: "You are asking the council to assess, or it has refused, and you need to show what school has done and what it cannot do.",
  notWhen: "When you want the whole record: ask for that. When an appeal is near: do not wait for this answer.",
  fairReply: "A page or two within a few days, from papers that school has.",
  goodAnswer: [
    "What support there has been: what, how often, by whom, since when.",
    "What it achieved, with the figures you have.",
    "What school can normally give from its own means, and what goes beyond that.",
  ],
  ifNothing: { words: "After 5 school days, a gentle chase. An appeal’s time goes on running.", letter: "H1" },
  finds: ["evidence", "provision", "refusal to assess", "senco", "costed provision map", "tribunal"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: ["code-6.55"],
  whyCopied: "because some of it is about what school as a whole can give",
  recipients,
  questions,
  subject: (facts) => `${childInSubject(facts)}: information about support, please`,
  body,
  cautions: (facts) =>
    cautionsOf(
      facts.answers["l20-for"] === "refused" || facts.answers["l20-for"] === "appeal"
        ? "The time for an appeal does not wait for school’s answer. What comes later can follow."
        : null,
    ),
};

function recipients(about: Subject): Recipients {
  if (about === "staff") {
    return { to: ["head"], cc: [], why: "It involves a member of staff, so it goes to the head. Nobody is copied." };
  }
  if (about === "head") {
    return {
      to: ["chair"],
      cc: [],
      why: "It involves the head, so it goes to the chair of governors. Nobody is copied.",
    };
  }
  return {
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied because some of it is about what school as a whole can give.",
  };
}

function questions(facts: LetterFacts): Question[] {
  return [
    {
      id: "l20-for",
      kind: "choice",
      label: "What is it for?",
      hint: "School can answer better when it knows.",
      options: [
        { value: "request", label: "A request for an assessment" },
        { value: "refused", label: "The council has refused" },
        { value: "appeal", label: "An appeal" },
      ],
    },
    {
      id: "l20-own",
      kind: "text",
      label: `Which support for ${childName(facts)} do you want to know about?`,
      hint: "Leave it out to ask about all of it.",
      rows: 2,
    },
    {
      id: "l20-school",
      kind: "tick",
      label: "Ask what school can normally give from its own means",
      hint: "It shows the council where the line is. Nothing about other children.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const { possessive } = pronoun(facts);
  const name = childName(facts);
  const law = cited(facts, LAW);
  const school = chosen(facts, "l20-school", {
    yes: `It would also help to know what school can normally give from its own means to a pupil like ${name}, and what goes beyond that. I am not asking for anything about other children.`,
  });
  return paragraphs(
    say`${chosenOr(facts, "l20-for", FOR, FOR.request ?? "")}. It is about ${childAndYear(facts)}, and nobody knows better than you what school has done.`,
    together(
      say`Could you please send me${by(facts)} a short account of the support for ${name}: what it is, how often, by whom and since when, and what it has achieved?`,
      law === null ? null : say`${law}`,
    ),
    own(facts, "l20-own", "What matters most to me: "),
    school && say`${school}`,
    say`Copies of what you have already are enough: ${possessive} support plan, notes of reviews, a provision map. Where there are none, a line that says so helps too.`,
  );
}
