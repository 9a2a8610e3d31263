import type { AbsenceFacts, EventTime, TypedKind } from "../../event.ts";
import type { Answer, Handed } from "../../items.ts";
import type { MatterState, PromiseEnd } from "../../matter-acts.ts";
import type { ProfileChange } from "../../profile.ts";
import type { FileName } from "./files.ts";
import type { Who } from "./people.ts";

/** The two years as what a person does, one step after the other. Days and times are London's: `2025-03-10T21:14`. */

/** What the parent says of an entry, then or later. */
export interface Said {
  /** Matters that it is put to, by id. */
  matters?: string[];
  /** The answer to "What was this?" */
  was?: Answer;
  promise?: { words: string; by: string | null };
  correction?: string;
  /** Ids of children. */
  children?: string[];
}

export interface MailStep extends Said {
  does: "mail";
  key: string;
  at: string;
  from: Who;
  to: Who[];
  cc: Who[];
  subject: string;
  text: string;
  /** Key of the mail that it answers. */
  re: string | null;
  files: FileName[];
  /** A letter of the catalogue: `about` are keys. */
  letter?: { id: string; clock: string; askedBy: string; about: string[] };
}

export interface TypedStep extends Said {
  does: "typed";
  key: string;
  kind: TypedKind;
  when: EventTime;
  people: Who[];
  text: string;
  private: boolean;
  absence?: AbsenceFacts;
  files: FileName[];
}

export interface PaperStep extends Said {
  does: "paper";
  key: string;
  letter: string;
  at: string;
  to: Who[];
  subject: string;
  text: string;
  askedBy: string | null;
  clock: string | null;
  about: string[];
  handed: { done: Handed; when: EventTime; to: string; receipt: { by: string; when: EventTime } | null };
}

export interface CheckStep extends Said {
  does: "check";
  key: string;
  at: string;
  of: string[];
  text: string;
}

/** Steps that each make one entry. */
export type EntryStep = MailStep | TypedStep | PaperStep | CheckStep;

export interface MatterStep {
  does: "matter";
  at: string;
  id: string;
  name: string;
  state: MatterState;
  child?: string;
  school?: string;
}

/** Somebody promised something; `of` is a key, null when it was made elsewhere. */
export interface PromiseStep {
  does: "promise";
  key: string;
  at: string;
  of: string | null;
  words: string;
  who: Who;
  by: string | null;
}

/** `of` is the key of a promise step, or of a mail whose answer was that it promises something. */
export interface PromiseEndStep {
  does: "promise-end";
  at: string;
  of: string;
  end: PromiseEnd;
  on: string | null;
  note: string;
}

/** A date that matters; `clock` null is a day of the parent’s own. */
export interface DateStep {
  does: "date";
  key: string;
  at: string;
  clock: string | null;
  start: string;
  second: string | null;
  of: string | null;
  note: string;
  /** What it came to then. */
  says: string;
  instead?: string;
}

/** A date that no longer matters. */
export interface DateOverStep {
  does: "date-over";
  at: string;
  of: string;
  note: string;
}

/** Something in Settings. */
export interface ProfileStep {
  does: "profile";
  at: string;
  change: ProfileChange;
}

export type ActStep = MatterStep | PromiseStep | PromiseEndStep | DateStep | DateOverStep | ProfileStep;
export type Step = EntryStep | ActStep;

const ENTRIES: readonly Step["does"][] = ["mail", "typed", "paper", "check"];

export function isEntryStep(step: Step): step is EntryStep {
  return ENTRIES.includes(step.does);
}
