import { say } from "../../compose.ts";
import { onDay } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childInSubject } from "../../words.ts";
import { toSchool } from "../to-school.ts";
import { isNote, noteBody, noteQuestions, people } from "./note.ts";

/** What was agreed at a meeting, in writing, with a day to say what is wrong with it. */
export const meetingNote: Letter = {
  id: "R1",
  group: "record",
  name: "My note of a meeting",
  reader: "school",
  purpose: "Puts what was agreed at a meeting in writing, so that everyone remembers the same.",
  when: "You have met somebody from school, today or in the last few days.",
  notWhen: "When the school has sent a note of its own: thank them if it is right, or ask for a correction.",
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
  finds: ["minutes", "notes", "follow up", "what was agreed", "action points"],
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
  subject: (facts) => `${childInSubject(facts)}: ${isNote(facts) ? "my note of our meeting" : "our meeting"}`,
  body,
};

function questions(facts: LetterFacts): Question[] {
  return [
    { id: "met-on", kind: "day", label: "When did you meet?", hint: "Leave it out if you are not sure of the day." },
    {
      id: "met-with",
      kind: "line",
      label: "Who was there?",
      hint: "Everybody, with what they do: “Ms Patel, Mr Green (class teacher) and I”",
    },
    ...noteQuestions(facts),
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const opening = say`Thank you for the meeting${onDay(facts, "met-on")} about `;
  return noteBody(facts, opening, people(facts, "met-with", "Who was there"));
}
