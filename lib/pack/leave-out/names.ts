import type { Replacement } from "../choice.ts";
import type { Edit } from "./edits.ts";
import { escaped } from "./escaped.ts";
import { type Folded, fold } from "./folded.ts";
import { wholeWord } from "./whole.ts";

/** Where the names that are to be left out stand in a text. */

/** What is looked for, made once for a pack. */
export interface Wanted {
  from: string;
  to: string;
  patterns: Pattern[];
  /** Names that are words too, of which only those with a capital are meant. */
  capital: boolean;
  month: boolean;
}

interface Pattern {
  /** No text without these letters holds it. */
  letters: string;
  find: RegExp;
  /** An initial with a surname: with its capitals, or in the name of a file or an account. */
  initial: boolean;
}

/** English words that are first names or surnames: "she will" is no Will. */
export const ALSO_WORDS: ReadonlySet<string> = new Set(
  "will may hope grace mark jack rose art bill pat sky summer poppy faith amber april june august joy ivy daisy lily ruby pearl holly hazel heather olive rob rich drew chase miles max dean drake ray gene dawn eve sunny angel star storm brown green white black gray grey young long short small little good best bell ball park hill wood woods moor field banks brook brooks lane street rivers king bishop knight page cook baker carter mason hunter fisher marsh price rice day week winter spring love bright sharp wise strong swift fox wolf bird nightingale finch crane rook case cross church hall house law moody read reader save sims stone steel flint woodward ward".split(
    " ",
  ),
);
const MONTHS = new Set(["april", "may", "june", "august"]);

/** What stands in place of words where nothing else may. */
export const LEFT_OUT = "[left out]";
const LAST = "[…]";

/** @returns what is looked for; words that stand in for others hold none of them */
export function wantedOf(replace: readonly Replacement[]): Wanted[] {
  const given = replace.filter(({ from }) => /[\p{L}\p{N}]/u.test(from));
  const wanted = given.map(({ from, to }) => {
    const key = fold(from.trim()).text;
    const capital = ALSO_WORDS.has(key) && !/^\p{Ll}/u.test(from.trim());
    return { from, to, patterns: patternsOf(key), capital, month: MONTHS.has(key) };
  });
  return wanted.map((one) => {
    const to = [one.to.trim() || LEFT_OUT, LEFT_OUT, LAST].find((words) => found(fold(words), wanted).length === 0);
    return { ...one, to: to ?? "" };
  });
}

/** Letters without which there is no name, of those that a text holds. */
export type Held = ReadonlySet<string>;

/** All letters that are looked for, as one expression: one search for each took most of the time. */
const ANY = new WeakMap<readonly Wanted[], { letters: string[]; find: RegExp }>();

function anyOf(wanted: readonly Wanted[]) {
  const known = ANY.get(wanted);
  if (known) return known;
  const letters = [...new Set(wanted.flatMap(({ patterns }) => patterns.map((one) => one.letters)))].filter(Boolean);
  const made = { letters, find: new RegExp(letters.map(escaped).join("|") || "(?!)", "gu") };
  ANY.set(wanted, made);
  return made;
}

/** @param text folded, or small letters of a text that is as it looks (see plain.ts) */
export function heldIn(text: string, wanted: readonly Wanted[]): Held {
  const { letters, find } = anyOf(wanted);
  const held = new Set<string>();
  find.lastIndex = 0;
  for (let match = find.exec(text); match && held.size < letters.length; match = find.exec(text)) {
    const at = match.index;
    // Two may begin alike, and one may begin within another.
    for (const one of letters) if (!held.has(one) && text.startsWith(one, at)) held.add(one);
    find.lastIndex = at + 1;
  }
  return held;
}

/** @returns every place, overlapping ones too */
export function namesIn(folded: Folded, wanted: readonly Wanted[], held = heldIn(folded.text, wanted)): Edit[] {
  return found(folded, wanted, held).map(({ start, end, one, possessive }) => ({
    start: folded.start(start),
    end: folded.end(end),
    to: possessive ? `${one.to}’s` : one.to,
    from: one.from,
  }));
}

interface Found {
  start: number;
  end: number;
  /** The s of a possessive without its apostrophe is in it: "Sams mum". */
  possessive: boolean;
  one: Wanted;
}

function found(folded: Folded, wanted: readonly Wanted[], held = heldIn(folded.text, wanted)): Found[] {
  if (held.size === 0) return [];
  return wanted.flatMap((one) =>
    one.patterns.flatMap((pattern) => (held.has(pattern.letters) ? placesOf(folded, pattern, one) : [])),
  );
}

