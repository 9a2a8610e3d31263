import type { ItemBody, ItemHash, LedgerItem } from "./items.ts";

/**
 * One settled order for the items of all chains, so that nothing derived from them depends on how they came in: by time of
 * writing, and within a chain by number. A clock that was set back does not turn a chain's own order round: an item counts
 * as written no earlier than the one before it. Where two copies of a browser went on with the same chain, each item follows
 * the one that it names, so that the clock of one does not move what the other wrote. What was written in sight of items whose
 * clock was ahead says so (`knowing()`), and counts as written after them; its date stays the clock's.
 * @param items of any chains, in any order; an item given twice is taken once
 */
export function inOrder(items: readonly LedgerItem[]): LedgerItem[] {
  const once = new Map<ItemHash, LedgerItem>();
  for (const item of items) {
    // The same item with and without its content: what was removed stays removed.
    if (once.get(item.hash)?.body !== null) once.set(item.hash, item);
  }
  const byNumber = [...once.values()].sort((a, b) => a.number - b.number || compare(a.hash, b.hash));
  const times = writtenTimes(byNumber);
  const timed = byNumber.map((item) => ({ item, at: times.get(item.hash) ?? item.at }));
  timed.sort((a, b) => a.at - b.at || compare(a.item.chain, b.item.chain) || a.item.number - b.item.number);
  return timed.map(({ item }) => item);
}

/** @returns when each item counts as written, epoch ms @param byNumber each item once, after the one that it names */
function writtenTimes(byNumber: readonly LedgerItem[]): Map<ItemHash, number> {
  const times = new Map<ItemHash, number>();
  const latest = new Map<string, number>();
  for (const item of byNumber) {
    const { chain, previous, hash } = item;
    // The one before may be missing: then the chain as far as it is known.
    const before = previous === null ? undefined : (times.get(previous) ?? latest.get(chain));
    const at = Math.max(before ?? item.at, ownTime(item));
    times.set(hash, at);
    latest.set(chain, Math.max(latest.get(chain) ?? at, at));
  }
  return times;
}

/** @returns when an item by itself counts as written, epoch ms */
function ownTime({ at, body }: LedgerItem): number {
  const after: unknown = body && "after" in body ? body.after : null;
  return typeof after === "number" && Number.isSafeInteger(after) ? Math.max(at, after + 1) : at;
}

/** @returns when the last of these counts as written, epoch ms; null when there are none */
export function lastWritten(items: readonly LedgerItem[]): number | null {
  return items.reduce<number | null>((last, item) => Math.max(last ?? ownTime(item), ownTime(item)), null);
}

/**
 * What is about to be written down, so that it holds over all that the record knows. Where another browser's clock was ahead,
 * its items bear times that are still to come, and a setting changed here would wait for them. Earlier versions of ours let
 * the field pass and go by the clock alone.
 * @param at epoch ms, by this browser's clock
 * @param last when the last item known from other browsers counts as written
 */
export function knowing(body: ItemBody, at: number, last: number | null): ItemBody {
  return last === null || last < at ? body : Object.assign({}, body, { after: Math.ceil(last) });
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
