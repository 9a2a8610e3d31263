/**
 * Files for scripts beyond Latin, Greek and Cyrillic, one weight each, that every face borrows; each is read only when the words
 * hold its letters. They are Noto Sans, but Vazirmatn for Arabic: Noto draws the dots of Arabic letters as signs of their own,
 * so that who copies or searches finds other words than those written.
 */

const LETTERS = {
  arabic: /\p{Script=Arabic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  devanagari: /\p{Script=Devanagari}/u,
  bengali: /\p{Script=Bengali}/u,
  gurmukhi: /\p{Script=Gurmukhi}/u,
  gujarati: /\p{Script=Gujarati}/u,
  tamil: /\p{Script=Tamil}/u,
  sinhala: /\p{Script=Sinhala}/u,
  thai: /\p{Script=Thai}/u,
  ethiopic: /\p{Script=Ethiopic}/u,
} as const;

type Script = keyof typeof LETTERS;

/** Chinese and Japanese letters come in files of some 140 to 280 each ("sc"), and the commonest Korean in files of 100 ("kr"). */
type EastAsian = `${"sc" | "kr"}-${number}`;

export type ScriptFile = `${Script | EastAsian}-400`;

const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\u30fb\u30fc\uff00-\uffef]/gu;

/** @returns the files that words such as these need */
export async function scriptFilesFor(words: string): Promise<ScriptFile[]> {
  const scripts = (Object.keys(LETTERS) as Script[]).filter((script) => LETTERS[script].test(words));
  const letters = new Set(words.match(EAST_ASIAN) ?? []);
  const numbered = letters.size > 0 ? (await import("./east-asian.ts")).filesWith(letters) : [];
  return [...scripts.map((script): ScriptFile => `${script}-400`), ...numbered];
}

/** @returns package and name of a file, as @fontsource has it; null for a file of our own two typefaces */
export function borrowedFile(file: string): { folder: string; name: string } | null {
  const [script = "", number] = file.replace(/-400$/u, "").split("-");
  if (script === "arabic") return { folder: "vazirmatn", name: "vazirmatn-arabic-400-normal.woff" };
  if (script in LETTERS)
    return { folder: `noto-sans-${script}`, name: `noto-sans-${script}-${script}-400-normal.woff` };
  if (script !== "sc" && script !== "kr") return null;
  return { folder: `noto-sans-${script}`, name: `noto-sans-${script}-${number}-400-normal.woff` };
}

/**
 * @returns whether letters of a file are put together or change places, so that glyphs alone do not tell the words. Those that
 *   run leftwards keep theirs, and programs that read a PDF expect and turn them themselves.
 */
export function isShaped(file: string): boolean {
  return file.slice(0, -4) in LETTERS && !runsLeft(file);
}

/** @returns whether a file holds letters that run from right to left */
export function runsLeft(file: string): boolean {
  return file === "arabic-400" || file === "hebrew-400";
}

/** Letters that are told to join or not to join: nothing to be seen, but the words are spelt wrongly without. */
export const JOINER = /^[\u200c\u200d]$/u;
