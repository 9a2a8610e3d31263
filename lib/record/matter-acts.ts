import type { ItemHash } from "./items.ts";

/** What the parent says of matters and promises. */

export const MATTER_STATES = ["open", "paused", "settled"] as const;
export type MatterState = (typeof MATTER_STATES)[number];

/** One question put to the school, with all entries about it. */
export interface Matter {
  /** "A quiet start in the mornings". */
  name: string;
  state: MatterState;
  /** Ids of the child and the school it is about, where the record has several; missing, it is about none in particular. */
  child?: string;
  school?: string;
}

/** A matter was begun, renamed or settled; null takes it out. What was written last stands. */
export interface MatterAct {
  type: "matter";
  /** Random id made in the browser. */
  id: string;
  value: Matter | null;
}

/** Which matters an entry belongs to. What was written last stands; an empty list means none. */
export interface BelongsAct {
  type: "belongs";
  of: ItemHash;
  /** Ids of matters. */
  matters: string[];
}

/** Somebody promised something: in the words of a message, or as the parent remembers it. */
export interface PromiseAct {
  type: "promise";
  /** The entry that it was made in; null when it was made elsewhere. */
  of: ItemHash | null;
  /** What was promised, in the words used where they are known. */
  words: string;
  who: { contact: string | null; name: string };
  /** ISO; null when no day was named. */
  by: string | null;
}

export const PROMISE_ENDS = ["kept", "broken", "released", "open", "none"] as const;
/**
 * `released`: the family let it go. `open`: an end that was said by mistake is taken back. `none`: it was no promise, and was
 * marked by mistake; an act, since a removal leaves a gap that every pack has to name.
 */
export type PromiseEnd = (typeof PROMISE_ENDS)[number];

/** What became of a promise. What was written last stands. */
export interface PromiseEndAct {
  type: "promise-end";
  /** The promise act, or the answer act that said "This promises something". */
  of: ItemHash;
  end: PromiseEnd;
  /** The day it was kept or broken, ISO; null when not said. */
  on: string | null;
  note: string;
}

/** A promise with what has become of it, as the record adds up. */
export interface Promised {
  /** The promise act; for an answer "This promises something" the first of the answers that say so in a row. */
  id: ItemHash;
  /** Every act that it was said by, for what is said of it later. */
  acts: ItemHash[];
  /** What was promised, in the words used where they are known. */
  words: string;
  who: { contact: string | null; name: string };
  /** ISO; null when no day was named. */
  by: string | null;
  state: Exclude<PromiseEnd, "none">;
  /** What was said of its end, and when that was written down (epoch ms); null while it is open. */
  ended: { at: number; on: string | null; note: string } | null;
  /** When it was made: that of its entry, else when it was written down. Epoch ms. */
  made: number;
  /** The entry that it was made in; null when it was made elsewhere. */
  entry: ItemHash | null;
  /** It is the answer to "What was this?", and goes when that answer is changed. */
  answered: boolean;
}
