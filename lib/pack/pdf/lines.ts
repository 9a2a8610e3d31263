import type { Bidi } from "bidi-js";
import { type Base, basesOf, ordered } from "./direction.ts";
import type { Known } from "./fonts.ts";
import { runsLeft } from "./scripts.ts";
import { cleaned, type Pick, type Run, runs, type Styled } from "./shaping.ts";

/** Breaks words into lines of a width. Everything here is in points. */

/** Words of one font file at their place in a line. */
export interface Piece extends Run {
  x: number;
  soft?: true;
  to?: string;
  /** These words give the page of that place: they are put right once all is set. */
  page?: string;
  /** Where such words end, when they stand at the right. */
  right?: number;
  /** Letters that run from right to left. `x` is their left end all the same. */
  leftwards?: true;
}

export interface Line {
  pieces: Piece[];
  /** Widest size in the line: it sets the line's height. */
  size: number;
}

export interface Measure {
  pick: Pick;
  width(file: Run["file"], word: string, size: number): number;
  /** The whole word in one file, when one has all of it. */
  word(face: Styled["face"], word: string): Known | null;
  /** Knows which way letters run; null when none of the words run leftwards. */
  bidi: Bidi | null;
}

export interface Word extends Run {
  width: number;
  space: boolean;
  of: Styled;
}

/** Words longer than this are cut into parts before they are measured: laying out a million letters at once is slow. */
const LONG_WORD = 32;
/** Yields after so many words, so that the caller can let others have their turn. */
const TURN = 400;

/**
 * @param texts runs that follow one another; line ends in them are kept
 * @param width of the lines
 * @returns (at the end) at least one line; yields now and then
 */
export function* layOut(texts: Styled[], width: number, measure: Measure): Generator<void, Line[]> {
  const paper = new Paper(width, measure, measure.bidi ? basesOf(texts) : []);
  let done = 0;
  for (const styled of texts) {
    const rows = cleaned(styled.text).split("\n");
    for (const [index, row] of rows.entries()) {
      if (index > 0) paper.end(styled.size);
      for (const word of words(row, styled, measure)) {
        paper.put(word);
        done += 1;
        if (done % TURN === 0) yield;
      }
    }
  }
  return paper.finish(texts.at(-1)?.size ?? 10);
}

function* words(row: string, styled: Styled, measure: Measure): Generator<Word> {
  if (styled.page !== undefined) {
    // The number that is to come stands for itself: it is one word.
    for (const run of runs({ ...styled, text: row }, measure.pick)) yield word(run, run.text, styled, measure);
    return;
  }
  // Rows can be a million letters long: take them in slices that end after a whole letter.
  for (let at = 0; at < row.length; at += 4000) {
    const slice = row.length <= 4000 ? row : wholeLetters(row, at, at + 4000);
    yield* ofSlice(slice, styled, measure);
  }
}

function* ofSlice(slice: string, styled: Styled, measure: Measure): Generator<Word> {
  const { face, size } = styled;
  const all = parts(slice);
  const known = all.map((part) => measure.word(face, part));
  if (known.every((one) => one !== null)) {
    for (const [at, text] of all.entries()) {
      const { file, width } = known[at] as Known;
      yield { file, size, text, width: width * size, space: text.charCodeAt(0) === 32, of: styled };
    }
    return;
  }
  for (const run of runs({ ...styled, text: slice }, measure.pick)) {
    if (run.actual !== undefined) yield word(run, run.text, styled, measure);
    else for (const part of parts(run.text)) yield word(run, part, styled, measure);
  }
}

function wholeLetters(row: string, from: number, to: number): string {
  const low = (at: number) => /[\udc00-\udfff]/u.test(row.charAt(at));
  return row.slice(low(from) ? from + 1 : from, low(to) ? to + 1 : to);
}

function parts(text: string): string[] {
  const spaced = text.match(/ +|[^ ]+/gu) ?? [];
  const all = UNSPACED.test(text) ? spaced.flatMap((part) => part.match(UNSPACED_PARTS) ?? []) : spaced;
  return all.some((part) => part.length > LONG_WORD) ? all.flatMap(shortParts) : all;
}

/** Chinese and Japanese have no spaces: a line may end after each letter, but not before a mark that closes or a small kana. */
const UNSPACED = /[\u2e80-\u312f\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]/u;
const UNSPACED_PARTS =
  /[（「『【〈《〔［｛]*[\u2e80-\u312f\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef][\p{M}、。，．：；？！）」』】〉》〕］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…]*|[^\u2e80-\u312f\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]+/gu;

const breaksBefore = ({ text }: Word) => UNSPACED.test(text.charAt(0));

function shortParts(part: string): string[] {
  if (part.length <= LONG_WORD) return [part];
  const letters = [...part];
  const cut: string[] = [];
  for (let at = 0; at < letters.length; at += LONG_WORD) cut.push(letters.slice(at, at + LONG_WORD).join(""));
  return cut;
}

