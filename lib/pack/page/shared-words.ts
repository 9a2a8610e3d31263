/**
 * Long words of which a pack has many copies (each sighting of a message has its text, and the entry has it again) are kept
 * once, or the page would be four times as large. `{"§": 3}` stands for the fourth of the long ones; an object that has such
 * a key of its own is kept as JSON.
 */
const LONG = 80;
const KEY = "§";

/** Takes the long words out of what is written; `words` grows. */
export class WordSharer {
  readonly words: string[] = [];
  readonly #known = new Map<string, number>();

  share(value: unknown): unknown {
    if (typeof value === "string") return value.length < LONG ? value : { [KEY]: this.#numberOf(value) };
    if (Array.isArray(value)) return value.map((one) => this.share(one));
    if (typeof value !== "object" || value === null) return value;
    if (Object.hasOwn(value, KEY)) return { [KEY]: JSON.stringify(value) };
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.share(one)]));
  }

  #numberOf(words: string): number {
    const known = this.#known.get(words);
    if (known !== undefined) return known;
    this.#known.set(words, this.words.length);
    return this.words.push(words) - 1;
  }
}

/** @returns the value as it was before it was shared */
export function withWords(value: unknown, words: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => withWords(one, words));
  if (typeof value !== "object" || value === null) return value;
  const own = Object.getOwnPropertyDescriptor(value, KEY)?.value;
  if (typeof own === "number") return words[own] ?? "";
  if (typeof own === "string") return JSON.parse(own);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withWords(one, words)]));
}
