import type { ItemHash } from "../record/items.ts";

/** What a pack is for. */
export const PRESETS = ["sendiass", "ehcna", "complaint", "council", "tribunal"] as const;
export type PresetId = (typeof PRESETS)[number];

/** A word or name that is to stand as something else throughout a pack: "Sam Brown" as "S.B.". */
export interface Replacement {
  /** As it stands in the record; matched as whole words, capitals aside. */
  from: string;
  to: string;
}

/** What the parent has chosen for one pack. Empty lists mean all. */
export interface PackChoice {
  preset: PresetId;
  /** First and last day, ISO; null for no limit. */
  first: string | null;
  last: string | null;
  /** Ids of children, matters and contacts. */
  children: string[];
  matters: string[];
  people: string[];
  /** Single entries left out, or put in though the rest of the choice leaves them out. */
  out: ItemHash[];
  in: ItemHash[];
  /** Private notes go in. */
  privateNotes: boolean;
  /** What went to and came from people who advise the family goes in: solicitor, SENDIASS, helplines, GP, family. */
  sensitive: boolean;
  /** Email addresses, telephone numbers and postal addresses stand as they are; else they are covered. */
  contactDetails: boolean;
  /** What is replaced in everything that the pack holds; empty: nothing. A pack with any holds no original. */
  replace: Replacement[];
  /** Entries in full and their files follow the chronology. */
  exhibits: boolean;
  /** The parent's answers to the questions of the preset, by the question's id. */
  answers: Record<string, string>;
  /** What entries show, by entry: ids of the preset's headings ("sen", "provision", "assess", "plan", "do", "review" …). */
  shows: Record<ItemHash, string[]>;
}

/** A question that a preset asks before it is made. */
export interface PresetQuestion {
  id: string;
  label: string;
  hint: string;
  kind: "line" | "text" | "date" | "choice";
  /** For a choice: what may be picked. */
  options?: { value: string; label: string }[];
  /**
   * What the record itself would answer; "" when it cannot. It stands in the field, and in the pack, until the parent
   * writes something else there, be it nothing: an answer that is missing means this, one that is "" means "not given".
   */
  known: string;
}
