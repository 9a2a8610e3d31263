/**
 * Every selector for a mail site's page stands in one table: for each name the alternatives in order, from what the site's
 * own code depends on (names, roles, data attributes) to class names. The second column says when it was last seen to work,
 * and by whom.
 */
export type Alternative = readonly [css: string, seen: string];
export type SelectorTable = Readonly<Record<string, readonly Alternative[]>>;

export interface Finder<Name extends string> {
  /** Every alternative of a selector at once: forms of two generations of the page may stand side by side. */
  anyOf(name: Name): string;
  /**
   * @param root where to look
   * @param word put in place of `%` in the selector
   * @returns all matches of the first alternative that matches anything; `[]` when none does
   */
  findAll(root: ParentNode, name: Name, word?: string): HTMLElement[];
  /** As `findAll`, the first match only. */
  find(root: ParentNode, name: Name, word?: string): HTMLElement | null;
  /** The nearest element around `element` (itself included) that the first fitting alternative matches. */
  around(element: Element, name: Name): HTMLElement | null;
  /** Whether `element` stands in (or is) something that any alternative matches. */
  isIn(element: Element, name: Name): boolean;
}

/** @returns what looks things up in a site's table */
export function finder<Table extends SelectorTable>(table: Table): Finder<keyof Table & string> {
  type Name = keyof Table & string;
  const of = (name: Name): readonly Alternative[] => table[name] ?? [];
  const anyOf = (name: Name) =>
    of(name)
      .map(([css]) => css)
      .join();
  return {
    anyOf,
    findAll(root, name, word = "") {
      for (const [css] of of(name)) {
        const found = root.querySelectorAll<HTMLElement>(css.replaceAll("%", word));
        if (found.length > 0) return [...found];
      }
      return [];
    },
    find(root, name, word = "") {
      for (const [css] of of(name)) {
        const found = root.querySelector<HTMLElement>(css.replaceAll("%", word));
        if (found) return found;
      }
      return null;
    },
    around(element, name) {
      for (const [css] of of(name)) {
        const found = element.closest<HTMLElement>(css);
        if (found) return found;
      }
      return null;
    },
    isIn: (element, name) => element.closest(anyOf(name)) !== null,
  };
}
