import type { Bidi } from "bidi-js";
import { FACES, type Face, type FontFile, filesOf } from "./faces.ts";
import { encode, type MarkHanger, mend, tellLigatures, widthOf } from "./marks.ts";
import { borrowedFile, JOINER } from "./scripts.ts";

/** One glyph's place, in thousandths of the size. */
interface Position {
  xAdvance: number;
  xOffset: number;
  yOffset: number;
  advanceWidth: number;
}

/** pdfkit's font: its own class, which its types do not name. A test holds it to be so. */
export interface EmbeddedFont {
  id: string;
  font: {
    hasGlyphForCodePoint(codePoint: number): boolean;
    _layoutEngine?: { engine?: { GPOSProcessor?: MarkHanger | null } | null };
  };
  /** The letters that each glyph in the document stands for, as it tells those who copy or search. */
  unicode: number[][];
  ref(): unknown;
  finalize(): void;
  encode(text: string): [string[], Position[]];
  widthOfString(text: string, size: number): number;
}

/** A font file's bytes, or the font that another document has read out of them. */
export type FontSource = Uint8Array | EmbeddedFont["font"];

/** The part of a pdfkit document that measuring needs. */
export interface FontDoc {
  registerFont(name: string, src: FontSource): unknown;
  font(name: string): unknown;
  _font: EmbeddedFont;
}

/** A word as it is drawn: parts at a height above the line (0 for nearly all), each the inside of a TJ array. */
export type Glyphs = readonly { rise: number; show: string }[];

/** A word that one font file can show: how wide it is at a size of 1. */
export interface Known {
  file: FontFile;
  width: number;
}

/** Words longer than this are not remembered: ordinary words come again and again, a page of unbroken letters does not. */
const REMEMBERED = 40;

/** Knows which font file has which letter, how wide words are, and how they are drawn. */
export class Fonts {
  readonly #doc: FontDoc;
  readonly #sources: ReadonlyMap<FontFile, FontSource>;
  readonly #chains = new Map<Face, FontFile[]>();
  readonly #picks = new Map<Face, Map<number, FontFile | null>>();
  readonly #known = new Map<Face, Map<string, Known | null>>();
  readonly #widths = new Map<FontFile, Map<string, number>>();
  readonly #glyphs = new Map<FontFile, Map<string, Glyphs>>();
  readonly #opened = new Map<FontFile, EmbeddedFont>();

  /** Knows which way letters run; null when none of the words run leftwards. */
  readonly bidi: Bidi | null;

  /** @param files bytes of the font files at hand; the Latin ones must be among them */
  constructor(doc: FontDoc, files: ReadonlyMap<FontFile, FontSource>, bidi: Bidi | null) {
    this.bidi = bidi;
    this.#doc = doc;
    this.#sources = files;
    for (const [name, source] of files) {
      doc.registerFont(name, source);
      this.#widths.set(name, new Map());
      this.#glyphs.set(name, new Map());
    }
    const borrowed = [...files.keys()].filter((file) => borrowedFile(file));
    for (const face of FACES) {
      const chain = [...filesOf(face).filter((file) => files.has(file)), ...borrowed];
      this.#chains.set(face, chain);
      this.#picks.set(face, new Map());
      this.#known.set(face, new Map());
    }
  }

  /** @returns the same fonts for another document, which need not read them again */
  sources(): Map<FontFile, FontSource> {
    return new Map([...this.#sources].map(([file, source]) => [file, this.#opened.get(file)?.font ?? source]));
  }

  /** How many words it has measured and remembers. */
  get remembered(): number {
    return [...this.#known.values(), ...this.#widths.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** @returns the first file of this face that has the letter; null when none has */
  readonly pick = (face: Face, codePoint: number): FontFile | null => {
    const picks = this.#picks.get(face);
    const known = picks?.get(codePoint);
    if (known !== undefined) return known;
    const chain = this.#chains.get(face) ?? [];
    const found = chain.find((file) => this.opened(file).font.hasGlyphForCodePoint(codePoint)) ?? null;
    picks?.set(codePoint, found);
    return found;
  };

  /** @returns whether any face can show the letter */
  shows(codePoint: number): boolean {
    return this.pick("sans", codePoint) !== null && this.pick("serif", codePoint) !== null;
  }

  /** @returns width in points of a word at a size */
  width(file: FontFile, word: string, size: number): number {
    const widths = this.#widths.get(file);
    let width = widths?.get(word);
    if (width === undefined) {
      width = widthOf(this.opened(file), word);
      if (word.length < REMEMBERED) widths?.set(word, width);
    }
    return width * size;
  }

  /** @returns the one file that shows all of a word of cleaned letters, and its width; null when no one file does */
  word(face: Face, word: string): Known | null {
    const words = this.#known.get(face);
    let known = words?.get(word);
    if (known === undefined) {
      known = this.#look(face, word);
      if (word.length < REMEMBERED) words?.set(word, known);
    }
    return known;
  }

  /** @returns how a word is drawn in a font file; its letters are in the document from then on */
  glyphs(file: FontFile, word: string): Glyphs {
    const known = this.#glyphs.get(file)?.get(word);
    if (known) return known;
    const made = encoded(...encode(this.opened(file), file, word));
    if (word.length < REMEMBERED) this.#glyphs.get(file)?.set(word, made);
    return made;
  }

  /** @returns pdfkit's own font of a file */
  opened(file: FontFile): EmbeddedFont {
    let font = this.#opened.get(file);
    if (!font) {
      this.#doc.font(file);
      font = this.#doc._font;
      // Only borrowed fonts have marks without a place; to look costs time, which ours need not spend.
      if (borrowedFile(file)) mend(font.font);
      this.#opened.set(file, font);
    }
    return font;
  }

  /** Reads every font file as far as measuring needs, a file at a time. */
  *open(): Generator<void> {
    for (const file of this.#sources.keys()) {
      this.opened(file);
      yield;
      this.width(file, "a", 1);
      yield;
    }
  }

  /** Writes the letters that were used into the document, a file at a time. */
  *finish(): Generator<void> {
    for (const font of this.#opened.values()) {
      tellLigatures(font);
      font.finalize();
      yield;
    }
  }

  #look(face: Face, word: string): Known | null {
    let file: FontFile | null = null;
    for (const letter of word) {
      if (file && JOINER.test(letter)) continue;
      const own = this.pick(face, letter.codePointAt(0) ?? 0);
      if (!own || (file && own !== file)) return null;
      file = own;
    }
    return file && { file, width: this.width(file, word, 1) };
  }
}

/** Glyph ids with the moves between them: only where a glyph does not stand where its own width puts it. */
function encoded(ids: string[], positions: Position[]): Glyphs {
  const parts: { rise: number; show: string }[] = [];
  let hex = "";
  let show = "";
  let rise = 0;
  const flush = () => {
    if (hex) show += `<${hex}>`;
    hex = "";
  };
  const move = (by: number) => {
    if (Math.abs(by) < 0.5) return;
    flush();
    show += `${-Math.round(by)} `;
  };
  for (const [at, id] of ids.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0, advanceWidth = 0 } = positions[at] ?? {};
    if (yOffset !== rise) {
      flush();
      if (show) parts.push({ rise, show });
      show = "";
      rise = yOffset;
    }
    move(xOffset);
    hex += id;
    move(xAdvance - advanceWidth - xOffset);
  }
  flush();
  if (show) parts.push({ rise, show });
  return parts;
}
