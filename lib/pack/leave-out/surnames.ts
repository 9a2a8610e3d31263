import { escaped } from "./escaped.ts";
import { fold } from "./folded.ts";
import { ALSO_WORDS } from "./names.ts";
import type { Known } from "./people-of.ts";

/** A surname by itself tells who the child is as well as the whole name: "Mrs Bexley rang", where Tom Bexley is another child. */

export interface SurnamePlace {
  start: number;
  surname: string;
  /** "Tom Bexley". */
  of: string;
  /** It is an everyday word too. */
  word: boolean;
}

export type SurnameFinder = (text: string) => SurnamePlace[];

const TITLED = /(?<!\p{L})(?:Mrs?|Ms|Miss|Mx|Dr|Master)\.? $/u;
const FAMILY = /^(?:s(?!\p{L})|['’]s?)?\s?(?:family|boys?|girls?|twins|brothers?|sisters?|children|kids|parents)?/u;

/**
 * @param names full names of other children, as found or as the parent wrote them
 * @returns a finder of their surnames alone; never of the family's own, or of one that somebody of the case has
 */
export function surnameFinder(names: readonly string[], { words, surname }: Known): SurnameFinder {
  const of = new Map<string, string>();
  for (const name of names) {
    const parts = name.split(" ");
    const last = parts.at(-1) ?? "";
    const taken = words.has(fold(last).text) || fold(last).text === fold(surname).text;
    if (parts.length > 1 && /^\p{Lu}\p{L}{2,}/u.test(last) && !taken && !of.has(last)) of.set(last, name);
  }
  if (of.size === 0) return () => [];
  const all = [...of.keys()];
  const find = new RegExp(`(?<![\\p{L}'’-])(?:${all.map(escaped).join("|")})(?=s?(?![\\p{L}-]))`, "gu");
  const firsts = new Set(names.map((name) => name.split(" ")[0] ?? ""));
  return (text) => (all.some((one) => text.includes(one)) ? placesIn(text, find, of, firsts) : []);
}

function placesIn(
  text: string,
  find: RegExp,
  of: ReadonlyMap<string, string>,
  firsts: ReadonlySet<string>,
): SurnamePlace[] {
  return [...text.matchAll(find)].flatMap((match): SurnamePlace[] => {
    const surname = match[0];
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    const word = ALSO_WORDS.has(fold(surname).text);
    if (firsts.has(/(\p{L}+)\s+$/u.exec(before)?.[1] ?? "")) return [];
    const family = FAMILY.exec(text.slice(match.index + surname.length))?.[0].trim() ?? "";
    // “Marsh” alone may be a marsh: a title, or the family, says that it is not.
    if (word && !TITLED.test(before) && family.length < 3) return [];
    return [{ start: match.index, surname, of: of.get(surname) ?? "", word }];
  });
}
