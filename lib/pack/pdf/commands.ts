import type { Piece } from "./lines.ts";

/** What is to be drawn, page after page. Made first, so that the number of pages is known; drawn after. */

/** Pieces of one line with their baseline. `x` of the pieces counts from `x` of the line. */
export interface Placed {
  x: number;
  y: number;
  pieces: Piece[];
  soft: boolean;
}

export type Shape =
  | { shape: "line"; x1: number; y1: number; x2: number; y2: number; weight: number; colour: string }
  | { shape: "box"; x: number; y: number; width: number; height: number }
  /** Square is written, round is spoken; filled is from the family, open is from the school, half is both. */
  | { shape: "mark"; x: number; y: number; round: boolean; fill: "family" | "school" | "both" | "note" }
  | { shape: "words"; line: Placed };

/** Tags of PDF 1.7 that a pack uses. */
export type Tag =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Link"
  | "BlockQuote";

export type Command =
  | { do: "page" }
  | { do: "open"; tag: Tag; scope?: "Column" | "Row"; title?: string }
  | { do: "close" }
  /** Lines of one page, belonging to the element now open. */
  | { do: "lines"; lines: Placed[] }
  /** Nothing a screen reader should read. */
  | { do: "artifact"; shapes: Shape[] }
  /** The place of a link of the element now open. */
  | { do: "link"; to: string; x: number; y: number; width: number; height: number; contents: string }
  | { do: "destination"; name: string; y: number }
  | { do: "bookmark"; title: string; level: 1 | 2; y: number };
