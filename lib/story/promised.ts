import type { Entry } from "../record/entry.ts";
import type { ItemHash } from "../record/items.ts";

/** A promise as the picture needs it. */
export interface StoryPromise {
  /** What was promised. */
  words: string;
  /** ISO; null when no day was named. */
  by: string | null;
  /** `ahead` its day has not come; `waiting` it has passed and nothing was said of it; `released` the family let it go. */
  state: "ahead" | "waiting" | "kept" | "broken" | "released";
  /** The day it was made, ISO; null when not known. */
  made?: string | null;
  /** The entry that it was made in, or that it opens. */
  entry?: ItemHash | null;
}

/**
 * The promises that the answers to "What was this?" tell of.
 * @param today ISO, London
 * @param dayOf the London day of an instant, ISO
 */
export function answeredPromises(
  entries: readonly Entry[],
  today: string,
  dayOf: (instant: number) => string,
): StoryPromise[] {
  return entries.flatMap((entry): StoryPromise[] => {
    const promise = entry.kind === "reply" ? entry.was?.promise : null;
    if (!promise) return [];
    const ahead = promise.by === null || promise.by >= today;
    return [
      {
        words: promise.words,
        by: promise.by,
        state: ahead ? "ahead" : "waiting",
        made: dayOf(entry.at),
        entry: entry.id,
      },
    ];
  });
}
