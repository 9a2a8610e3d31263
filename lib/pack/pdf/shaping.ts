import type { Face, FontFile } from "./faces.ts";
import { JOINER } from "./scripts.ts";

/** Makes any words printable: picks a font file for each letter, and says plainly what no file can show. */

/** Words as asked for. */
export interface Styled {
  text: string;
  face: Face;
  /** Points. */
  size: number;
  /** Quieter. */
  soft?: true;
  /** Name of the place that these words lead to. */
  to?: string;
  /** Name of the place whose page these words are to give, once all is set. */
  page?: string;
}

/** A run of letters of one font file. `actual` holds the true words where the letters only stand for them. */
export interface Run {
  file: FontFile;
  size: number;
  text: string;
  actual?: string;
}

export type Pick = (face: Face, codePoint: number) => FontFile | null;

/** Scripts by the name readers know, for letters that no bundled typeface has. */
const SCRIPTS: readonly [string, RegExp][] = [
  ["Arabic or Urdu", /\p{Script=Arabic}/u],
  ["Hebrew", /\p{Script=Hebrew}/u],
  ["Bengali", /\p{Script=Bengali}/u],
  ["Hindi", /\p{Script=Devanagari}/u],
  ["Punjabi", /\p{Script=Gurmukhi}/u],
  ["Gujarati", /\p{Script=Gujarati}/u],
  ["Tamil", /\p{Script=Tamil}/u],
  ["Sinhala", /\p{Script=Sinhala}/u],
  ["Thai", /\p{Script=Thai}/u],
  ["Amharic or Tigrinya", /\p{Script=Ethiopic}/u],
  ["Armenian", /\p{Script=Armenian}/u],
  ["Georgian", /\p{Script=Georgian}/u],
  ["Japanese", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["Korean", /\p{Script=Hangul}/u],
  ["Chinese", /\p{Script=Han}/u],
  ["emoji", /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|\u20e3/u],
];

/**
 * Letters that print as nothing and only steer others: controls, direction marks, variation selectors; and joiners, but not in
 * scripts that are spelt with them.
 */
const UNSEEN =
  /(?![\n\t])(?!(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Sinhala}])[\u200c\u200d])[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

/** Signs that have a near twin in every typeface. */
const TWINS: Record<string, string> = {
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "–",
  "\u2015": "—",
  "\u2212": "−",
  "\u25cf": "•",
  "\u25aa": "•",
  "\u2043": "•",
  "\u2192": "->",
  "\u2190": "<-",
  "\u2713": "[tick]",
  "\u2714": "[tick]",
  "\u2717": "[cross]",
  "\u2610": "[ ]",
  "\u2611": "[x]",
};

/** Anything but letters of ordinary English text, which needs no cleaning. */
const UNUSUAL = /[^\n\x20-\x7e£\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/u;

/** @returns words with one kind of line end, one kind of space, nothing unseen; accents joined to their letters */
export function cleaned(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(/\r\n?|\u0085|\u2028|\u2029|\v|\f/gu, "\n")
    .replace(UNSEEN, "")
    .replace(SPACES, " ")
    .replace(/\t/gu, "    ")
    .toWellFormed()
    .normalize("NFC");
}

/** @returns the name of the script of a letter that cannot be shown */
export function scriptOf(letter: string): string {
  return SCRIPTS.find(([, test]) => test.test(letter))?.[0] ?? "other signs";
}

/**
 * Splits cleaned words into runs of one font file each. What no file has becomes a note in square brackets whose
 * `actual` text is the words themselves, so that search, copying and screen readers still have them.
 */
export function runs({ text, face, size }: Styled, pick: Pick): Run[] {
  return joined(groups(text, face, pick)).map((group) =>
    group.file ? { file: group.file, size, text: group.text } : standIn(group, face, size, pick),
  );
}

interface Group {
  /** Null when no file has these letters. */
  file: FontFile | null;
  script: string;
  text: string;
}

function groups(text: string, face: Face, pick: Pick): Group[] {
  const out: Group[] = [];
  for (const letter of text) {
    const before = out.at(-1);
    if (before && JOINER.test(letter)) {
      before.text += letter;
      continue;
    }
    const own = pick(face, letter.codePointAt(0) ?? 0);
    const shown = own ? letter : (TWINS[letter] ?? letter);
    const file = own ?? (shown === letter ? null : pick(face, shown.codePointAt(0) ?? 0));
    const last = out.at(-1);
    // A mark belongs to the letter before it, whatever the script it is filed under.
    const script = file ? "" : /\p{M}/u.test(letter) && last?.file === null ? last.script : scriptOf(letter);
    if (last && last.file === file && last.script === script) last.text += shown;
    else out.push({ file, script, text: shown });
  }
  return out;
}

/** Several words of one unshown script, with the spaces between them, are one group. */
function joined(all: Group[]): Group[] {
  const out: Group[] = [];
  for (const [at, group] of all.entries()) {
    const last = out.at(-1);
    const next = all[at + 1];
    const between = group.file && group.text.trim() === "" && next?.file === null && next.script === last?.script;
    const follows = group.file === null && last?.file === null && last.script === group.script;
    if (last?.file === null && (between || follows)) last.text += group.text;
    else out.push({ ...group });
  }
  return out;
}

function standIn(missing: Group, face: Face, size: number, pick: Pick): Run {
  const letters = [...missing.text.replace(/[\s\p{M}]/gu, "")].length;
  const what =
    missing.script === "emoji" ? "emoji" : `${letters} ${letters === 1 ? "letter" : "letters"}, ${missing.script}`;
  return {
    file: pick(face, 0x5b) ?? "sans-latin-400",
    size,
    text: `[${what}]`,
    actual: missing.text,
  };
}

/** Letters looked at before others get their turn. */
const LOOKED_AT = 50_000;

/** Yields now and then. @returns how many letters of each script cannot be shown, most first */
export function* unshown(
  words: string,
  shows: (codePoint: number) => boolean,
): Generator<void, { script: string; letters: number }[]> {
  const counts = new Map<string, number>();
  for (let from = 0; from < words.length; ) {
    // Not between the halves of a pair.
    const end = from + LOOKED_AT + (/[\ud800-\udbff]/u.test(words.charAt(from + LOOKED_AT - 1)) ? 1 : 0);
    for (const letter of cleaned(words.slice(from, end)).match(/[^\n\x20-\x7e]/gu) ?? []) {
      if (TWINS[letter] || shows(letter.codePointAt(0) ?? 0) || /\p{M}/u.test(letter) || JOINER.test(letter)) continue;
      const script = scriptOf(letter);
      counts.set(script, (counts.get(script) ?? 0) + 1);
    }
    from = end;
    yield;
  }
  return [...counts].map(([script, letters]) => ({ script, letters })).sort((a, b) => b.letters - a.letters);
}
