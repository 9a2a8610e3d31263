import { by, chosen, noted, paragraphs, say, together } from "../../compose.ts";
import { dayGiven } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question, Recipients } from "../../letter.ts";
import { childAndYear, childInSubject, stopped } from "../../words.ts";

/** Asks the clerk for the panel's decision, which has not come. */
export const panelOutcome: Letter = {
  id: "K4",
  group: "complaint",
  name: "Ask for the panel’s decision",
  reader: "school",
  purpose: "Asks for the panel’s decision in writing, when its time has gone by.",
  when: "The panel has met, and the policy’s time for its decision has gone by.",
  notWhen: "When the policy’s time is still running: wait until it has gone by.",
  fairReply: "The decision with its reasons, or the day on which it will come.",
  goodAnswer: [
    "The decision on each point, with its reasons.",
    "What will happen now, and by when.",
    "If it is not ready: the day it will come.",
  ],
  ifNothing: {
    words: "When this has no answer either, the Department for Education can look at whether the policy was followed.",
    letter: "X1",
  },
  finds: ["stage 2", "governors", "hearing", "outcome", "decision"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: [],
  close: "Yours sincerely",
  recipients: (): Recipients => ({
    to: ["clerk"],
    cc: [],
    why: "It goes to the clerk, who writes for the panel. Nobody is copied.",
  }),
  questions,
  subject: (facts) => `Complaints panel, decision: ${childInSubject(facts)}`,
  body,
};

function questions(): Question[] {
  return [
    { id: "k4-heard", kind: "day", label: "When did the panel meet?", hint: "The day of the hearing." },
    {
      id: "k4-policy",
      kind: "line",
      label: "What does the policy say about the decision?",
      hint: "In its own words: “in writing within … school days of the hearing”",
    },
    {
      id: "k4-note",
      kind: "tick",
      label: "Ask for the note of the hearing too",
      hint: "If one was taken.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const heard = dayGiven(facts, "k4-heard");
  const note = chosen(facts, "k4-note", { yes: "If a note of the hearing was taken, a copy of it would help too." });
  return paragraphs(
    together(
      heard === null
        ? say`${stopped(`The panel has heard my complaint about how school has gone for ${childAndYear(facts)}`)}`
        : say`The panel heard my complaint about how school has gone for ${childAndYear(facts)} on ${heard}.`,
      say`Thank you for arranging it. I have not seen its decision yet.`,
    ),
    noted(facts, "k4-policy", "What the policy says about it"),
    together(
      say`Could you please send me the decision in writing${by(facts)}, with the reasons for it?`,
      say`If it is not ready, the day on which it will come is enough for now.`,
      note && say`${note}`,
    ),
  );
}