function word(run: Run, text: string, of: Styled, measure: Measure): Word {
  return { ...run, text, width: measure.width(run.file, text, run.size), space: text.trim() === "", of };
}

class Paper {
  readonly #width: number;
  readonly #measure: Measure;
  /** Which way each paragraph runs; empty when all run to the right. */
  readonly #bases: readonly (Base | null)[];
  #paragraph = 0;
  readonly #lines: Line[] = [];
  #row: Word[] = [];
  #used = 0;

  constructor(width: number, measure: Measure, bases: readonly (Base | null)[]) {
    this.#width = width;
    this.#measure = measure;
    this.#bases = bases;
  }

  put(next: Word): void {
    // An indent at the start of a line of the writer's own is kept; the space at which we broke is not.
    if (next.space && this.#row.length === 0 && !this.#fresh) return;
    if (this.#used + next.width <= this.#width || next.space) this.#take(this.#spaced(next));
    else this.#wrap(next);
    this.#fresh = false;
  }

  /** A space between words that run leftwards is of their font. */
  #spaced(next: Word): Word {
    const last = next.space && this.#bases.length > 0 ? this.#row.at(-1) : undefined;
    if (!last || !runsLeft(last.file)) return next;
    return { ...next, width: this.#measure.width(last.file, next.text, next.size) };
  }

  /** True right after a line end of the writer's own. */
  #fresh = true;

  end(size: number): void {
    this.#push(size);
    this.#fresh = true;
    this.#paragraph += 1;
  }

  finish(size: number): Line[] {
    this.#push(size);
    return this.#lines;
  }

  #take(next: Word): void {
    this.#row.push(next);
    this.#used += next.width;
  }

  /** The word does not fit: it goes to the next line, with the runs it is glued to; if too wide for any, it is cut. */
  #wrap(next: Word): void {
    const from = this.#lastBreak(next);
    const glued = this.#row.slice(from + 1);
    const gluedWidth = glued.reduce((sum, word) => sum + word.width, 0);
    if (this.#row.length > glued.length && gluedWidth + next.width <= this.#width) {
      this.#row = this.#row.slice(0, from + 1);
      this.#push(next.size);
      for (const word of [...glued, next]) this.#take(word);
    } else if (next.width <= this.#width) {
      this.#push(next.size);
      this.#take(next);
    } else {
      this.#cut(next);
    }
  }

  /** @returns place in the row of the word after which the line can end; -1 when there is none */
  #lastBreak(next: Word): number {
    if (breaksBefore(next)) return this.#row.length - 1;
    return this.#row.findLastIndex((word, at) => {
      const after = this.#row[at + 1];
      return word.space || (after && breaksBefore(after)) || UNSPACED.test(word.text);
    });
  }

  #cut(next: Word): void {
    const measure = this.#measure;
    let part = "";
    const { actual, of, ...plain } = next;
    for (const letter of next.text) {
      const width = measure.width(next.file, part + letter, next.size);
      if (this.#used + width > this.#width && (part || this.#used > 0)) {
        if (part) this.#take(word(plain, part, of, measure));
        this.#push(next.size);
        part = letter;
      } else part += letter;
    }
    if (part) this.#take({ ...word(plain, part, of, measure), ...(actual === undefined ? {} : { actual }) });
  }

  #push(size: number): void {
    const row = this.#row;
    const before = row.length;
    while (row.at(-1)?.space) row.pop();
    const pieces = this.#pieces(row);
    const last = pieces.at(-1);
    // The space at which a line broke stays in its words: nothing shows, and who copies or listens has two words.
    const takes = last?.actual === undefined && last?.page === undefined && !last?.leftwards;
    if (last && row.length < before && takes) last.text += " ";
    this.#lines.push({ pieces, size: row.reduce((most, word) => Math.max(most, word.size), size) });
    this.#row = [];
    this.#used = 0;
  }

  #pieces(row: Word[]): Piece[] {
    const { bidi } = this.#measure;
    const base = this.#bases[this.#paragraph];
    if (!bidi || !base) return merged(row);
    const { pieces, width } = ordered(row, base, bidi, this.#measure);
    const shift = base === "rtl" ? Math.max(0, this.#width - width) : 0;
    for (const piece of pieces) piece.x += shift;
    return pieces;
  }
}

/** Neighbouring words of one font that run to the right are drawn in one go. */
function merged(row: Word[]): Piece[] {
  const pieces: Piece[] = [];
  let x = 0;
  let before: Word | null = null;
  for (const word of row) {
    const last = pieces.at(-1);
    const alike = before?.of === word.of && before.file === word.file;
    if (last && alike && before?.actual === undefined && word.actual === undefined) last.text += word.text;
    else pieces.push(piece(word, x));
    before = word;
    x += word.width;
  }
  return pieces;
}

function piece({ file, size, text, actual, of }: Word, x: number): Piece {
  const made: Piece = { file, size, text, x };
  if (actual !== undefined) made.actual = actual;
  if (of.soft) made.soft = true;
  if (of.to !== undefined) made.to = of.to;
  if (of.page !== undefined) made.page = of.page;
  return made;
}
