import { whyYou } from "../../about-words.ts";
import { cited } from "../../clause-words.ts";
import { answer, chosen, commaBy, noted, paragraphs, say, together } from "../../compose.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName, pronoun } from "../../words.ts";
import { toSchool } from "../to-school.ts";

/** Which rule stands behind the ask: only what the parent says is so. */
const LAW: Record<string, Record<string, string>> = {
  lasting: {
    "reasonable-adjustments": "I understand that this is what reasonable adjustments are for {}.",
  },
  anxiety: {
    "mental-health-adjustments": "Schools are asked to agree such changes early, with or without a diagnosis {}.",
  },
};

/** Asks for reasonable adjustments: small changes that let the child in. */
export const adjustments: Letter = {
  id: "C5",
  group: "concern",
  name: "Ask for reasonable adjustments",
  reader: "school",
  purpose: "Asks for a few changes to how things are done, and from which day.",
  when: "You know what would help: a quiet way in, a card to step out, no surprise tests.",
  notWhen:
    "When you do not know yet what would help: begin with a first concern. For one thing tomorrow there is a shorter letter.",
  fairReply: "Yes to each one with the day it begins, or why not and what instead.",
  goodAnswer: [
    "For each change: yes and from which day, or why not.",
    "Where it is no: what can be done instead.",
    "How all staff will know, supply teachers too.",
  ],
  ifNothing: { words: "After 5 school days, a gentle chase.", letter: "H1" },
  finds: ["disability", "equality act", "uniform", "sensory", "noise", "time out card", "adjustment", "autism", "adhd"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: ["reasonable-adjustments", "mental-health-adjustments"],
  whyCopied: "so that every teacher can be told the same",
  recipients: toSchool({
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied so that every teacher can be told the same.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: small changes that would help`,
  body,
};

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  return [
    {
      id: "c5-hard",
      kind: "text",
      label: "What is hard at school, and when?",
      hint: "The place, the time, what you see. “Lunch in the hall: she comes home not having eaten.”",
      rows: 3,
    },
    {
      id: "c5-changes",
      kind: "text",
      label: "Which changes would help?",
      hint: "Two or three, a line each. Changes to how things are done, not to the building.",
      rows: 3,
    },
    {
      id: "c5-helped",
      kind: "text",
      label: "What has helped before?",
      hint: "At school, at home or anywhere. It shows that it can work.",
      rows: 2,
    },
    {
      id: "c5-ground",
      kind: "choice",
      label: `What is so for ${name}?`,
      hint: "Only what you can stand by: the letter’s law depends on it. You can leave it out.",
      options: [
        {
          value: "lasting",
          label: "It makes everyday things clearly harder, and has lasted or is likely to last a year",
        },
        { value: "anxiety", label: "Worry or low mood makes school hard" },
        { value: "unsure", label: "I am not sure" },
      ],
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const law = cited(facts, LAW[answer(facts, "c5-ground")?.text ?? ""] ?? {});
  const { possessive } = pronoun(facts);
  const named = answer(facts, "c5-changes") !== null;
  const ground = chosen(facts, "c5-ground", {
    lasting: `What ${childName(facts)} lives with makes everyday things clearly harder, and it has lasted, or is likely to last, a year or more.`,
    anxiety: `It is ${possessive} mental health that makes school hard.`,
    unsure: "I do not know yet what it is called. What would help is clear all the same.",
  });
  return paragraphs(
    named
      ? say`I am writing to ask for a few changes at school for ${childAndYear(facts)}. None of them is large, and I think that together they would let ${childName(facts)} come in and learn.`
      : say`I am writing about changes at school that would let ${childAndYear(facts)} come in and learn.`,
    whyYou(facts),
    noted(facts, "c5-hard", "What is hard now"),
    noted(facts, "c5-changes", "What would help"),
    noted(facts, "c5-helped", "What has helped before"),
    together(ground && say`${ground}`, law === null ? null : say`${law}`),
    named
      ? say`Could you please tell me${commaBy(facts)} which of these can begin, and from which day? If one cannot, I would be glad to know why and what could be done instead.`
      : say`Could you please tell me${commaBy(facts)} what could be changed to help, and from which day? Two or three small things would be a good beginning.`,
  );
}
