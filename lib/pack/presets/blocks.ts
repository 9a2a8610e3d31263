import type { ItemHash } from "../../record/items.ts";
import type { Block, Span } from "../document.ts";

/** Blocks of a document in a few words each. */

export const span = (text: string): Span => ({ text });
export const strong = (text: string): Span => ({ text, strong: true });
export const soft = (text: string): Span => ({ text, soft: true });
export const link = (text: string, to: ItemHash): Span => ({ text, to });

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ block: "heading", level, text });
export const paragraph = (...words: Span[]): Block => ({ block: "paragraph", words });
export const said = (text: string): Block => paragraph(span(text));

/** What stands where the parent left a question open. */
export const NOT_GIVEN = "not given";

/** @returns a row; "not given", quieter, for nothing */
export function row(label: string, ...words: Span[]): { label: string; words: Span[] } {
  return { label, words: words.some(({ text }) => text.trim() !== "") ? words : [soft(NOT_GIVEN)] };
}

/** The parent's own words: paragraphs as they typed them. */
export function typed(text: string, cite: Cite = plain): Block[] {
  return paragraphs(text).map((words) => paragraph(...cite(words)));
}

/** Makes spans of what the parent wrote: see Scene. */
type Cite = (text: string) => Span[];
const plain: Cite = (text) => [span(text)];

/** Lines as they typed them, each a point of its own: bullets and numbers that they typed go, as the list has its own. */
export function points(text: string, cite: Cite = plain): Span[][] {
  return text
    .split(/\n+/u)
    .map((line) => line.replace(/^\s*(?:[-–—•*]|\d{1,2}[.)])\s+/u, "").trim())
    .filter(Boolean)
    .map(cite);
}

/** @returns a numbered list for several lines, a paragraph for one, "not given" for none */
export function asked(text: string, cite?: Cite): Block {
  const items = points(text, cite);
  if (items.length > 1) return { block: "list", items, numbered: true };
  return paragraph(...(items[0] ?? [soft(NOT_GIVEN)]));
}

export function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/u)
    .map((part) => part.replace(/\s+/gu, " ").trim())
    .filter(Boolean);
}
