import type { ItemHash } from "../record/items.ts";
import type { PresetId } from "./choice.ts";
import type { PackEntry } from "./chronology.ts";

/**
 * What a pack says, before it is a PDF, a Word file or a page. Presets write it, lib/pack/leave-out goes through its words,
 * and each writer puts it to paper. It holds words alone: no times to be formatted, no bytes.
 */
export interface PackDocument {
  preset: PresetId;
  /** "R., Year 4". It stands at the foot of each page and in the file's title. */
  title: string;
  /** What it is and for whom: "Record of contact with Hillcrest Primary, for SENDIASS". */
  subtitle: string;
  /** Who made it: "Jo Whitlock, R.’s mum". */
  author: string;
  /** Epoch ms, and in words. */
  madeAt: number;
  madeOn: string;
  /** Points of the body type: 10, or 12 for the Tribunal. */
  size: 10 | 12;
  sections: PackSection[];
  /** The entries in it, oldest first: rows of the chronology, exhibits, the CSV and the JSON. */
  entries: PackEntry[];
  /** Files that go in, in the order of their entries. */
  files: PackFile[];
  /** What is left out, said in the pack too. */
  leftOut: { entries: number; private: number; sensitive: number };
  /** What the record cannot have seen; every writer prints it. */
  limits: string[];
  /** What the reader lays down; pages are those of the section named, or of the whole. */
  pageLimits: PageLimit[];
}

export interface PageLimit {
  /** Id of a section; null for the whole pack. */
  section: string | null;
  pages: number;
  /** "A chronology for the Tribunal has at most 10 pages." */
  words: string;
  /** Where the limit is laid down, and when that was looked at: "Practice Direction 1 of 2025, checked 2026-11". */
  source: string;
  /** What makes it shorter is to say less in the answers: a choice of fewer entries does not. */
  ownWords?: true;
}

export interface PackSection {
  id: string;
  /** "" for what stands under the section before. It becomes a bookmark and a line of the index. */
  title: string;
  /** Begins a page of its own. */
  ownPage: boolean;
  /** Goes into the Word file: summary and chronology, not the exhibits. */
  word: boolean;
  blocks: Block[];
}

/** Words in one line of thought. `to` names an entry: a link to where it stands in full. */
export interface Span {
  text: string;
  strong?: true;
  /** Quieter: a note on what stands before it. */
  soft?: true;
  to?: ItemHash;
}

export type Block =
  | { block: "heading"; level: 2 | 3; text: string }
  | { block: "paragraph"; words: Span[] }
  | { block: "list"; items: Span[][]; numbered?: true }
  /** Label and answer, one below the other. "not given" where the parent left it open. */
  | { block: "facts"; rows: { label: string; words: Span[] }[] }
  /** Set apart from the rest: `careful` is a warning. */
  | { block: "box"; title: string; sentences: string[]; careful?: true }
  /** Real table with a head of its own. Widths are shares of the line. */
  | { block: "table"; caption: string; head: string[]; widths: number[]; rows: Span[][][] }
  /** The chronology: number, when, who, what, and the page where it stands in full. */
  | { block: "chronology"; entries: ItemHash[]; numbered?: true }
  /** Every section, exhibit and file with its page; the writer knows the pages. */
  | { block: "index" }
  /** One entry in full, an exhibit: with its files behind it. */
  | { block: "entry"; entry: ItemHash }
  | { block: "file"; sha256: string };

/** A file kept with an entry. Writers read its bytes by the SHA-256. */
export interface PackFile {
  sha256: string;
  entry: ItemHash;
  /** "E-12 file 1". */
  label: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
}

/** Reads the bytes of a file or an original; null when they are not kept. */
export type ReadBytes = (sha256: string) => Promise<Uint8Array<ArrayBuffer> | null>;
