import type { Edit } from "./edits.ts";
import type { Folded } from "./folded.ts";
import { postalIn } from "./postal.ts";

/** Addresses and numbers by which a family or anybody else could be found. */

export const COVERS = {
  email: "[email address left out]",
  phone: "[telephone number left out]",
  postal: "[address left out]",
  postcode: "[postcode left out]",
} as const;

/** What they are called in the list of what was left out. */
export const COVERED: Record<keyof typeof COVERS, string> = {
  email: "email addresses",
  phone: "telephone numbers",
  postal: "postal addresses",
  postcode: "postcodes",
};

export interface Detail {
  start: number;
  end: number;
  what: keyof typeof COVERS;
}

const EMAIL = /[\p{L}\p{N}._%+'-]+@ ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** From 0, +44 or another country: digits with spaces, dots, hyphens and brackets between them. */
const NUMBER =
  /(?<![\p{L}\p{N}]|\d[.:/-])(?:\+|00(?=[1-9])|\(?(?=0))[\d ().-]{7,22}\d(?: ?(?:x|ext\.?|extension) ?\d{1,5})?(?![\p{L}\p{N}])/gu;
const AFTER_WORD =
  /(?<=(?<!\p{L})(?:tel|telephone|phone|mobile|mob|landline|fax|whatsapp)(?: ?(?:no|number))?[ .:]{1,3})\d[\d ().-]{4,18}\d(?![\p{L}\p{N}])/gu;
const DATE =
  /(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})(?!\d)|(?<!\d)\d{1,2}[.:]\d{2}(?: ?- ?| to )\d{1,2}[.:]\d{2}(?!\d)/u;

/** @returns every place in the folded text */
export function detailsIn(folded: Folded): Detail[] {
  const { text } = folded;
  return [...emailsIn(folded), ...numbersIn(text), ...postalIn(folded)];
}

/** @returns the places of email addresses, their angle brackets included */
export function emailsIn({ text, cased }: Folded): Detail[] {
  if (!text.includes("@")) return [];
  return [...text.matchAll(EMAIL)].flatMap((match) => {
    const space = match[0].indexOf(" ");
    // Only a line may end within an address.
    if (space > 0 && cased[match.index + space] !== "\n") return [];
    let start = match.index + (/^[.'%+-]*/u.exec(match[0])?.[0].length ?? 0);
    let end = match.index + match[0].length;
    if (text.startsWith("mailto:", start - 7)) start -= 7;
    if (text[start - 1] === "<" && text[end] === ">") {
      start -= 1;
      end += 1;
    }
    return [{ start, end, what: "email" as const }];
  });
}

function numbersIn(text: string): Detail[] {
  if (!/\d{3}/u.test(text)) return [];
  const labelled = [...text.matchAll(AFTER_WORD)].map((match) => ({ start: match.index, words: match[0] }));
  return [...plainNumbers(text), ...labelled].map(({ start, words }) => {
    const end = start + words.replace(/[ (./-]+$/u, "").length;
    return { start, end, what: "phone" as const };
  });
}

/** "Ring 01632 960123 15 minutes before": what follows is tried without its last words until it is a number. */
function plainNumbers(text: string): { start: number; words: string }[] {
  const found: { start: number; words: string }[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    let words = match[0];
    while (words !== "" && !isNumber(words)) words = words.includes(" ") ? words.slice(0, words.lastIndexOf(" ")) : "";
    if (words !== "") found.push({ start: match.index, words });
    NUMBER.lastIndex = match.index + (words.length || 1);
  }
  return found;
}

function isNumber(words: string): boolean {
  if (DATE.test(words)) return false;
  const digits = words
    .replace(/ ?(?:x|ext).*$/u, "")
    .replace(/\(0\)/u, "")
    .replace(/\D/gu, "");
  if (words.startsWith("+")) return digits.length >= 9 && digits.length <= 15;
  if (digits.startsWith("00")) return digits.length >= 11 && digits.length <= 17;
  return digits.length >= 10 && digits.length <= 11;
}

/** @returns as places in the text itself */
export function asEdits(folded: Folded, details: readonly Detail[]): Edit[] {
  return details.map(({ start, end, what }) => ({
    start: folded.start(start),
    end: folded.end(end),
    to: COVERS[what],
    from: COVERED[what],
  }));
}
