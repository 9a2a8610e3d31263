import type { Mark } from "../law/clause.ts";

/**
 * One thing said to the parent, with how well it is known. `ours` is In Writing's own pace or advice, which no law sets. What
 * is marked P or K is said without any number.
 */
export interface Said {
  words: string;
  mark: Mark | "ours";
  /** Where it was seen, in words; for `ours` why it is so. */
  source: string;
}

/** The day on which the pages behind this room were looked at; some were stored copies, whose age is not known. */
export const CHECKED_ON = "2026-11-22";

export function seen(words: string, source: string): Said {
  return { words, mark: "S", source };
}

export function law(words: string, source: string): Said {
  return { words, mark: "L", source };
}

export function known(words: string): Said {
  return { words, mark: "K", source: "Commonly known; no page was found that states it." };
}

/** Why something is said that no page states: it is a pace, and nobody has to keep it. */
export const PACE = "In Writing’s own pace. No law sets it.";

export function ours(words: string, source = PACE): Said {
  return { words, mark: "ours", source };
}
