import type { PackChoice, PresetId, PresetQuestion, Replacement } from "../../lib/pack/choice.ts";
import type { PackDocument } from "../../lib/pack/document.ts";
import type { Made, PackOrder } from "../../lib/pack/make.ts";
import type { ItemHash } from "../../lib/record/items.ts";
import type { Profile } from "../../lib/record/profile.ts";
import type { Progress, Snapshot } from "../../lib/store/store.ts";
import type { Drafts } from "../kit/drafts.ts";
import type { Address } from "../record/route.ts";

/** A preset as the page needs it (see lib/pack/presets). */
export interface PresetView {
  id: PresetId;
  /** "SENDIASS". */
  name: string;
  /** One sentence: who reads it. */
  forWhom: string;
  /** What its headings are, where entries are put under some. */
  headings: { id: string; label: string; hint: string }[];
  /** What has to be known before such a pack is sent. */
  warning: string[];
  /** Private notes and mail with advisers stay out whatever is ticked. */
  guarded?: true;
  /** @param now epoch ms */
  questions(snapshot: Snapshot, choice: PackChoice, now: number): PresetQuestion[];
  defaults(snapshot: Snapshot, now: number): PackChoice;
}

/** A name that might better be initials, and by what it was found. */
export interface Suggestion extends Replacement {
  /** Stands after the name: "seems to be another child." */
  why: string;
  /** The sentence it was found in first, and its entry. */
  found: string;
  entry: ItemHash;
}

/** A sentence that should be read again before it goes out. */
export interface Caution {
  entry: ItemHash;
  words: string;
  /** Stands after the words: "may be another child’s name." */
  why: string;
}

export interface Counted {
  pages: number;
  sectionPages: Record<string, { first: number; last: number }>;
}

/** What the page needs from outside: lib/pack in the extension, something quicker in a test. */
export interface PackTools {
  preset(id: PresetId): PresetView;
  compose(snapshot: Snapshot, choice: PackChoice, now: number): PackDocument;
  leaveOut(
    document: PackDocument,
    choice: PackChoice,
  ): { document: PackDocument; replaced: (Replacement & { times: number })[] };
  suggest(document: PackDocument, profile: Profile): Suggestion[];
  cautions(document: PackDocument, profile: Profile): Caution[];
  count(document: PackDocument, signal: AbortSignal): Promise<Counted>;
  make(order: PackOrder, progress: Progress, signal: AbortSignal): Promise<Made>;
  /** Gives a file to the parent: the browser’s own saving. */
  saveFile(file: Blob, name: string): void;
  /** What is kept of a preset between two visits. */
  drafts(preset: PresetId): Drafts;
  address: Address;
  /** Epoch ms. */
  now(): number;
  /** Resolves after so many ms, when the page has had its turn. */
  rest(ms: number): Promise<void>;
}
