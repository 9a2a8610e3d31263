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

const BEFORE_AT = /[\p{L}\p{N}._%+'-]/u;
const FROM_AT = /@ ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy;
/** From 0, +44, 447 or another country: digits with spaces, dots, hyphens and brackets between them. */
const NUMBER =
  /(?=[+(04])(?<![\p{L}\p{N}]|\d[.:/-])(?:\(?\+|00(?=[1-9])|\(?(?=0)|(?=44 ?7\d))[\d ().-]{7,22}\d(?: ?(?:x|ext\.?|extension) ?\d{1,5})?(?![\p{L}\p{N}])/gu;
/** "01632/960123". */
const SLASHED = /(?<![\p{L}\p{N}/])0\d{3,4}\/ ?\d{3} ?\d{3,4}(?![\p{L}\p{N}/])/gu;
const AFTER_WORD =
  /(?<=(?<!\p{L})(?:tel|telephone|phone|mobile|mob|landline|fax|whatsapp)(?: ?(?:no|number))?[ .:]{1,3})\d[\d ().-]{4,18}\d(?![\p{L}\p{N}])/gu;
const DATE =
  /(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})(?!\d)|(?<!\d)\d{1,2}[.:]\d{2}(?: ?- ?| to )\d{1,2}[.:]\d{2}(?!\d)/u;

/** Said before a number that is no telephone: a reference, a sum, an account. */
const NO_PHONE =
  /(?:[£$€] ?|(?<!\p{L})(?:ref(?:erence)?|case|claim|order|invoice|account|policy|serial|urn|upn|nhs|code|id|ticket|tracking|isbn|number plate)(?: (?:no|num|number|id))?[ .:#/-]{0,3})$/u;

/** @returns every place in the folded text */
export function detailsIn(folded: Folded): Detail[] {
  const { text } = folded;
  return [...emailsIn(folded), ...numbersIn(text), ...postalIn(folded)];
}

/** Whether a text may hold any, without folding it. @param plain small letters of a text that is as it looks */
export function mayHoldDetails(plain: string): boolean {
  return plain.includes("@") || /\d/u.test(plain);
}

/** @returns the places of email addresses, their angle brackets included */
export function emailsIn(folded: Folded): Detail[] {
  const { text } = folded;
  const found: Detail[] = [];
  let reached = 0;
  // From each @ to both sides: a search for what may stand before one would begin at every letter.
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    FROM_AT.lastIndex = at;
    const length = FROM_AT.exec(text)?.[0].length ?? 0;
    let start = at;
    while (start > reached && BEFORE_AT.test(charBefore(text, start))) start -= charBefore(text, start).length;
    if (length === 0 || start === at) continue;
    reached = at + length;
    found.push(...emailAt(folded, start, reached));
  }
  return found;
}

function charBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : (text[at - 1] ?? " ");
}

function emailAt({ text, cased }: Folded, from: number, to: number): Detail[] {
  const words = text.slice(from, to);
  const space = words.indexOf(" ");
  // Only a line may end within an address.
  if (space > 0 && cased[from + space] !== "\n") return [];
  let start = from + (/^[.'%+-]*/u.exec(words)?.[0].length ?? 0);
  let end = to;
  if (text.startsWith("mailto:", start - 7)) start -= 7;
  if (text[start - 1] === "<" && text[end] === ">") {
    start -= 1;
    end += 1;
  }
  return [{ start, end, what: "email" as const }];
}

function numbersIn(text: string): Detail[] {
  if (!/\d(?:[ ().-]{0,3}\d){4}/u.test(text)) return [];
  const labelled = [...text.matchAll(AFTER_WORD)].map((match) => ({ start: match.index, words: match[0] }));
  const slashed = [...text.matchAll(SLASHED)].map((match) => ({ start: match.index, words: match[0] }));
  const plain = [...plainNumbers(text), ...slashed].filter(
    ({ start }) => !NO_PHONE.test(text.slice(Math.max(0, start - 30), start)),
  );
  return [...plain, ...labelled].map(({ start, words }) => {
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
  if (/^\(?\+/u.test(words)) return digits.length >= 9 && digits.length <= 15;
  if (digits.startsWith("44")) return digits.length === 12;
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
