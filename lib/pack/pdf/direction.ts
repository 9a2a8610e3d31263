import type { Bidi } from "bidi-js";
import type { Measure, Piece, Word } from "./lines.ts";
import { runsLeft } from "./scripts.ts";
import type { Styled } from "./shaping.ts";

/** Puts the words of a line where they belong when some of them run from right to left (Unicode's annex 9). */

export type Base = "ltr" | "rtl";

const LEFTWARDS = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** @returns what knows the direction of letters; null when the words do not need it */
export async function directions(words: string): Promise<Bidi | null> {
  if (!LEFTWARDS.test(words)) return null;
  const { default: make } = await import("bidi-js");
  return make();
}

/**
 * @param texts that follow one another; a line end begins a paragraph
 * @returns of each paragraph which way it runs as a whole; null where no letter runs leftwards. People's own words, which are in
 *   the serif face, run as most of their letters do; rows of ours stay rows of ours, with names and subjects in them.
 */
export function basesOf(texts: readonly Styled[]): (Base | null)[] {
  const all = texts.map(({ text }) => text.replace(/\r\n?|\u0085|\u2028|\u2029|\v|\f/gu, "\n")).join("");
  const own = texts[0]?.face.startsWith("serif");
  return all.split("\n").map((paragraph) => {
    if (!LEFTWARDS.test(paragraph)) return null;
    if (!own) return "ltr";
    const letters = paragraph.match(/\p{L}/gu) ?? [];
    const leftwards = letters.filter((letter) => LEFTWARDS.test(letter)).length;
    return leftwards * 2 > letters.length ? "rtl" : "ltr";
  });
}

/** Letters of one direction and one font file. */
interface Chunk {
  of: Word;
  file: Word["file"];
  /** As written. */
  text: string;
  /** Odd: from right to left. */
  level: number;
  x: number;
}

/** @returns pieces in the order in which they are read, each with the place where it is seen; and how wide they are */
export function ordered(
  row: readonly Word[],
  base: Base,
  bidi: Bidi,
  measure: Measure,
): { pieces: Piece[]; width: number } {
  const chunks = chunksOf(row, base, bidi);
  const widths = new Map<Chunk, number>();
  let x = 0;
  for (const chunk of inSight(chunks)) {
    chunk.x = x;
    const width = widthOf(chunk, bidi, measure);
    widths.set(chunk, width);
    x += width;
  }
  return { pieces: chunks.map((chunk) => pieceOf(chunk, bidi)), width: x };
}

function chunksOf(row: readonly Word[], base: Base, bidi: Bidi): Chunk[] {
  // A note that stands for letters is moved as a whole, wherever it comes to stand.
  const text = row.map((word) => (isWhole(word) ? "\ufffc".repeat(word.text.length) : word.text)).join("");
  const { levels } = bidi.getEmbeddingLevels(text, base);
  const chunks: Chunk[] = [];
  let at = 0;
  for (const word of row) {
    for (let from = 0; from < word.text.length; ) {
      const level = levels[at + from] ?? 0;
      let to = from + 1;
      while (to < word.text.length && (isWhole(word) || levels[at + to] === level)) to += 1;
      add(chunks, word, word.text.slice(from, to), level);
      from = to;
    }
    at += word.text.length;
  }
  return chunks;
}

const isWhole = (word: Word) => word.actual !== undefined || word.of.page !== undefined;

function add(chunks: Chunk[], word: Word, text: string, level: number): void {
  const last = chunks.at(-1);
  const near = last && last.level === level && last.of.of === word.of && !isWhole(last.of) && !isWhole(word);
  // The files of such scripts have a space of their own, so that a sentence is one chunk.
  const alike = last?.file === word.file || (last && level % 2 === 1 && word.space && runsLeft(last.file));
  if (near && alike) last.text += text;
  else chunks.push({ of: word, file: word.file, text, level, x: 0 });
}

/** Rule L2: from the highest level down, whatever is at a level or above is turned round. */
function inSight(chunks: readonly Chunk[]): Chunk[] {
  const out = [...chunks];
  const highest = Math.max(0, ...out.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < out.length; from += 1) {
      let to = from;
      while (to < out.length && (out[to]?.level ?? 0) >= level) to += 1;
      if (to > from) out.splice(from, to - from, ...out.slice(from, to).reverse());
      from = to;
    }
  }
  return out;
}

/** @returns letters as they are drawn: what is no letter of the script, brackets above all, is turned round by hand */
function shown({ text, file, level, of }: Chunk, bidi: Bidi): string {
  if (level % 2 === 0 || runsLeft(file) || isWhole(of)) return text;
  return [...text]
    .reverse()
    .map((letter) => bidi.getMirroredCharacter(letter) ?? letter)
    .join("");
}

function widthOf(chunk: Chunk, bidi: Bidi, measure: Measure): number {
  const parts = shown(chunk, bidi).match(/ +|[^ ]+/gu) ?? [];
  return parts.reduce((sum, part) => sum + measure.width(chunk.file, part, chunk.of.size), 0);
}

function pieceOf(chunk: Chunk, bidi: Bidi): Piece {
  const { of: word, file, text, level, x } = chunk;
  const { size, of, actual } = word;
  const drawn = shown(chunk, bidi);
  const piece: Piece = { file, size, text: drawn, x };
  const said = actual ?? (drawn === text ? undefined : text);
  if (said !== undefined) piece.actual = said;
  if (level % 2 === 1 && runsLeft(file)) piece.leftwards = true;
  if (of.soft) piece.soft = true;
  if (of.to !== undefined) piece.to = of.to;
  if (of.page !== undefined) piece.page = of.page;
  return piece;
}
