import { cited } from "../../clause-words.ts";
import { chosen, chosenOr, commaBy, own, paragraphs, say, together } from "../../compose.ts";
import { onDay } from "../../days.ts";
import type { Letter, LetterFacts, Paragraph, Question } from "../../letter.ts";
import { childAndYear, childInSubject, childName, pronoun, startsSentence } from "../../words.ts";
import { toSchool } from "../to-school.ts";

const AFTER: Record<string, string> = {
  anxiety: "after time away with anxiety",
  illness: "after an illness",
  excluded: "after a suspension",
  other: "after time away",
};

const LAW = {
  "mental-health-adjustments":
    "Guidance asks schools to agree adjustments with parents early, with or without a diagnosis {}.",
};

/** Asks for a written plan for coming back, in small steps. */
export const comingBack: Letter = {
  id: "C13",
  group: "concern",
  name: "Ask for a plan for coming back",
  reader: "school",
  purpose:
    "Gets a short written plan for coming back to school: small steps, who meets them, and a day to look at each.",
  when: "Your child has been away, or in only part of the time, and a first step back may be possible.",
  notWhen:
    "When your child is not well enough for any step yet: ask for a way to keep in touch. When shorter days are already offered: there is a letter on those.",
  fairReply: "A day to sit down together, or a first draft of the steps.",
  goodAnswer: [
    "A first step that is small enough to work.",
    "Who meets the child, where and when.",
    "A day to look at each step, and what happens if it was too much.",
    "If days are shorter at first: the day on which that ends.",
  ],
  ifNothing: { words: "After 5 school days without a reply, a gentle chase.", letter: "H1" },
  finds: ["reintegration", "return", "phased", "back to school", "school refusal", "ebsa", "part-time"],
  needsEarlier: false,
  clock: "school-reply",
  clauses: ["mental-health-adjustments"],
  whyCopied: "so that everyone works from the same plan",
  recipients: toSchool({
    to: ["senco"],
    cc: ["head"],
    why: "The head is copied so that everyone works from the same plan.",
  }),
  questions,
  subject: (facts) => `${childInSubject(facts)}: a plan for coming back`,
  body,
  cautions,
};

function questions(facts: LetterFacts): Question[] {
  const name = childName(facts);
  const { subject } = pronoun(facts);
  return [
    {
      id: "c13-why",
      kind: "choice",
      label: `Why has ${name} been away?`,
      hint: "Leave it open if you would rather not say.",
      options: [
        { value: "anxiety", label: "Anxiety, or another difficulty of mental health" },
        { value: "illness", label: "Another illness" },
        { value: "excluded", label: "A suspension" },
        { value: "other", label: "Something else" },
      ],
    },
    { id: "c13-last", kind: "day", label: "Last full day at school?", hint: "If you know it." },
    {
      id: "helps",
      kind: "text",
      label: "What helps?",
      hint: "Anything that has made a morning easier, however small.",
      rows: 2,
    },
    {
      id: "c13-first",
      kind: "text",
      label: `What first step could ${name} manage?`,
      hint: "Small enough to work: “Ten minutes with Mrs Green at 9:30, by the side door.”",
      rows: 2,
    },
    {
      id: "c13-too-much",
      kind: "text",
      label: "What would be too much at first?",
      hint: `What ${subject === "they" ? "they say" : `${subject} says`} about it counts most: “assembly”, “lunch in the hall”.`,
      rows: 2,
    },
    {
      id: "c13-shorter",
      kind: "tick",
      label: "If it begins with shorter days: ask for the day on which they end",
      hint: "Shorter days are meant to be for a limited time.",
    },
  ];
}

function body(facts: LetterFacts): Paragraph[] {
  const shorter = chosen(facts, "c13-shorter", {
    yes: "If it begins with shorter days, please put in the day on which they end.",
  });
  const law = facts.answers["c13-why"] === "anxiety" ? cited(facts, LAW) : null;
  const last = onDay(facts, "c13-last");
  const { object, possessive } = pronoun(facts);
  return paragraphs(
    together(
      say`I would like to plan with you how ${childAndYear(facts)} can come back to school ${chosenOr(facts, "c13-why", AFTER, "step by step")}.`,
      last === "" ? null : say`${startsSentence(possessive)} last full day was${last}.`,
    ),
    own(facts, "helps", "What seems to help: "),
    own(facts, "c13-first", "A first step that may work: "),
    own(facts, "c13-too-much", "What would be too much at first: "),
    together(
      say`Could you please let me know${commaBy(facts)} when we can draw up a short plan together? It would say each step, who meets ${object} and on which day we look at it.`,
      law === null ? null : say`${law}`,
    ),
    shorter && say`${shorter}`,
  );
}

function cautions(): string[] {
  return ["Shorter days are meant for a limited time: agree to them only with their end in writing."];
}
