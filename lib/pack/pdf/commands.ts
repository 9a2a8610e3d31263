import type { Piece } from "./lines.ts";

/** What is to be drawn, page after page. Made first, so that the number of pages is known; drawn after. */

/** Pieces of one line with their baseline, from the page's top. `x` of the pieces counts from `x` of the line. */
export interface Placed {
  x: number;
  y: number;
  pieces: Piece[];
}

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Mark {
  round: boolean;
  fill: "family" | "school" | "both" | "note";
}

export type Shape =
  | { shape: "line"; x1: number; y1: number; x2: number; y2: number; weight: number; colour: string }
  | ({ shape: "box"; weight: number } & Place)
  /** Square is written, round is spoken; filled is from the family, open is from the school, half is both. */
  | ({ shape: "mark"; x: number; y: number } & Mark)
  | { shape: "words"; line: Placed };

/** Tags of PDF 1.7 that a pack uses. */
export type Tag =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "TOC"
  | "TOCI"
  | "Table"
  | "Caption"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Link"
  | "Figure"
  | "BlockQuote";

export interface TagOptions {
  scope?: "Column" | "Row";
  title?: string;
  /** What a picture shows, in words. */
  alt?: string;
  /** Name by which the element is gone on with on a later page, until `done`. */
  keep?: number;
}

export type Command =
  | { do: "page"; landscape: boolean }
  | ({ do: "open"; tag: Tag } & TagOptions)
  | { do: "close" }
  /** Goes on with a kept element; a part that does not have its beginning makes one of the same tag. */
  | { do: "again"; keep: number; tag: Tag }
  | { do: "done"; keep: number }
  /** Lines of one page, belonging to the element now open. */
  | { do: "lines"; lines: Placed[] }
  /** Nothing a screen reader should read. */
  | { do: "artifact"; shapes: Shape[] }
  | { do: "destination"; name: string; y: number }
  | { do: "bookmark"; title: string; level: 1 | 2 | 3; y: number }
  /** A picture kept with an entry. */
  | ({ do: "picture"; sha256: string } & Place)
  /** A page of a PDF kept with an entry; pages count from 0. */
  | ({ do: "taken"; sha256: string; page: number } & Place);
