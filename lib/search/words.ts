/** Words as they are searched for: without case, accents, apostrophes and what cannot be seen. */

/** A word of a text, where it stands in it, and its folded form. */
export interface Word {
  /** Folded; two words are the same when these are. */
  word: string;
  /** In UTF-16 units of the text as given. */
  start: number;
  end: number;
}

/** Inside a word may stand what nobody sees: soft hyphens, joiners, marks of direction. An entry’s own name is one word ("E-12"), so that it is found by that and nothing else is. */
const WORD =
  /(?<![\p{L}\p{N}])[Ee]-\p{Nd}+(?![\p{L}\p{N}])|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’‘ʼ`´\u00AD\u200B-\u200F\u2060\uFEFF]*[\p{L}\p{M}\p{N}])?\p{M}*/gu;

/** @returns the word in lower case, with accents, apostrophes and what cannot be seen taken out */
export function fold(word: string): string {
  // What most words are made of needs no more.
  if (/^[\w-]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase()
    .normalize("NFC");
}

/**
 * @returns every word of the text in order. Initials that stand together ("J. W.", "A.B.") come as the letters and, after
 *   the last of them, once more as one word ("jw")
 */
export function wordsOf(text: string): Word[] {
  const out: Word[] = [];
  let initials: Word[] = [];
  const endInitials = () => {
    const [first] = initials;
    const last = initials.at(-1);
    if (first && last && initials.length > 1)
      out.push({ word: initials.map(({ word }) => word).join(""), start: first.start, end: last.end });
    initials = [];
  };
  for (const match of text.matchAll(WORD)) {
    const one: Word = { word: fold(match[0]), start: match.index, end: match.index + match[0].length };
    if (one.word === "") continue;
    const before = initials.at(-1);
    const single = one.word.length === 1 && /\p{L}/u.test(one.word);
    if (!single || (before && !/^[.'’‘ ]{1,2}$/.test(text.slice(before.end, one.start)))) endInitials();
    out.push(one);
    if (single) initials.push(one);
  }
  endInitials();
  return out;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII = /^[\x00-\x7F]*$/;
const ASCII_WORD = /(?<![a-z0-9])e-[0-9]+(?![a-z0-9])|[a-z0-9](?:[a-z0-9'`]*[a-z0-9])?/g;

/** @returns the folded words of the text, each once. Most mail is plain letters, which are read several times faster. */
export function foldedWords(text: string): string[] {
  const plain = text.replace(/[’‘]/g, "'");
  if (!ASCII.test(plain)) return [...new Set(wordsOf(text).map(({ word }) => word))];
  const words = new Set<string>();
  let initials = "";
  let end = -1;
  const endInitials = () => {
    if (initials.length > 1) words.add(initials);
    initials = "";
  };
  const small = plain.toLowerCase();
  for (const match of small.matchAll(ASCII_WORD)) {
    const [found] = match;
    const single = found.length === 1 && found > "9";
    if (initials && !(single && /^[.' ]{1,2}$/.test(small.slice(end, match.index)))) endInitials();
    words.add(/['`]/.test(found) ? found.replace(/['`]/g, "") : found);
    if (single) initials += found;
    end = match.index + found.length;
  }
  endInitials();
  return [...words];
}
