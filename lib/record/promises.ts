import type { Entry } from "./entry.ts";
import type { ItemHash, LedgerItem } from "./items.ts";
import type { Promised, PromiseEndAct } from "./matter-acts.ts";
import { inOrder, removedItems } from "./order.ts";

/** What was promised, by whom and for when, and what has become of it. */

/**
 * Puts promises to the entries that they were made in, each with its end. An answer "This promises something" holds until it
 * is changed; put right in the words or the day it is the same promise still. What is said of an end last stands, whichever
 * order two computers wrote in.
 * @param ordered items in the settled order, without the removed ones
 * @param owner of every item; an end becomes one of its entry's items, and so goes with it
 */
export function putPromises(ordered: readonly LedgerItem[], owner: Map<ItemHash, Entry>): void {
  const marked = new Map<Entry, Promised[]>();
  const answered = new Map<Entry, Promised>();
  for (const { body, hash } of ordered) {
    const entry = body?.type === "promise" || body?.type === "answer" ? owner.get(hash) : undefined;
    if (!entry) continue;
    if (body?.type === "promise") {
      const { words, who, by } = body;
      const one = begun(hash, { words, who, by, made: entry.at, entry: entry.id });
      marked.set(entry, [...(marked.get(entry) ?? []), one]);
    } else if (body?.type === "answer" && entry.kind === "reply") {
      const { words, by } = body.promise ?? { words: "", by: null };
      const before = answered.get(entry);
      if (body.was !== "promise" || body.back) answered.delete(entry);
      else if (before) Object.assign(before, { words, by, acts: [...before.acts, hash] });
      else {
        const who = { contact: null, name: entry.from.name || entry.from.address };
        answered.set(entry, {
          ...begun(hash, { words, who, by, made: entry.at, entry: entry.id }),
          answered: true,
        });
      }
    }
  }
  const none = putEnds(ordered, [...answered.values(), ...[...marked.values()].flat()], owner);
  for (const entry of new Set([...answered.keys(), ...marked.keys()])) {
    const first = answered.get(entry);
    entry.promises = [...(first ? [first] : []), ...(marked.get(entry) ?? [])].filter((one) => !none.has(one));
  }
}

type Said = Pick<Promised, "words" | "who" | "by" | "made" | "entry">;

function begun(hash: ItemHash, said: Said): Promised {
  return { id: hash, acts: [hash], ...said, state: "open", ended: null, answered: false };
}

/** @returns those that were marked by mistake */
function putEnds(
  ordered: readonly LedgerItem[],
  found: readonly Promised[],
  owner?: Map<ItemHash, Entry>,
): ReadonlySet<Promised> {
  const none = new Set<Promised>();
  const byAct = new Map(found.flatMap((one) => one.acts.map((hash) => [hash, one] as const)));
  for (const { body, hash, at } of ordered) {
    if (body?.type !== "promise-end") continue;
    const one = byAct.get(body.of);
    // An answer that was changed has taken its promise back; what was said of that goes with its entry all the same.
    const entry = owner?.get(body.of);
    if (entry) {
      entry.items.push(hash);
      owner?.set(hash, entry);
    }
    if (!one) continue;
    putEnd(one, body, at);
    if (body.end === "none") none.add(one);
    else none.delete(one);
  }
  return none;
}

function putEnd(one: Promised, { end, on, note }: PromiseEndAct, at: number): void {
  one.state = end === "none" ? "open" : end;
  one.ended = end === "open" || end === "none" ? null : { at, on, note };
}

/** Promises that were made in no entry, in the order in which they were written down. */
export function loosePromises(items: readonly LedgerItem[]): Promised[] {
  if (!items.some(({ body }) => body?.type === "promise" && body.of === null)) return [];
  const removed = removedItems(items);
  const there = items.filter(({ body, hash }) => body?.type.startsWith("promise") && !removed.has(hash));
  const ordered = inOrder(there);
  const found = ordered.flatMap(({ body, hash, at }): Promised[] => {
    if (body?.type !== "promise" || body.of !== null) return [];
    const { words, who, by } = body;
    return [begun(hash, { words, who, by, made: at, entry: null })];
  });
  const none = putEnds(ordered, found);
  return found.filter((one) => !none.has(one));
}

/**
 * Every promise of the record, oldest first.
 * @param loose those made in no entry
 */
export function promises(entries: readonly Entry[], loose: readonly Promised[] = []): Promised[] {
  return [...entries.flatMap(promisesIn), ...loose].sort((a, b) => a.made - b.made);
}

/** What was promised in an entry; the answer's promise first. */
export function promisesIn(entry: Entry): readonly Promised[] {
  if (entry.promises) return entry.promises;
  if (entry.kind !== "reply" || entry.was?.answer !== "promise") return [];
  const { words, by } = entry.was.promise ?? { words: "", by: null };
  const who = { contact: null, name: entry.from.name || entry.from.address };
  return [{ ...begun(entry.id, { words, who, by, made: entry.at, entry: entry.id }), answered: true }];
}

/** The promise that is the answer to "What was this?"; null when the answer is another. */
export function answeredPromise(entry: Entry): Promised | null {
  return promisesIn(entry).find(({ answered }) => answered) ?? null;
}

/** It is kept, or the family let it go: nothing is asked for any more. */
export function isOver({ state }: Promised): boolean {
  return state === "kept" || state === "released";
}
