import { noted, paragraphs, say, together } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { clean, stopped } from "../../words.ts";
import { firstFacts, onlyTo } from "./lines.ts";

/** The least that an adviser needs, to read out or to paste. */
export const helplineBrief: Letter = {
  id: "X7",
  group: "outside",
  name: "A short brief for a helpline",
  reader: "outside",
  purpose: "Puts the matter and your one question into a form that an adviser can answer at once.",
  when: "You are about to ring or write to a charity’s helpline.",
  notWhen: "When somebody is in danger: ring 999. When your council’s SENDIASS can see you soon: they know the place.",
  fairReply: "What you can do next, and by when.",
  goodAnswer: [],
  ifNothing: { words: "Try another helpline, or SENDIASS.", letter: "X6" },
  finds: ["ipsea", "advice line", "charity", "contact", "helpline", "call"],
  needsEarlier: false,
  clock: null,
  clauses: [],
  byForm: "Most helplines take calls or a form of their own: read it out, or paste it in.",
  recipients: onlyTo("helpline", "It goes to the helpline alone."),
  questions,
  subject: () => "A question about school",
  body,
  // A helpline needs no name of a child, so what stands below it has none either.
  mayBePublished: () => true,
  cautions: () => ["Names are not needed: the kind of school, the council and the year are enough."],
};

function questions(): Question[] {
  return [
    { id: "x7-now", kind: "text", label: "What is happening?", hint: "Two or three sentences.", rows: 3 },
    {
      id: "x7-done",
      kind: "text",
      label: "What has been done so far?",
      hint: "The last letters and meetings, with days.",
      rows: 3,
    },
    {
      id: "x7-question",
      kind: "text",
      label: "What is your question?",
      hint: "One question. Write it down before you ring.",
      rows: 2,
    },
    {
      id: "x7-letter",
      kind: "day",
      label: "Is there a letter that a time runs from?",
      hint: "The day on a decision, a notice, a refusal.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const year = clean(facts.profile.child.year);
  const known = firstFacts(facts, false);
  const letter = dayGiven(facts, "x7-letter");
  return paragraphs(
    together(
      say`${stopped(`I am a parent or carer in England, and I would like advice about school for my child${year === "" ? "" : ` (${year})`}`)}`,
      known === null ? null : say`${known}`,
    ),
    noted(facts, "x7-now", "What is happening"),
    noted(facts, "x7-done", "What has been done so far"),
    letter && say`A letter that a time may run from is dated ${letter}.`,
    noted(facts, "x7-question", "My question"),
    say`Could you please tell me what I can do next, and whether there is a day by which it has to be done?`,
  );
}
