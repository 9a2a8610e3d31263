import type { PageEntry } from "../data.ts";

/** Plain search: every word that was typed has to stand somewhere in the entry, capitals and accents aside. */

const known = new Map<string, string>();

/** One unit stays one unit, whatever becomes of it. */
function plainUnit(unit: string): string {
  const there = known.get(unit);
  if (there !== undefined) return there;
  const first = "’‘".includes(unit) ? "'" : "“”".includes(unit) ? '"' : unit.normalize("NFD").charAt(0);
  const plain = /\s/.test(first) ? " " : first.toLowerCase().length === 1 ? first : unit;
  known.set(unit, plain);
  return plain;
}

/** @returns lower case without accents, of the same length as the words given: places in one are places in the other */
export function folded(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, plainUnit).toLowerCase();
}

export interface Searchable {
  entry: PageEntry;
  words: string;
}

/** Everything that the opened entry shows. */
export function searchable(entry: PageEntry): Searchable {
  const { number, kindWord, dateWords, dayWords, time, who, subject, from, to, cc, bcc, text, quoted } = entry;
  const more = [entry.what, entry.state, entry.answer, entry.asked, ...entry.corrections.map((one) => one.text)];
  const all = [number, kindWord, dateWords, dayWords, time, who, subject, from, to, cc, bcc, text, quoted, ...more];
  return { entry, words: folded([...all, ...entry.attachments].join("\n")) };
}

export function wordsOf(query: string): string[] {
  return folded(query).split(" ").filter(Boolean);
}

export const matches = ({ words }: Searchable, query: readonly string[]) => query.every((word) => words.includes(word));

/** A piece of words, and whether it was searched for. */
export interface Piece {
  text: string;
  hit: boolean;
}

const BEFORE = 50;
const AFTER = 110;

/** @returns the words around the first hit, the hits marked; null when none stands in these words */
export function around(text: string, query: readonly string[]): Piece[] | null {
  const flat = folded(text);
  const first = Math.min(...query.map((word) => flat.indexOf(word)).filter((at) => at >= 0));
  if (!Number.isFinite(first)) return null;
  const start = Math.max(0, first - BEFORE);
  const end = Math.min(text.length, first + AFTER);
  const inside = marked(text.slice(start, end), query);
  return [
    ...(start > 0 ? [{ text: "… ", hit: false }] : []),
    ...inside,
    ...(end < text.length ? [{ text: " …", hit: false }] : []),
  ];
}

/** @returns the words in pieces, hits apart */
export function marked(text: string, query: readonly string[]): Piece[] {
  const flat = folded(text);
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const next = query
      .map((word) => ({ start: flat.indexOf(word, at), length: word.length }))
      .filter(({ start }) => start >= 0)
      .sort((a, b) => a.start - b.start || b.length - a.length)[0];
    if (!next) break;
    if (next.start > at) pieces.push({ text: text.slice(at, next.start), hit: false });
    pieces.push({ text: text.slice(next.start, next.start + next.length), hit: true });
    at = next.start + next.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}
