import SearchableMap from "minisearch/SearchableMap";
import { foldedWords } from "./words.ts";

/** One thing that can be found. */
export interface Findable {
  id: string;
  /** Another one means that its words are others. */
  version: string;
  /** Read when it is its turn to be indexed, so that listing thousands costs nothing. */
  text: () => string;
}

/** What a search found. */
export interface Found {
  ids: ReadonlySet<string>;
  /** Nothing has these words; these have words that are spelt nearly so. */
  near: boolean;
  /** Whether this folded word of a text is one of those searched for. */
  isHit: (word: string) => boolean;
}

/** Numbers of things, in the order in which they were read. */
type Places = number[];

const ENTRY = /^e-\d+$/;
/** So many things that are gone are not worth a new index. */
const FEW = 500;

/**
 * Finds things by their words, made bit by bit so that a page with thousands never stands still. Words are found by their
 * beginning; only when nothing has them, by a spelling that is a letter or two off. All words searched for must be there.
 *
 * Which words begin so, or nearly so, minisearch’s tree of words knows. Where each stands is a plain list: there is no order
 * of merit here, and to work one out took ten times as long.
 */
export class SearchIndex {
  #places = new Map<string, Places>();
  #tree = new SearchableMap<Places>();
  /** By place; null for what has gone since. */
  #ids: (string | null)[] = [];
  #known = new Map<string, { version: string; place: number }>();
  #waiting: Findable[] = [];

  /** How many things are still to be read. */
  get left(): number {
    return this.#waiting.length;
  }

  /**
   * Says what there is. What is known already is left as it is, so this costs little when a few things came.
   * @param all every thing, in the order in which they are to be read
   */
  update(all: readonly Findable[]): void {
    const there = new Map(all.map((one) => [one.id, one.version]));
    for (const [id, { version, place }] of this.#known) {
      if (there.get(id) === version) continue;
      this.#known.delete(id);
      this.#ids[place] = null;
    }
    const gone = this.#ids.length - this.#known.size;
    if (gone > FEW && gone > this.#known.size / 4) this.#forgetAll();
    this.#waiting = all.filter(({ id }) => !this.#known.has(id)).reverse();
  }

  /** Reads one thing after the other. @param goOn asked after each; false stops, and the rest is read next time */
  work(goOn: () => boolean): void {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) {
      this.#read(next);
      if (!goOn()) return;
    }
  }

  #read({ id, version, text }: Findable): void {
    const place = this.#ids.push(id) - 1;
    this.#known.set(id, { version, place });
    for (const word of foldedWords(text())) {
      const there = this.#places.get(word);
      if (there) there.push(place);
      else {
        const first = [place];
        this.#places.set(word, first);
        this.#tree.set(word, first);
      }
    }
  }

  /** @returns null when there is nothing to search for in the words given */
  find(words: string): Found | null {
    const wanted = foldedWords(words);
    if (wanted.length === 0) return null;
    for (const how of [asTyped, asBeginning, nearly]) {
      const terms = wanted.map((word) => how(word, this.#tree, this.#places));
      const ids = this.#withAll(terms);
      if (ids.size === 0 && how !== nearly) continue;
      const hits = new Set(terms.flatMap((some) => [...some.keys()]));
      return { ids, near: how === nearly && ids.size > 0, isHit: (word) => hits.has(word) };
    }
    return null;
  }

  /** @param terms for each word searched for, the words it may be */
  #withAll(terms: readonly ReadonlyMap<string, Places>[]): Set<string> {
    const marks = new Uint8Array(this.#ids.length);
    for (const [round, some] of terms.entries()) {
      for (const places of some.values()) {
        for (const place of places) if (marks[place] === round) marks[place] = round + 1;
      }
    }
    const ids = new Set<string>();
    for (const [place, id] of this.#ids.entries()) if (id !== null && marks[place] === terms.length) ids.add(id);
    return ids;
  }

  #forgetAll(): void {
    this.#places = new Map();
    this.#tree = new SearchableMap();
    this.#ids = [];
    this.#known = new Map();
  }
}

type Way = (word: string, tree: SearchableMap<Places>, places: ReadonlyMap<string, Places>) => Map<string, Places>;

/** By their beginning; a single letter is an initial, and an entry’s name is whole. */
const asTyped: Way = (word, tree, places) =>
  word.length === 1 || ENTRY.test(word) ? only(word, places) : asBeginning(word, tree, places);

const asBeginning: Way = (word, tree, places) =>
  ENTRY.test(word) ? only(word, places) : new Map(tree.atPrefix(word).entries());

/** Numbers and names of entries are as they are; of other words one letter may be another; of longer ones two, as when two have changed places. */
const nearly: Way = (word, tree, places) => {
  if (word.length < 4 || /\d/.test(word)) return asBeginning(word, tree, places);
  const off = tree.fuzzyGet(word, word.length < 6 ? 1 : 2);
  const out = asBeginning(word, tree, places);
  for (const [term, [found]] of off) out.set(term, found);
  return out;
};

function only(word: string, places: ReadonlyMap<string, Places>): Map<string, Places> {
  const found = places.get(word);
  return new Map(found ? [[word, found]] : []);
}
