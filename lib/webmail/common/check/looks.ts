import type { SelectorTable } from "../selector-table.ts";
import type { Lookup } from "./site.ts";

export interface How {
  /** What stands for `%`. */
  word?: string;
  /** Whether it should be there whenever its scope is. */
  needed?: boolean;
}

export const NEEDED: How = { needed: true };

/** Collects lookups; what is looked for inside something that is not there is left out, so that one fault is named once. */
export class Looks<Table extends SelectorTable> {
  readonly all: Lookup[] = [];
  readonly #table: Table;
  readonly #equals: readonly (keyof Table)[];

  /** @param equals names whose alternatives are for different forms of the page: none of them is older than another */
  constructor(table: Table, equals: readonly (keyof Table)[]) {
    this.#table = table;
    this.#equals = equals;
  }

  inside(root: ParentNode | null, name: keyof Table & string, how: How = {}): HTMLElement | null {
    const matches = (css: string) => [...(root?.querySelectorAll<HTMLElement>(css) ?? [])];
    return root && this.#note(name, how, matches);
  }

  around(element: Element | null, name: keyof Table & string, how: How = {}): HTMLElement | null {
    const matches = (css: string) => [element?.closest<HTMLElement>(css)].flatMap((one) => one ?? []);
    return element && this.#note(name, how, matches);
  }

  /** Whether a lookup of this name, with this word, has found anything. */
  has(name: keyof Table & string, word = ""): boolean {
    return this.all.some((one) => one.name === name && one.word === word && one.used !== null);
  }

  #note(name: keyof Table & string, { word = "", needed = false }: How, matches: (css: string) => HTMLElement[]) {
    const all = (this.#table[name] ?? []).map(([css]) => matches(css.replaceAll("%", word)));
    const first = all.findIndex((found) => found.length > 0);
    const used = first < 0 ? null : first;
    const lost = needed ? "missing" : "absent";
    const state = used === null ? lost : used > 0 && !this.#equals.includes(name) ? "older" : "found";
    this.all.push({ name, word, found: all.map((found) => Math.min(found.length, 9999)), used, state });
    return all[first]?.[0] ?? null;
  }
}
