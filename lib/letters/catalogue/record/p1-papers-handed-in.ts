import { answer, chosen, chosenOr, commaBy, noted, paragraphs, say } from "../../compose.ts";
import { onDay } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, stopped } from "../../words.ts";
import { toSchool } from "../to-school.ts";

/** @param papers "the papers below", or "papers" where the list is left out */
function ways(papers: string): Record<string, string> {
  return {
    reception: `I handed in ${papers} at reception`,
    with: `I am handing in ${papers} with this letter`,
    post: `I posted ${papers} to school`,
  };
}

/** A covering letter for papers: what was handed in, when, and for whom. */
export const papersHandedIn: Letter = {
  id: "P1",
  group: "record",
  name: "Papers handed in",
  reader: "school",
  purpose: "Lists the papers you handed in or posted, and asks the school to say that it has them.",
  when: "You are taking papers to reception, or have just done so: reports, forms, a doctor’s note.",
  notWhen: "When you can attach them to the email that they are for: attach them there.",
  fairReply: "A line that they have arrived, and who has them.",
  goodAnswer: [
    "That the papers have arrived, and on which day.",
    "Who has them now.",
    "Any paper on the list that is missing.",
  ],
  ifNothing: { words: "Ring the office, and write down the day and who said that they have them.", letter: "H1" },
  finds: ["paper", "letter", "reception", "post", "receipt", "forms", "hand in", "doctor’s note"],
  needsEarlier: false,
  clock: "acknowledgement",
  clauses: [],
  whyCopied: "so that the papers find their way",
  recipients: toSchool({
    to: ["office"],
    cc: ["senco"],
    why: "The SENCO is copied so that the papers find their way.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: papers handed in`,
  body,
  cautions: () => [
    "Keep the originals and a photo of each page. Ask at reception for a receipt, and put a photo of it in your record.",
  ],
};

function questions(): Question[] {
  return [
    {
      id: "p1-how",
      kind: "choice",
      label: "How do they reach school?",
      hint: "For papers that you hand over with this letter, print it.",
      options: [
        { value: "reception", label: "Handed in at reception" },
        { value: "with", label: "Handed in with this letter" },
        { value: "post", label: "Sent by post" },
      ],
    },
    { id: "p1-day", kind: "day", label: "On which day?", hint: "You can leave it out." },
    {
      id: "p1-list",
      kind: "text",
      label: "Which papers?",
      hint: "A line each, with its date and pages: “Letter from Dr Amin, 3 December 2026, 1 page”",
      rows: 4,
    },
    { id: "p1-for", kind: "line", label: "Who are they for?", hint: "“Ms Patel, for the meeting on 18 December”" },
    { id: "p1-taken", kind: "line", label: "Who took them?", hint: "A name, or “the person at the desk”." },
    { id: "p1-copies", kind: "tick", label: "Say that they are copies", hint: "The originals stay with you." },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const papers = answer(facts, "p1-list") === null ? "papers" : "the papers below";
  const how = chosenOr(facts, "p1-how", ways(papers), `I handed in ${papers} for school`);
  const copies = chosen(facts, "p1-copies", {
    yes: "They are copies. I can bring the originals if you need to see one.",
  });
  return paragraphs(
    say`${how}${onDay(facts, "p1-day")}. ${stopped(`They are about ${childAndYear(facts)}`)}`,
    noted(facts, "p1-list", "The papers"),
    noted(facts, "p1-for", "Who they are for"),
    noted(facts, "p1-taken", "Who took them"),
    copies && say`${copies}`,
    say`Could you please let me know${commaBy(facts)} that they have arrived, and who has them now?`,
  );
}
