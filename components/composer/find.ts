import type { Letter } from "../../lib/letters/letter.ts";
import { inOtherWords, meantBy } from "./find-meant.ts";

/**
 * Finds letters by what a tired person types: the beginning of a word, another form of it, or a slip of the finger. With 75
 * letters of a few dozen words each it looks at all of them at every key.
 */

/** Where a word was found, the surest place first. */
const WEIGHTS = { name: 8, finds: 6, purpose: 3, when: 3 } as const;
/** The whole of what was typed stands there as typed. */
const PHRASE = 10;

const EXACT = 1;
const BEGINS = 0.85;
const ALIKE = 0.7;
const SLIP = 0.5;
/** Another word for it stands there. */
const MEANT = 0.6;

/** Said around what is meant. */
const SMALL =
  /^(?:an?|the|my|our|your|his|her|their|for|to|of|is|are|was|and|or|in|on|at|about|i|we|he|she|they|it|too|very|want|need|letter|email|write|how|do|me|school|with|every|each)$/;

interface Indexed {
  letter: Letter;
  fields: { weight: number; text: string; words: Set<string>; stems: Set<string> }[];
}

const known = new WeakMap<Letter, Indexed>();

/**
 * @param query as typed
 * @param letters in the order in which they are offered
 * @returns those that fit, the best first; all that have something of it where none has all of it; [] for an empty query
 */
export function findLetters(query: string, letters: readonly Letter[]): Letter[] {
  const typed = inOtherWords(folded(query)).split(/[ |]+/).filter(Boolean);
  const telling = typed.filter((word) => !SMALL.test(word));
  const tokens = telling.length > 0 ? telling : typed;
  if (tokens.length === 0) return [];
  const index = letters.map(indexed);
  const scores = tokens.map((token, at) => scoresOf(token, index, at === tokens.length - 1));
  const phrase = folded(query);
  const found = index.map(({ letter, fields }, place) => {
    const each = scores.map((score) => score[place] ?? 0);
    const whole = tokens.length > 1 && fields.some(({ text }) => text.includes(phrase)) ? PHRASE : 0;
    return { letter, matched: each.filter((score) => score > 0).length, score: sum(each) + whole };
  });
  const most = Math.max(0, ...found.map(({ matched }) => matched));
  if (most === 0) return [];
  return found
    .filter(({ matched }) => matched === most)
    .toSorted((a, b) => b.score - a.score)
    .map(({ letter }) => letter);
}

/** How well one word fits each letter. A slip is looked for only where the word as typed, or another for it, is nowhere. */
function scoresOf(token: string, index: readonly Indexed[], last: boolean): number[] {
  const meant = meantBy(token);
  const other = (field: Field) => (meant === null ? 0 : MEANT * fitOf(meant, field, false));
  const asTyped = index.map((one) => best(one, (field) => Math.max(fitOf(token, field, last), other(field))));
  return asTyped.some((score) => score > 0) ? asTyped : index.map((one) => best(one, (field) => slipOf(token, field)));
}

type Field = Indexed["fields"][number];

function best({ fields }: Indexed, how: (field: Field) => number): number {
  return Math.max(...fields.map((field) => field.weight * how(field)));
}

/** The last word may be half typed; the others are whole, but may stand in another form. */
function fitOf(token: string, { words, stems }: Field, last: boolean): number {
  if (words.has(token)) return EXACT;
  const least = last ? 2 : 4;
  if (token.length >= least && [...words].some((word) => word.startsWith(token))) return BEGINS;
  return stems.has(stem(token)) ? ALIKE : 0;
}

function slipOf(token: string, { words }: Field): number {
  const allowed = token.length >= 8 ? 2 : token.length >= 4 ? 1 : 0;
  if (allowed === 0) return 0;
  // A word half typed has its slip too.
  const near = [...words].some((word) => within(token, word, allowed) || within(token, word.slice(0, token.length), 1));
  return near ? SLIP : 0;
}

function indexed(letter: Letter): Indexed {
  const before = known.get(letter);
  if (before) return before;
  const { name, purpose, when, finds = [], id } = letter;
  const made = {
    letter,
    fields: [
      field(WEIGHTS.name, `${name} ${id}`),
      field(WEIGHTS.finds, finds.join(" | ")),
      field(WEIGHTS.purpose, purpose),
      field(WEIGHTS.when, when),
    ],
  };
  known.set(letter, made);
  return made;
}

function field(weight: number, words: string): Field {
  const all = wordsOf(words);
  return { weight, text: folded(words), words: new Set(all), stems: new Set(all.map(stem)) };
}

/** Lower case, accents and apostrophes away, spaces single. */
function folded(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/[\p{M}'’‘]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}|]+/gu, " ")
    .trim();
}

const wordsOf = (words: string) => folded(words).split(/[ |]+/).filter(Boolean);

const ENDINGS = /(?:iously|ious|iety|ance|ence|ents?|ants?|ments?|ings?|ied|ies|als?|ed|es|er|ly|[sye])$/;

/** What "anxious" and "anxiety", "refusal" and "refusing" have in common; never less than three letters. */
function stem(word: string): string {
  const cut = word.replace(ENDINGS, "");
  return cut.length >= 3 ? cut : word;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** @returns whether one word becomes the other by at most so many letters changed, left out, put in or swapped */
export function within(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let [before, row]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const steps = [(row?.[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row?.[j - 1] ?? 0) + same];
      if (swapped) steps.push((before?.[j - 2] ?? 0) + 1);
      next.push(Math.min(...steps));
    }
    [before, row] = [row, next];
  }
  return (row?.[b.length] ?? most + 1) <= most;
}
