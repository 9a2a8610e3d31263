/** Where words stand in a text, in whatever way it writes them. Made apart from what leaves them out, so that it can find what that has missed. */

const HIDDEN = /[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
  rsquo: "'",
};

/** Capitals, accents, hidden characters and kinds of space aside. */
export function plain(text: string): string {
  // By far the most of what is read.
  if (/^[ -_a-~\n]*$/u.test(text)) return text.replace(/\s+/gu, " ").toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(HIDDEN, "")
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/\s+/gu, " ")
    .toLowerCase();
}

/** As it stands, and with each of the usual escapes undone. */
export function readings(text: string): { how: string; text: string }[] {
  const all = [{ how: "as it stands", text }];
  const add = (how: string, read: string) => read !== text && all.push({ how, text: read });
  add("quoted-printable", quoted(text));
  add(
    "percent",
    text.replace(/(?:%[0-9a-f]{2})+/giu, (run) => bytesOf(run.replaceAll("%", ""))),
  );
  add("entities", entities(text));
  add(
    "\\u",
    text.replace(/\\u([0-9a-f]{4})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
  add("\\x", text.replace(/\\n|\\r|\\t/gu, " "));
  if (/<[a-z!/?][^<>]*>/iu.test(text)) {
    add("tags away", entities(text.replace(/<\/w:p>/gu, "\n").replace(/<[^<>]*>/gu, "")));
    add("tags as spaces", entities(text.replace(/<[^<>]*>/gu, " ")));
  }
  return all;
}

function quoted(text: string): string {
  return text.replace(/=[ \t]*\r?\n/gu, "").replace(/(?:=[0-9a-f]{2})+/giu, (run) => bytesOf(run.replaceAll("=", "")));
}

function entities(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/giu,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name) return NAMED[name.toLowerCase()] ?? all;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
      return code < 0x110000 ? String.fromCodePoint(code) : all;
    },
  );
}

const bytesOf = (hex: string) => Buffer.from(hex, "hex").toString("utf8");

/** A word to look for: whole, its parts together or apart. */
export interface Sought {
  word: string;
  pattern: RegExp;
  /** So short that any noise may hold it. */
  short: boolean;
}

export function soughtOf(words: readonly string[]): Sought[] {
  return words.map((word) => {
    const parts = plain(word).match(/[\p{L}\p{N}']+/gu) ?? [];
    const escaped = parts.map((part) => part.replace(/'/gu, "'?")).join("[^\\p{L}\\p{N}]{0,3}");
    return { word, pattern: new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, "u"), short: parts.join("").length < 6 };
  });
}

/** @returns those found in any reading, with the reading */
export function foundIn(text: string, sought: readonly Sought[]): { word: string; how: string }[] {
  if (sought.length === 0 || text === "") return [];
  return readings(text).flatMap(({ how, text: read }) => {
    const words = plain(read);
    return sought.flatMap(({ word, pattern }) => (pattern.test(words) ? [{ word, how }] : []));
  });
}
