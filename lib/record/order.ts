import type { ItemHash, LedgerItem } from "./items.ts";

/**
 * One settled order for the items of all chains, so that nothing derived from them depends on how they came in: by time of
 * writing, and within a chain by number. A clock that was set back does not turn a chain's own order round: an item counts
 * as written no earlier than the one before it.
 * @param items of any chains, in any order; an item given twice is taken once
 */
export function inOrder(items: readonly LedgerItem[]): LedgerItem[] {
  const once = new Map<ItemHash, LedgerItem>();
  for (const item of items) {
    // The same item with and without its content: what was removed stays removed.
    if (once.get(item.hash)?.body !== null) once.set(item.hash, item);
  }
  const byNumber = [...once.values()].sort((a, b) => a.number - b.number || compare(a.hash, b.hash));
  const latest = new Map<string, number>();
  const timed = byNumber.map((item) => {
    const at = Math.max(latest.get(item.chain) ?? item.at, item.at);
    latest.set(item.chain, at);
    return { item, at };
  });
  timed.sort((a, b) => a.at - b.at || compare(a.item.chain, b.item.chain) || a.item.number - b.item.number);
  return timed.map(({ item }) => item);
}

/** Everything that was taken away: by itself, or by an act that speaks of it (its content may come back by a backup). */
export function removedItems(items: readonly LedgerItem[]): Set<ItemHash> {
  const removed = new Set<ItemHash>();
  for (const { hash, body } of items) {
    if (body === null) removed.add(hash);
    else if (body.type === "removal") for (const of of body.of) removed.add(of);
  }
  return removed;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
