import { chosenOr, say } from "../../compose.ts";
import { onDay } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childInSubject } from "../../words.ts";
import { toSchool } from "../to-school.ts";
import { isNote, noteBody, noteQuestions, people } from "./note.ts";

/** What was said in a phone call, in writing. It may go to somebody who was not on the phone. */
export const callNote: Letter = {
  id: "R2",
  group: "record",
  name: "My note of a phone call",
  reader: "school",
  purpose: "Puts what was said on the phone in writing, while it is fresh.",
  when: "You have spoken to school by phone or at the gate, and something was said that matters.",
  notWhen: "When it was a small thing that is done already: adding the call to your record is enough.",
  fairReply: "“That is right”, or a line or two on what is not.",
  goodAnswer: [
    "Whether the note is right.",
    "What is wrong or missing, in a line each.",
    "A day for each thing that has none yet.",
  ],
  ifNothing: {
    words: "The note stands as yours, with its date. If something agreed has not happened by its day, a gentle chase.",
    letter: "H1",
  },
  finds: ["phoned", "telephone", "rang", "follow up", "gate", "conversation"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: [],
  whyCopied: "so that everyone has the same note",
  recipients: toSchool({
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied so that everyone has the same note.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: ${isNote(facts) ? "my note of a conversation" : "a conversation"}`,
  body,
};

function questions(facts: LetterFacts): Question[] {
  return [
    { id: "called-on", kind: "day", label: "When was it?", hint: "Leave it out if you are not sure of the day." },
    {
      id: "called-with",
      kind: "line",
      label: "Who did you speak to?",
      hint: "The name, or what they do: “Mrs Green in the office”",
    },
    {
      id: "called-how",
      kind: "choice",
      label: "How did you speak?",
      hint: "By phone, unless you say otherwise.",
      options: [
        { value: "phone", label: "By phone" },
        { value: "video", label: "By video call" },
        { value: "gate", label: "In person, at the gate or in the office" },
      ],
    },
    ...noteQuestions(facts),
  ];
}

const HOW: Record<string, string> = { phone: "by phone", video: "by video call", gate: "in person" };

function body(facts: LetterFacts): Paragraph[] {
  const opening = say`I spoke to school ${chosenOr(facts, "called-how", HOW, "by phone")}${onDay(facts, "called-on")} about `;
  return noteBody(facts, opening, people(facts, "called-with", "Who I spoke to"));
}