function placesOf(folded: Folded, { find, initial }: Pattern, one: Wanted): Found[] {
  const places: Found[] = [];
  find.lastIndex = 0;
  for (let match = find.exec(folded.text); match; match = find.exec(folded.text)) {
    const start = match.index;
    const until = start + match[0].length;
    const end = wholeWord(folded, start, until);
    const good = end !== null && meant(folded, start, until, one) && (!initial || ofInitial(folded, start, until));
    if (good) places.push({ start, end, one, possessive: end > until });
    find.lastIndex = good ? end : start + 1;
  }
  return places;
}

function ofInitial({ text, cased }: Folded, start: number, end: number): boolean {
  if (/^\p{Lu}.*\p{Lu}/u.test(cased.slice(start, end))) return true;
  return /[_@/\d]$/u.test(text.slice(0, start)) || /^(?:[_@/\d]|\.\p{L})/u.test(text.slice(end, end + 2));
}

function meant({ text, cased }: Folded, start: number, end: number, one: Wanted): boolean {
  if (one.capital && !/\p{Lu}/u.test(cased[start] ?? "")) return false;
  if (
    one.month &&
    (/\d(?:st|nd|rd|th)?(?: of)? $/u.test(text.slice(0, start).slice(-8)) || /^,? \d/u.test(text.slice(end)))
  )
    return false;
  const words = text.slice(start, end);
  // Written together it is a name only with its capitals, or where it is too long to be a word: "SamBrown", not "another".
  if (!/^\p{L}{1,6}$/u.test(words) || /^\p{L}+$/u.test(fold(one.from.trim()).text)) return true;
  return /\p{Ll}\p{Lu}|^\p{Lu}{2}\p{Ll}/u.test(cased.slice(start, end));
}

/** Between the parts of a name: "Sam Brown", "Sam-Brown", "sam.brown", "Sam_Brown", "Sam J. Brown", "SamBrown". */
const JOINT = "(?:[ ._,+-]{0,3}| \\p{L}\\.? )";

/** @param key folded */
function patternsOf(key: string): Pattern[] {
  const parts = key.match(/[\p{L}\p{M}\p{N}']+|[^\p{L}\p{M}\p{N}']+/gu) ?? [];
  const words = parts.filter((part) => /[\p{L}\p{N}]/u.test(part));
  const plain = words.every((one) => one.length > 1) && !/[^ ._,+'\p{L}\p{M}\p{N}-]/u.test(key);
  const whole = parts.map((part) => (part === " " ? " +" : word(part))).join("");
  if (words.length < 2 || !plain) return [pattern(whole, words[0] ?? "")];
  const all = words.map(word);
  const [letters = "", surname = ""] = [words[0], words.at(-1)];
  const first = all.slice(0, -1).join(JOINT);
  const last = word(surname);
  const initial = `${escaped([...letters][0] ?? "")}\\.? ?${last}`;
  return [
    pattern(`${first}${JOINT}${last}`, surname),
    pattern(`${last}(?: ?, ?| )${first}`, surname),
    // With a surname the initial tells as much as the name: "S. Brown", "SBrown".
    ...(words.length === 2 && last.length > 2 ? [pattern(initial, surname, true)] : []),
    // What was shortened in the midst of a name: "Rang about Sam …".
    ...all.slice(0, -1).map((_, at) => pattern(`${all.slice(0, at + 1).join(JOINT)}(?= ?…$)`, letters)),
  ];
}

/** An apostrophe may be missing: O’Brien, OBrien. */
const word = (part: string) => escaped(part).replace(/'/gu, "'?");
const pattern = (source: string, holds: string, initial = false): Pattern => ({
  letters: longest(holds.split("'")),
  find: new RegExp(source, "gu"),
  initial,
});
const longest = (parts: readonly string[]) => parts.reduce((a, b) => (b.length > a.length ? b : a), "");

/** Parts of a name by which an address may be known, small letters. */
function nameParts(from: string): string[] {
  return fold(from)
    .text.split(/[^\p{L}]+/u)
    .filter((part) => part.length > 1 && !COMMON.has(part));
}

const COMMON = new Set(
  "mr mrs ms miss dr mx the and of school primary academy junior infant college high mum dad office".split(" "),
);

/**
 * Whether an address, or what stands before its @, gives a name away: sam.brown, sambrown, sbrown, brown.s, samb, sam2015.
 * @param address folded
 */
export function holdsName(address: string, { from }: Pick<Replacement, "from">): boolean {
  const parts = nameParts(from);
  if (parts.length === 0) return false;
  const tokens = address.split(/[^\p{L}]+/u).filter(Boolean);
  if (parts.some((part) => tokens.includes(part) || (part.length > 4 && address.includes(part)))) return true;
  const joined = new Set(tokens);
  return parts.some((part) =>
    parts.some(
      (other) =>
        part !== other &&
        [part + other, part[0] + other, other + part[0], part + other[0]].some((one) => joined.has(one)),
    ),
  );
}
