import { by, chosen, chosenOr, noted, own, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const DO: Record<string, string> = {
  correct: "correct it, or keep this email with it if you see it differently",
  beside: "keep this email with it, so that both are read together",
};

/** Asks for a letter, a note or minutes to be put right. */
export const correction: Letter = {
  id: "R4",
  group: "record",
  name: "Ask for a correction",
  reader: "school",
  purpose: "Gets a mistake in a letter, a note or minutes put right, or your own account kept beside it.",
  when: "Something that school has written is wrong, and others may read it later.",
  notWhen: "When it is a different opinion about the same facts: send your own note of the meeting instead.",
  fairReply: "The corrected page, or that your email is kept with it.",
  goodAnswer: [
    "The corrected page, or the day it will come.",
    "If it stays as it is: why, and that this email is kept with it.",
  ],
  ifNothing: { words: "After 5 school days without a reply, a gentle chase.", letter: "H1" },
  finds: ["minutes", "wrong", "inaccurate", "mistake", "incorrect", "notes"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: [],
  whyCopied: "so that the same version is kept everywhere",
  recipients: toSchool({
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied so that the same version is kept everywhere.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: a correction, please`,
  body,
};

function questions(): Question[] {
  return [
    {
      id: "r4-where",
      kind: "line",
      label: "Where does it stand?",
      hint: "Which letter, note or report, and of which day: “The minutes of 10 December, point 3”",
    },
    { id: "r4-says", kind: "text", label: "What does it say?", hint: "Its own words, in quotation marks.", rows: 2 },
    {
      id: "r4-right",
      kind: "text",
      label: "What is right, and how do you know?",
      hint: "One fact for each mistake, with what shows it: an email, a day, who was there.",
      rows: 3,
    },
    {
      id: "r4-do",
      kind: "choice",
      label: "What should be done?",
      hint: "Where they remember it differently, having both is often the most you can get.",
      options: [
        { value: "correct", label: "Correct it" },
        { value: "beside", label: "Keep my email with it" },
      ],
    },
    {
      id: "r4-others",
      kind: "tick",
      label: "Ask that others who have it are told",
      hint: "When it was sent to somebody else: a doctor, the council, another school.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const others = chosen(facts, "r4-others", { yes: "Please also tell those who were sent it as it was." });
  return paragraphs(
    say`Something that was written about ${childAndYear(facts)} is not right. It is easily done, and I would like the record to be right for all of us.`,
    own(facts, "r4-where", "Where it stands: "),
    noted(facts, "r4-says", "What it says"),
    noted(facts, "r4-right", "What is right"),
    together(
      say`Could you please ${chosenOr(facts, "r4-do", DO, DO.correct ?? "")}, and let me know${by(facts)} that it is done?`,
      others && say`${others}`,
    ),
  );
}
