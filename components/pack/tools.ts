import type { PackChoice, PresetId, PresetQuestion } from "../../lib/pack/choice.ts";
import type { PackDocument } from "../../lib/pack/document.ts";
import type { Looker } from "../../lib/pack/leave-out/looking.ts";
import type { Made, PackOrder } from "../../lib/pack/make.ts";
import type { Progress, Snapshot } from "../../lib/store/store.ts";
import type { Drafts } from "../kit/drafts.ts";
import type { Address } from "../record/route.ts";

export type { Caution, Suggestion } from "../../lib/pack/leave-out/index.ts";

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

export interface Counted {
  pages: number;
  sectionPages: Record<string, { first: number; last: number }>;
}

/** What the page needs from outside: lib/pack in the extension, something quicker in a test. */
export interface PackTools {
  preset(id: PresetId): PresetView;
  compose(snapshot: Snapshot, choice: PackChoice, now: number): PackDocument;
  /** What goes out, what might better stay out, and what should be read again. In slices; what has not changed is not read anew. */
  look: Looker["look"];
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
