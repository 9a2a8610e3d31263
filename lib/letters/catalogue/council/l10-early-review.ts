import { by, own, paragraphs, say } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients, Subject } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { cautionsOf, needsPlan, youngPerson } from "./cautions.ts";
import { sendTeamAndSenco } from "./readers.ts";

/** Asks for a review of a plan before the yearly one is due. */
export const earlyReview: Letter = {
  id: "L10",
  group: "council",
  name: "Ask for an early review of the EHC plan",
  reader: "council",
  purpose: "Asks the council to look at the plan before the yearly review, because things have changed.",
  when: "There is a plan, and it no longer fits: your child cannot attend, needs have changed, or a place is at risk.",
  notWhen:
    "When the plan is right and is only not carried out: ask for what is in it. When the yearly review is near: use that.",
  fairReply: "A day for the review, or the reasons why the council will not hold one now.",
  goodAnswer: [],
  ifNothing: { words: "After 10 working days, ask once more; then a complaint to the council.", letter: "L17" },
  finds: ["early review", "emergency review", "interim review", "annual review", "ehcp"],
  needsEarlier: false,
  clock: "council-reply",
  clauses: [],
  whyCopied: "because school would hold the meeting",
  recipients,
  questions,
  subject: (facts) => `${childInSubject(facts)}: request for an early review of the EHC plan`,
  body,
  cautions: (facts) => cautionsOf(needsPlan(facts), youngPerson(facts)),
};

function recipients(about: Subject): Recipients {
  return sendTeamAndSenco(about, "The SENCO is copied because school would hold the meeting.");
}

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "l10-changed",
      kind: "text",
      label: "What has changed?",
      hint: "Facts with their dates: attendance, health, a new report, a move.",
      rows: 4,
    },
    {
      id: "l10-fits",
      kind: "text",
      label: "What in the plan no longer fits?",
      hint: "The section, and why. One or two points are enough.",
      rows: 3,
    },
    {
      id: "l10-want",
      kind: "text",
      label: `What does ${name} need instead?`,
      hint: "What you would like the review to decide.",
      rows: 2,
    },
    {
      id: "l10-people",
      kind: "line",
      label: "Who should be there?",
      hint: "CAMHS, the educational psychologist, a therapist.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  return paragraphs(
    say`I am asking the council for an early review of the EHC plan of ${childAndYear(facts)}. Things have changed since it was written, and I do not think that it can wait for the yearly review.`,
    own(facts, "l10-changed", "What has changed: "),
    own(facts, "l10-fits", "What in the plan no longer fits: "),
    own(facts, "l10-want", `What ${childName(facts)} needs instead: `),
    own(facts, "l10-people", "Who I would like to be asked: "),
    say`Could you please tell me${by(facts)} whether there will be a review, and on which day? If the council decides against it, please tell me why.`,
  );
}
