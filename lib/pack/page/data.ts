import type { LedgerItem } from "../../record/items.ts";
import type { PackEntry } from "../chronology.ts";
import type { PackSection } from "../document.ts";

/** What the stand-alone page holds. It is also what chronology.json says, so a program can check what the page checks. */

export const PAGE_FORMAT = "in-writing pack 1";

/** What stands around the entries. */
export interface PageCover {
  title: string;
  subtitle: string;
  author: string;
  /** Epoch ms, and in words. */
  madeAt: number;
  madeOn: string;
  /** Words were replaced or covered: nothing of the record itself is in the pack. */
  redacted: boolean;
  limits: string[];
  leftOut: { entries: number; private: number; sensitive: number };
  /** The summary: sections without the chronology, which the page draws itself. */
  sections: PackSection[];
  /** Every other file of the pack but the list of fingerprints. */
  files: PageFile[];
}

export interface PageEntry extends PackEntry {
  /** Hashes of the items it is made of. */
  items: string[];
}

/** An item as the record has it, or only its place and the hash of its content. */
export type PageItem = LedgerItem & {
  /** It was deleted from the record before this pack was made. */
  gone?: true;
  /** It did not fit its fingerprint when this pack was made. */
  broken?: true;
};

export interface PageFile {
  /** Where it lies in the ZIP. */
  path: string;
  sha256: string;
  size: number;
  /** The entry it belongs to; null for one of the whole pack. */
  entry: string | null;
}

/** The fingerprints made with the pack. */
export interface PagePrints {
  cover: string;
  /** In the order of the entries. */
  entries: string[];
  /** Over all the others and the hashes of the items. */
  whole: string;
}

export interface PageData {
  format: typeof PAGE_FORMAT;
  cover: PageCover;
  entries: PageEntry[];
  items: PageItem[];
  prints: PagePrints;
}
