import type { EmbeddedFont } from "./fonts.ts";
import { runsLeft } from "./scripts.ts";

/** What keeps the font library, which was made for well-known fonts and well-spelt words, from failing on others. */

interface Anchored {
  markAnchor: unknown;
}

/** The part of fontkit that hangs marks on letters. It is its own, which its types do not name. A test holds it to be so. */
export interface MarkHanger {
  applyAnchor(mark: Anchored, base: unknown, at: number): void;
}

/** Has marks for which a letter has no place left where they are: the library fails on them. */
export function mend(font: EmbeddedFont["font"]): void {
  const hanger = font._layoutEngine?.engine?.GPOSProcessor;
  if (!hanger) return;
  const apply = hanger.applyAnchor;
  hanger.applyAnchor = function (this: MarkHanger, mark, base, at) {
    if (mark.markAnchor && base) apply.call(this, mark, base, at);
  };
}

/** @returns glyphs of a word; of its letters one by one when the library fails on them together */
export function encode(font: EmbeddedFont, file: string, word: string): ReturnType<EmbeddedFont["encode"]> {
  try {
    return font.encode(word);
  } catch {
    const letters = [...word].map((letter) => font.encode(letter));
    if (runsLeft(file)) letters.reverse();
    return [letters.flatMap(([ids]) => ids), letters.flatMap(([, positions]) => positions)];
  }
}

/** @returns width of a word at a size of 1, as `encode` gives it */
export function widthOf(font: EmbeddedFont, word: string): number {
  try {
    return font.widthOfString(word, 1);
  } catch {
    return [...word].reduce((sum, letter) => sum + font.widthOfString(letter, 1), 0);
  }
}

const LAM = 0x644;
/** Alef as it follows lam, with the sign that Unicode has for both in one. */
const LAM_ALEF = new Map([
  [0x622, 0xfef5],
  [0x623, 0xfef7],
  [0x625, 0xfef9],
  [0x627, 0xfefb],
]);

/** Programs that turn Arabic words round when they read a PDF turn two letters of one glyph, too: such a glyph tells one sign. */
export function tellLigatures(font: EmbeddedFont): void {
  for (const [glyph, letters] of font.unicode.entries()) {
    const [lam, alef = 0] = letters ?? [];
    const both = LAM_ALEF.get(alef);
    if (lam === LAM && letters?.length === 2 && both) font.unicode[glyph] = [both];
  }
}
