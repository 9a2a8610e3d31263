import { by, chosen, own, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName } from "../../words.ts";
import { cautionsOf, forStages, youngPerson } from "./cautions.ts";
import { sendTeam } from "./readers.ts";

/** The assessment leaves somebody or something out: asks that it be made complete before anything is decided. */
export const assessmentIncomplete: Letter = {
  id: "L4",
  group: "council",
  name: "The assessment leaves something out",
  reader: "council",
  purpose: "Asks the council to get the advice that is missing before it decides about a plan.",
  when: "The council is assessing, and somebody who knows your child has not been asked, or a report says too little.",
  notWhen:
    "When you only do not know yet who has been asked: ask that in one line first. When the decision has been made: talk to SENDIASS about an appeal.",
  fairReply: "Who has been asked and when, what has come in, and what will still be asked for.",
  goodAnswer: [],
  ifNothing: {
    words: "After 10 working days, a complaint to the council. Note what was missing: it matters in an appeal too.",
    letter: "L17",
  },
  finds: ["ehcna", "educational psychologist", "advice", "report missing", "assessment wrong"],
  needsEarlier: false,
  clock: "council-reply",
  clauses: [],
  recipients: sendTeam,
  questions,
  subject: (facts) => `${childInSubject(facts)}: advice missing from the EHC needs assessment`,
  body,
  cautions: (facts) =>
    cautionsOf(forStages(facts, ["assessing", "draft"], "a child who is being assessed now"), youngPerson(facts)),
};

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "l4-missing",
      kind: "text",
      label: "Whose advice is missing?",
      hint: "“Educational psychologist; CAMHS, who have known her since March.”",
      rows: 2,
    },
    {
      id: "l4-little",
      kind: "text",
      label: "Which report says too little, and on what?",
      hint: `A report should say what ${name} needs, what help would meet it, and what it should lead to.`,
      rows: 3,
    },
    {
      id: "l4-why",
      kind: "text",
      label: "Why does it matter?",
      hint: "What cannot be understood without it.",
      rows: 2,
    },
    {
      id: "l4-copies",
      kind: "tick",
      label: "Ask for copies of the advice that has come in",
      hint: "So that you see all of it before a decision.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const copies = chosen(facts, "l4-copies", {
    yes: "Please also send me copies of the advice that has come in so far.",
  });
  return paragraphs(
    say`The council is carrying out an EHC needs assessment of ${childAndYear(facts)}. I am worried that it will not be complete.`,
    own(facts, "l4-missing", "Advice that I believe has not been asked for, or has not come: "),
    own(facts, "l4-little", "Advice that says too little: "),
    own(facts, "l4-why", "Why it matters: "),
    say`Could you please ask for what is missing before anything is decided, and tell me${by(facts)} who has been asked for advice, on which day, and what has come in? As I understand it, those who are asked have six weeks to answer.`,
    together(copies && say`${copies}`),
  );
}
