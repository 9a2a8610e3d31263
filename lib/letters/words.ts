import type { Child } from "../record/profile.ts";
import type { LetterFacts } from "./letter.ts";

/** @returns the text on one line, without space around it or doubled in it */
export function clean(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** @returns the sentence with a full stop; "about R." has one already */
export function stopped(sentence: string): string {
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}

/** @returns "a", "a and b", "a, b and c" */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** @returns the child's name as the parent wants it to stand, or "my child" */
export function childName(facts: LetterFacts): string {
  return clean(facts.profile.child.name) || "my child";
}

/** @returns "R. (Year 4)", "R." or "my child" */
export function childAndYear(facts: LetterFacts): string {
  const year = clean(facts.profile.child.year);
  return year === "" ? childName(facts) : `${childName(facts)} (${year})`;
}

/** For subject lines, which may begin with it: "R., Year 4" or "My child". */
export function childInSubject(facts: LetterFacts): string {
  const name = clean(facts.profile.child.name) || "My child";
  const year = clean(facts.profile.child.year);
  return year === "" ? name : `${name}, ${year}`;
}

/** @returns the words with a capital, to begin a sentence: "My child" */
export function startsSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The words that stand for a child, with the verbs that go with them. */
export interface Pronoun {
  subject: "she" | "he" | "they";
  object: "her" | "him" | "them";
  possessive: "her" | "his" | "their";
  is: "is" | "are";
  has: "has" | "have";
}

const PRONOUNS: Record<Child["pronoun"], Pronoun> = {
  she: { subject: "she", object: "her", possessive: "her", is: "is", has: "has" },
  he: { subject: "he", object: "him", possessive: "his", is: "is", has: "has" },
  they: { subject: "they", object: "them", possessive: "their", is: "are", has: "have" },
};

export function pronoun(facts: LetterFacts): Pronoun {
  return PRONOUNS[facts.profile.child.pronoun];
}
