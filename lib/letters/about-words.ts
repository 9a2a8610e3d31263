import { say } from "./compose.ts";
import type { LetterFacts, Paragraph } from "./letter.ts";
import { childName } from "./words.ts";

/** Words that depend on who a letter is about. */

/** @returns "It involves a member of staff, so I am bringing it to you."; null when it is about the child alone */
export function whyYou(facts: LetterFacts): Paragraph | null {
  if (facts.about === "staff") return say`It involves a member of staff, so I am bringing it to you.`;
  if (facts.about === "head") return say`It involves the headteacher, so I am writing to you.`;
  return null;
}

/** The child's name at the start of a sentence: "R." or "My child". */
export function childFirst(facts: LetterFacts): string {
  const name = childName(facts);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
