import { FACES, type Face, type FontFile, filesOf } from "./faces.ts";

/** The part of a pdfkit document that measuring needs; `_font` is its own field, and a test holds it to be there. */
export interface FontDoc {
  registerFont(name: string, src: ArrayBuffer | Uint8Array): unknown;
  font(name: string): unknown;
  fontSize(size: number): unknown;
  widthOfString(text: string): number;
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/** Words are measured at this size and scaled, so that one width serves all sizes. */
const MEASURED_AT = 100;

/** Knows which font file has which letter, and how wide words are. */
export class Fonts {
  readonly #doc: FontDoc;
  readonly #chains = new Map<Face, FontFile[]>();
  readonly #picks = new Map<FontFile, Map<number, FontFile | null>>();
  readonly #widths = new Map<FontFile, Map<string, number>>();

  /** @param files bytes of the font files at hand; the Latin ones must be among them */
  constructor(doc: FontDoc, files: Map<FontFile, Uint8Array>) {
    this.#doc = doc;
    for (const [name, bytes] of files) {
      doc.registerFont(name, bytes);
      this.#widths.set(name, new Map());
    }
    for (const face of FACES) {
      this.#chains.set(
        face,
        filesOf(face).filter((file) => files.has(file)),
      );
    }
  }

  /** @returns the first file of this face that has the letter; null when none has */
  pick(face: Face, codePoint: number): FontFile | null {
    const chain = this.#chains.get(face) ?? [];
    const first = chain[0];
    if (!first) return null;
    let picks = this.#picks.get(first);
    if (!picks) {
      picks = new Map();
      this.#picks.set(first, picks);
    }
    const known = picks.get(codePoint);
    if (known !== undefined) return known;
    const found = chain.find((file) => this.#has(file, codePoint)) ?? null;
    picks.set(codePoint, found);
    return found;
  }

  /** @returns whether any face can show the letter */
  shows(codePoint: number): boolean {
    return this.pick("sans", codePoint) !== null && this.pick("serif", codePoint) !== null;
  }

  /** @returns width in points of a word at a size */
  width(file: FontFile, word: string, size: number): number {
    const widths = this.#widths.get(file);
    let width = widths?.get(word);
    if (width === undefined) {
      this.#doc.font(file);
      this.#doc.fontSize(MEASURED_AT);
      width = this.#doc.widthOfString(word) / MEASURED_AT;
      // Ordinary words come again and again; a page of unbroken letters does not.
      if (word.length < 40) widths?.set(word, width);
    }
    return width * size;
  }

  #has(file: FontFile, codePoint: number): boolean {
    this.#doc.font(file);
    return this.#doc._font.font.hasGlyphForCodePoint(codePoint);
  }
}
