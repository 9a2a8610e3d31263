import {
  isOwnValue,
  KNOWN_CLASSES,
  LANGUAGES,
  OWN_CLASSES,
  OWN_IDS,
  ownParts,
  vocabularyOf,
} from "./report-vocabulary.ts";

/** What becomes of a value: a word of a fixed vocabulary, or a shape that can carry none of the page's words. */

const ID = /^#?(msg|thread)-([af]):(r?)(-?)\d+$/;
const LINK = /^(?:[a-z][a-z0-9+.-]{0,20}:)?\/\/|^(?:data|blob|javascript|mailto|cid|about):|^[/?#]/i;

/**
 * @returns the value where a fixed vocabulary has it; else its shape with `~` before it: `~empty`, `~9` (digits),
 *   `~hex16`, `~#msg-f:9`, `~address`, `~url`, `~text`, and after `+` what our own selectors look for in it, as in an address's query
 */
export function valueShape(attribute: string, value: string): string {
  if (isOwnValue(attribute, value) || vocabularyOf(attribute)?.has(value)) return value;
  if (attribute === "id" && OWN_IDS.has(value)) return value;
  if (attribute === "lang") return LANGUAGES.has(value) ? value : "~text";
  return [shape(value.trim()), ...ownParts(attribute, value).map(encodeURIComponent)].join("+");
}

function shape(value: string): string {
  if (value === "") return "~empty";
  if (ID.test(value)) return `~${value.replace(/\d+$/, "9")}`;
  if (/^-?\d+$/.test(value)) return "~9";
  if (/^[0-9a-f]{8,}$/i.test(value)) return `~hex${Math.min(value.length, 99)}`;
  if (LINK.test(value)) return "~url";
  return /^[^\s@<>]+@[^\s@<>]+$/.test(value) ? "~address" : "~text";
}

/** Attributes that may hold words about people. */
const PERSONAL = ["email", "name", "data-name", "title", "alt", "aria-label", "data-tooltip", "value", "placeholder"];
const PERSONAL_TOO = ["data-hovercard-id", "data-emoji", "download_url", "jid"];

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

/** @returns whether a class may stand in a report */
export function mayKeepClass(token: string, words: PersonalWords): boolean {
  return OWN_CLASSES.has(token) || KNOWN_CLASSES.has(token) || (looksMade(token) && !words(token));
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
