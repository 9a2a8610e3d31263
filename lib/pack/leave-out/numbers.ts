import { childrenOf } from "../../record/family.ts";
import type { Profile } from "../../record/profile.ts";

/** Numbers and days by which one child is known: NHS number, pupil number, date of birth. Nothing is left out by itself. */

export interface NumberPlace {
  start: number;
  words: string;
  /** What may stand in its place. */
  to: string;
  /** Stands after the words: "is an NHS number …". */
  why: string;
}

/** Ten figures, 3-3-4 or in a row; not a part of more. */
const TEN = /(?<![\p{L}\d]|\d[ .,/-]|[£$€+] ?)([1-9]\d{2})([ -]?)(\d{3})\2(\d{4})(?![\p{L}\d]|[ .,/-]\d)/gu;
const NHS_SAID = /(?<!\p{L})nhs(?: (?:no|num|number|id))?\.?(?: (?:is|of))?[ :#-]{0,3}$/iu;
const UPN = /(?<![\p{L}\d])([A-HJ-NP-RT-Z])(\d{11}[\dA-HJ-NP-RT-Z])(?![\p{L}\d])/gu;
const UPN_SAID = /(?<!\p{L})(?:upn|unique pupil number|pupil number)(?: (?:is|of))?[ :#-]{0,3}$/iu;
const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const BORN = new RegExp(
  `(?<!\\p{L})(?:d\\.? ?o\\.? ?b\\.?|date of birth|birth ?date|born(?: on)?)(?: is| was)?[ :,(-]{0,3}(?:(?<d>\\d{1,2})[./ -](?<m>\\d{1,2})[./ -](?<y>\\d{4}|\\d{2})|(?<d2>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<name>${MONTHS})[a-z]*,? (?<y2>\\d{4}|\\d{2}))(?!\\d)`,
  "giu",
);

/** @returns what is found, in no order */
export function numbersOf(text: string, profile: Profile): NumberPlace[] {
  if (!/\d/u.test(text)) return [];
  return [...nhsIn(text), ...upnIn(text), ...bornIn(text, profile)];
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 30), at);
}

function nhsIn(text: string): NumberPlace[] {
  return [...text.matchAll(TEN)].flatMap((match): NumberPlace[] => {
    const said = NHS_SAID.test(before(text, match.index));
    // In a row, and not said to be one, any reference may look like it.
    if (!said && (match[2] === "" || !nhsFits(match[0]))) return [];
    const why = "is an NHS number. Few readers need it.";
    return [{ start: match.index, words: match[0], to: "[NHS number left out]", why }];
  });
}

/**
 * Whether the last figure is the check figure of the others: weights 10 to 2, modulus 11.
 * Source: NHS Data Model and Dictionary, attribute "NHS NUMBER".
 */
export function nhsFits(words: string): boolean {
  const figures = [...words.replace(/\D/gu, "")].map(Number);
  const sum = figures.slice(0, 9).reduce((all, one, at) => all + one * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return figures.length === 10 && check < 10 && check === figures[9];
}

function upnIn(text: string): NumberPlace[] {
  return [...text.matchAll(UPN)].flatMap((match): NumberPlace[] => {
    if (!UPN_SAID.test(before(text, match.index)) && !upnFits(match[0])) return [];
    const why = "is a pupil number (UPN). Few readers need it.";
    return [{ start: match.index, words: match[0], to: "[pupil number left out]", why }];
  });
}

const UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

/**
 * Whether the first letter is the check letter of the twelve that follow: weights 2 to 13, modulus 23; a letter at the end is a
 * temporary number's and counts by its place. Source: Government Data Standards Catalogue, Unique Pupil Number 2.0.
 */
export function upnFits(words: string): boolean {
  const [letter = "", ...rest] = words;
  const values = rest.map((one) => (/\d/u.test(one) ? Number(one) : UPN_LETTERS.indexOf(one)));
  const sum = values.reduce((all, one, at) => all + one * (at + 2), 0);
  return rest.length === 12 && UPN_LETTERS[sum % 23] === letter;
}

function bornIn(text: string, profile: Profile): NumberPlace[] {
  const own = new Set(childrenOf(profile).map(({ born }) => born ?? ""));
  const unknown = [...own].some((born) => born === "");
  return [...text.matchAll(BORN)].flatMap((match): NumberPlace[] => {
    if (own.has(dayOf(match.groups ?? {}))) return [];
    const why = unknown
      ? "is a date of birth. If it is your own child’s, it can stay."
      : "is a date of birth, and not your child’s.";
    const words = match[0].replace(/\s+/gu, " ");
    return [{ start: match.index, words, to: "[date of birth left out]", why }];
  });
}

function dayOf({ d, m, y, d2, name, y2 }: Record<string, string | undefined>): string {
  const year = y ?? y2 ?? "";
  const month = m ?? String(MONTHS.split("|").indexOf((name ?? "").toLowerCase()) + 1);
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${(d ?? d2 ?? "").padStart(2, "0")}`;
}
