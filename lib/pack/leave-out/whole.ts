import type { Folded } from "./folded.ts";

/** Whether what was found is a whole word: "Sam" in "Sam’s", "sam_2027.pdf" and "SamBrown", and not in "same" or "McSam". */

const LETTER = /\p{L}/u;
/** Scripts that put no space between words. */
const NO_SPACES = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+$/u;
/** Small words that are written onto the next one: “and”, “to”, “in”, “the”. */
const WRITTEN_ON = /(?<!\p{L})(?:[وفبكل]{1,2}|[وفب]?ال|[ובכלמשה]{1,3})$/u;
const SURNAME_BEGINS = /(?<!\p{L})(?:mc|mac|fitz|de|del|di|du|la|le|van|von|o)$/iu;
/** Two names that differ by an s alone: William is not Mr Williams. */
const OTHER_NAMES = new Set(
  "williams roberts adams evans edwards richards owens stevens stephens daniels phillips harris jacobs peters andrews matthews isaacs michaels james davis lewis jones alexis francis jess bess charles wills".split(
    " ",
  ),
);

/** @returns where the whole word ends, a possessive s without its apostrophe included; null when it is none */
export function wholeWord({ text, cased }: Folded, start: number, end: number): number | null {
  const found = text.slice(start, end);
  if (NO_SPACES.test(found)) return end;
  // "3/4/15" is not in "13/4/1577".
  if (/^\d/u.test(found) && /\d/u.test(text[start - 1] ?? "")) return null;
  if (/\d$/u.test(found) && /\d/u.test(text[end] ?? "")) return null;
  const before = lastChar(text, start);
  if (LETTER.test(before) && LETTER.test(found) && !newCapital(cased, start) && !WRITTEN_ON.test(rightOf(text, start)))
    return null;
  const after = firstChar(text, end);
  if (!LETTER.test(after) || !LETTER.test(lastChar(text, end)) || newCapital(cased, end)) return end;
  return possessive({ text, cased }, start, end);
}

/** @returns whether a name begins here in what is written without spaces: "SamBrown", and not "McBrown" */
function newCapital(cased: string, at: number): boolean {
  if (!/\p{Ll}/u.test(cased[at - 1] ?? "") || !/\p{Lu}/u.test(cased[at] ?? "")) return false;
  return !SURNAME_BEGINS.test(rightOf(cased, at));
}

/** "Sams mum": a name with the s of a possessive, and a small word after it. */
function possessive({ text, cased }: Pick<Folded, "text" | "cased">, start: number, end: number): number | null {
  if (text[end] !== "s" || LETTER.test(firstChar(text, end + 1))) return null;
  if (OTHER_NAMES.has(text.slice(start, end + 1)) || !/\p{Lu}/u.test(cased[start] ?? "")) return null;
  return end + 1;
}

const rightOf = (text: string, at: number) => text.slice(Math.max(0, at - 8), at);
const firstChar = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at) ?? 32);

function lastChar(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : (text[at - 1] ?? " ");
}
