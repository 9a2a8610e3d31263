import type { Subject } from "./letter.ts";
import { DANGER } from "./safety-danger.ts";
import { HELP_LINES, type HelpLine } from "./safety-help.ts";
import { ABOUT_HEAD, ABOUT_STAFF, STAFF_HARM } from "./safety-staff.ts";
import { plainWords } from "./safety-words.ts";

/** `danger`: somebody in the family may be hurt, or may hurt themselves. `staff`: harm by a person who works with children. */
export type SafetyKind = "danger" | "staff";

export interface SafetyAlert {
  kinds: SafetyKind[];
  /** What to show first, in this order. */
  help: HelpLine[];
}

/**
 * Looks for words that mean help should come before the letter. Nothing is stored, and the words found are not handed out, so
 * that nothing can be stored by mistake. The parent can always go on.
 * @param text what the parent typed in one field
 * @returns null when there is nothing to show
 */
export function checkSafety(text: string): SafetyAlert | null {
  const words = plainWords(text);
  const kinds: SafetyKind[] = [];
  if (DANGER.some((phrase) => phrase.test(words))) kinds.push("danger");
  if (STAFF_HARM.some((phrase) => phrase.test(words))) kinds.push("staff");
  if (kinds.length === 0) return null;
  return { kinds, help: HELP_LINES.filter((line) => kinds.some((kind) => line.kinds.includes(kind))) };
}

export interface AboutHint {
  about: Exclude<Subject, "child">;
  /** One sentence that asks; the parent decides. */
  sentence: string;
}

/**
 * Whether the words seem to be about how a person at the school behaved, which changes who may read the letter.
 * @returns null when nothing points that way
 */
export function aboutHint(text: string): AboutHint | null {
  const words = plainWords(text);
  if (ABOUT_HEAD.some((phrase) => phrase.test(words))) {
    return {
      about: "head",
      sentence: "Is this about the head? Then it goes to the chair of governors, and nobody is copied.",
    };
  }
  if ([...ABOUT_STAFF, ...STAFF_HARM].some((phrase) => phrase.test(words))) {
    return {
      about: "staff",
      sentence: "Is this about a member of staff? Then it goes to the head, and nobody is copied.",
    };
  }
  return null;
}
