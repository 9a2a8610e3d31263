import type { Letter } from "./letter.ts";

/** Letters of other groups that say that something has not come: it may have come where the record cannot see. */
const SAY_MISSING: readonly string[] = ["R8", "K4", "L2", "L3", "L5", "L9", "L14"];

/**
 * Whether a letter says that no answer came, so that the parent looks for one elsewhere first. Thanks for a holding reply
 * stands among the chases and chases nothing.
 */
export function looksFirst(letter: Pick<Letter, "id" | "group" | "needsEarlier">): boolean {
  return (letter.group === "chase" && letter.needsEarlier) || SAY_MISSING.includes(letter.id);
}
