import type { Entry } from "../record/entry.ts";
import type { ItemHash } from "../record/items.ts";
import { promisesIn } from "../record/promises.ts";

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
 * What was promised in the entries: by an answer to "What was this?", or by words marked in them, with what became of it.
 * @param today ISO, London
 * @param dayOf the London day of an instant, ISO
 */
export function answeredPromises(
  entries: readonly Entry[],
  today: string,
  dayOf: (instant: number) => string,
): StoryPromise[] {
  return entries.flatMap((entry) =>
    promisesIn(entry).map(({ words, by, state }): StoryPromise => {
      const open = by === null || by >= today ? "ahead" : "waiting";
      return { words, by, state: state === "open" ? open : state, made: dayOf(entry.at), entry: entry.id };
    }),
  );
}
