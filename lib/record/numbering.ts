import type { ItemHash, LedgerItem } from "./items.ts";

/**
 * E-1, E-2 …: entries are numbered by the place of the item that first made each an entry, so later items never move a
 * number. Places whose entry has gone (merged into another, or removed) keep theirs: the gap is seen for what it is.
 */
export class Numbering {
  #places = new Set<number>();
  #sorted: number[] | null = null;

  take(place: number): void {
    this.#places.add(place);
    this.#sorted = null;
  }

  /** @returns the running number, from 1, of a place that was taken */
  of(place: number): number {
    this.#sorted ??= [...this.#places].sort((a, b) => a - b);
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
}

/**
 * Places of items that gave a removed entry its number. A removal says which these are (`founded`); one that does not is
 * taken to have removed one entry, whose first item it was.
 */
export function removedPlaces(ordered: readonly LedgerItem[]): number[] {
  const place = new Map<ItemHash, number>(ordered.map(({ hash }, index) => [hash, index]));
  return ordered.flatMap(({ body }) => {
    if (body?.type !== "removal") return [];
    const places = (body.founded ?? body.of).flatMap((hash) => place.get(hash) ?? []);
    return body.founded ? places : places.sort((a, b) => a - b).slice(0, 1);
  });
}
