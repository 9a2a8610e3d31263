import type { ItemHash } from "../../record/items.ts";
import type { PackEntry } from "../chronology.ts";
import type { PackDocument, PackFile, Span } from "../document.ts";
import type { Face } from "./faces.ts";
import type { FileLook } from "./file-look.ts";
import type { Flow } from "./flow.ts";
import { EDGE, WIDE } from "./page.ts";
import type { Styled } from "./shaping.ts";

/** A file that is not in the pack though it belongs there, and why, as a sentence. */
export interface NotIn {
  label: string;
  why: string;
}

/** What every part of the setting of a pack needs to know. */
export interface Setting {
  document: PackDocument;
  flow: Flow;
  entries: Map<ItemHash, PackEntry>;
  /** Entries that stand in full in this pack. */
  exhibits: ReadonlySet<ItemHash>;
  /** What each file is, by its SHA-256. */
  looks: ReadonlyMap<string, FileLook>;
  notIn: NotIn[];
  /** Number of the numbered paragraph before: within a list, or within a section that counts through. */
  numbered: number;
  /** Paragraphs and rows of this section are counted through, for readers who cite them by number. */
  through: boolean;
  /** The heading above this section's own: 1 the pack's title, 2 the section's; and whether one of its own parts it already. */
  heads: { above: 1 | 2; parted: boolean };
  /** What the marks mean has been said: once is enough. */
  marked: boolean;
  /** Letters that no typeface has, as sentences. */
  cannot: string[];
}

export const FULL = { x: EDGE.left, width: WIDE };

/** @returns the lines' place right of the margin rule */
export function rightOf({ scale }: Flow): { x: number; width: number } {
  return { x: EDGE.left + scale.margin + 12, width: WIDE - scale.margin - 12 };
}

/** @returns name of the place where an entry stands in full; undefined when it does not */
export function placeOf(setting: Setting, id: ItemHash): string | undefined {
  const entry = setting.exhibits.has(id) ? setting.entries.get(id) : undefined;
  return entry && entryPlace(entry);
}

export const entryPlace = (entry: PackEntry) => entry.number.toLowerCase();
export const filePlace = (file: PackFile) => `f-${file.label.toLowerCase().replace(/[^a-z0-9]+/gu, "-")}`;
export const sectionPlace = (id: string) => `s-${id}`;

/** @returns spans as they are set; a span that names an entry leads to it where it stands in full */
export function styled(setting: Setting, spans: readonly Span[], face: "sans" | "serif", size: number): Styled[] {
  return spans.map(({ text, strong, soft, to }) => {
    const own: Styled = { text, face: strong ? (`${face}-strong` as Face) : face, size };
    if (soft) own.soft = true;
    const place = to === undefined ? undefined : placeOf(setting, to);
    if (place !== undefined) own.to = place;
    return own;
  });
}
