import type { OwnWords } from "./own-words.ts";

/** Which classes of the page may stand in a report: those that can tell of nobody. */

/** Attributes that may hold words about people. */
const PERSONAL = ["email", "name", "data-name", "title", "alt", "aria-label", "data-tooltip", "value", "placeholder"];
const PERSONAL_TOO = ["data-hovercard-id", "data-emoji", "download_url", "jid", "data-folder-name"];

const WORD = /[\p{L}\p{M}\p{N}]{2,}/gu;

/** A word this short counts where it stands alone; inside longer ones it tells nothing. */
const SHORT = 2;

/** Tells whether a token holds, or is part of, a word of the page that may be about somebody. */
export type PersonalWords = (token: string) => boolean;

/** @returns what is asked of each class that might be kept; the page is read once, however many are asked about */
export function personalWords(doc: Document): PersonalWords {
  const words = new Set<string>();
  const take = (text: string | null | undefined) => {
    for (const [word] of (text ?? "").matchAll(WORD)) words.add(word.toLowerCase());
  };
  take(doc.title);
  const walker = doc.createTreeWalker(doc, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) take(node.nodeValue);
  for (const attribute of [...PERSONAL, ...PERSONAL_TOO]) {
    for (const element of doc.querySelectorAll(`[${attribute}]`)) take(element.getAttribute(attribute));
  }
  for (const field of doc.querySelectorAll("input,textarea")) take((field as HTMLInputElement).value);
  return asked(words);
}

/** A long conversation has as many words as a book, and a page thousands of classes: none is compared with every word. */
function asked(words: ReadonlySet<string>): PersonalWords {
  const all = [...words].join("\n");
  const answers = new Map<string, boolean>();
  return (token) => {
    const small = token.toLowerCase();
    const known = answers.get(small) ?? (words.has(small) || (small.length > SHORT && touches(small, words, all)));
    answers.set(small, known);
    return known;
  };
}

function touches(small: string, words: ReadonlySet<string>, all: string): boolean {
  if (all.includes(small)) return true;
  for (let start = 0; start < small.length; start += 1) {
    for (let end = start + SHORT + 1; end <= small.length; end += 1)
      if (words.has(small.slice(start, end))) return true;
  }
  return false;
}

/** @returns whether a class may stand in a report as it is */
export function mayKeepClass(token: string, own: OwnWords, personal: PersonalWords): boolean {
  if (own.classes.has(token) || own.mayStand("class", token)) return true;
  return own.compiledClasses && looksMade(token) && !personal(token);
}

/** @returns what may stand of an element's classes, and `~` where others were left out */
export function classesOf(element: Element, own: OwnWords, personal: PersonalWords): string[] {
  const kept = new Set<string>();
  let others = false;
  for (const token of element.classList) {
    const { start, end, inside } = own.partsOf("class", token);
    // Of a class with something random in it (`textContainer-118`) what our selectors look for.
    const parts = [start, end, ...inside].filter((part) => /^[\w-]+$/.test(part));
    if (mayKeepClass(token, own, personal)) kept.add(token);
    else if (parts.length > 0) for (const part of parts) kept.add(part);
    else others = true;
  }
  return [...kept, ...(others ? ["~"] : [])];
}

/**
 * Whether it looks like a name that a compiler made (`aoI`, `V8djrc`, `T-I-Zf-aw2`) and not like a word, a name, a number:
 * small and large letters or digits mixed, and no run of letters that could be spoken.
 */
function looksMade(token: string): boolean {
  if (!/^[A-Za-z_-][\w-]{0,11}$/.test(token) || /\d{3}|^[0-9a-f]{6,}$/i.test(token)) return false;
  if (token.length <= 2) return true;
  const runs = token.split(/[\d_-]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
  return runs.length > 1 && !isShortName(token, runs) && runs.every((run) => run.length < 3 || !/[aeiouy]/i.test(run));
}

const SYLLABLE = /^(?:[a-z][aeiouy]|[aeiouy][a-z])$/i;

/** `JoLi`, `jo-li`, `Jo14`: nothing but syllables, several or with two numbers, as one might write a child. */
function isShortName(token: string, runs: string[]): boolean {
  const letters = runs.filter((run) => run !== "");
  return letters.every((run) => SYLLABLE.test(run)) && (letters.length > 1 || /\d\d/.test(token));
}
