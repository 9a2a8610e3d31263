import type { SchoolType } from "../../../record/profile.ts";
import { plainly } from "../../clause-words.ts";
import { by, noted, own, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";

/** Asks the school for information that is about nobody in particular. The child is not named: an answer may be published. */
export const freedomOfInformation: Letter = {
  id: "R7",
  group: "record",
  name: "A freedom of information request to school",
  reader: "school",
  purpose: "Gets facts about how the school works: numbers, policies, minutes.",
  when: "You need to know something that is not about one child: how many, how much, which rule.",
  notWhen: "When it is about your own child: make a subject access request. When it is on the website: read it there.",
  fairReply: "The information, or which part of it is not given and why.",
  goodAnswer: ["The information, or the day it will come.", "If part of it is not given: which, and why."],
  ifNothing: { words: "When the time is over, a reminder about the request.", letter: "R8" },
  finds: ["foi", "information", "numbers", "minutes", "statistics", "budget"],
  needsEarlier: false,
  clock: "foi-school",
  clauses: ["freedom-of-information"],
  recipients: () => ({
    to: ["office"],
    cc: [],
    why: "Anybody may ask this of a school, so nobody needs to be copied.",
  }),
  questions,
  subject: () => "Freedom of information request",
  body,
  mayBePublished: () => true,
  cautions: (facts) => [ABOUT_NOBODY, COVERED[facts.profile.school.type]].filter((one) => one !== null),
};

const ABOUT_NOBODY =
  "Leave your child and other children out of it: the answer can be published. The letter gives your name and no more.";

const COVERED: Record<SchoolType, string | null> = {
  maintained: null,
  academy: null,
  special: null,
  pru: null,
  independent:
    "Freedom of information is for schools that are paid for by the state. An independent school need not answer.",
  unknown: "Freedom of information is for schools that are paid for by the state, academies among them.",
};

function questions(): Question[] {
  return [
    {
      id: "r7-information",
      kind: "text",
      label: "What would you like to know?",
      hint: "One to three clear questions, with the years. Nothing about one child.",
      rows: 4,
    },
    { id: "r7-form", kind: "line", label: "In which form?", hint: "“By email, numbers in a table”" },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const time = plainly(
    facts,
    "freedom-of-information",
    "As I understand it, the time is 20 school days, or 60 working days if that is sooner.",
  );
  return paragraphs(
    say`This is a freedom of information request.`,
    noted(facts, "r7-information", "What I would like to know") ??
      say`I would like to have the school’s policies and reports on SEN support and on attendance that were in use in the last school year.`,
    own(facts, "r7-form", "The form I would like it in: "),
    together(
      say`Could you please answer${by(facts)}?`,
      time === null ? null : say`${time}`,
      say`If the school does not hold it, please tell me who does. If part of it would take too long, please send the rest and tell me how to narrow it.`,
    ),
  );
}
