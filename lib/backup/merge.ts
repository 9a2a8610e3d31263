import type { ItemBody, ItemHash, LedgerItem, Sighting } from "../record/items.ts";

/**
 * Two records made one. An item is known by its hash, so the same item is one item wherever it comes from, and two items are
 * never taken for each other. What was removed on either side stays removed. The result is the same in any order and however
 * often it is done: each item is absent, then withheld, then there with its content, then removed, and each step goes one way
 * only. So a file made to be shared takes nothing away from a record that has what was left out of it.
 */
export interface Merged {
  /** Not here before; without content where they are removed. */
  add: LedgerItem[];
  /** Here as withheld, and in the other with its content, or removed. */
  fill: LedgerItem[];
  /** Here, damaged, and whole in the other. */
  heal: LedgerItem[];
  /** Here, and to be emptied: removed in the other. */
  strip: ItemHash[];
  /** In both. */
  known: number;
}

/**
 * @param here what is here
 * @param there what comes: each item's hashes fit
 * @param damagedHere hashes of items here whose own hashes do not fit what they hold
 */
export function merge(
  here: readonly LedgerItem[],
  there: readonly LedgerItem[],
  damagedHere: ReadonlySet<ItemHash> = new Set(),
): Merged {
  const mine = new Map(here.map((item) => [item.hash, item]));
  const theirs = new Map<ItemHash, LedgerItem>();
  for (const item of there) {
    const before = theirs.get(item.hash);
    if (!before || rank(item) > rank(before)) theirs.set(item.hash, item);
  }
  const gone = goneFrom([...here, ...theirs.values()]);
  const merged: Merged = { add: [], fill: [], heal: [], strip: [], known: 0 };
  for (const item of theirs.values()) {
    const own = mine.get(item.hash);
    const taken = isGone(item, gone) ? emptied(item) : item;
    if (!own) merged.add.push(taken);
    else if (own.withheld && !item.withheld) merged.fill.push(taken);
    else {
      merged.known += 1;
      if (damagedHere.has(own.hash) && !item.withheld) merged.heal.push(taken);
    }
  }
  const written = new Set([...merged.heal, ...merged.fill].map(({ hash }) => hash));
  merged.strip = here
    .filter((item) => rank(item) < REMOVED && !written.has(item.hash) && isGone(item, gone))
    .map(({ hash }) => hash);
  return merged;
}

/** @returns the items as they stand after it */
export function merged(here: readonly LedgerItem[], there: readonly LedgerItem[]): LedgerItem[] {
  const { add, fill, heal, strip } = merge(here, there);
  const [healed, stripped] = [new Map([...fill, ...heal].map((item) => [item.hash, item])), new Set(strip)];
  const own = here.map((item) => healed.get(item.hash) ?? (stripped.has(item.hash) ? emptied(item) : item));
  return [...own, ...add];
}

const REMOVED = 2;

/** What is more overrules: removed, with its content, withheld. */
function rank({ body, withheld }: LedgerItem): number {
  if (body !== null) return 1;
  return withheld ? 0 : REMOVED;
}

function emptied({ withheld: _withheld, ...item }: LedgerItem): LedgerItem {
  return { ...item, salt: null, body: null };
}

/** A removal holds no words, and is what keeps the others removed. */
function isGone(item: LedgerItem, gone: ReadonlySet<ItemHash>): boolean {
  return gone.has(item.hash) && item.body?.type !== "removal";
}

/**
 * @returns what is removed: emptied on a side, named by a removal, seen elsewhere of a message that was removed by its id, and
 * what the parent said of any of these. A message out of a file is not looked at for its id: it was put in again on purpose.
 * Each sighting is judged by itself and the removals alone, or the order of merging would matter.
 */
function goneFrom(items: readonly LedgerItem[]): Set<ItemHash> {
  const gone = new Set<ItemHash>();
  const ids = new Set<string>();
  for (const { hash, body, withheld } of items) {
    if (body === null && !withheld) gone.add(hash);
    if (body?.type !== "removal") continue;
    for (const of of body.of) gone.add(of);
    for (const id of body.messages ?? []) ids.add(id);
  }
  for (const { hash, body } of items) {
    if (body?.type === "message" && body.source !== "file" && wasRemoved(body, ids)) gone.add(hash);
    if (body?.type === "letter" && body.draft !== null && ids.has(body.draft)) gone.add(hash);
  }
  return withWhatSpeaks(items, gone);
}

/**
 * A mail site's id names a message in one mailbox, its Message-ID in all of them. A sighting with an id of another mailbox is
 * what somebody else was sent themselves: the other parent's own evidence, which is theirs to remove. Its place in the
 * conversation is no name here: two messages of one minute may share it, and one of them may stay.
 * @param removed ids of messages that were removed
 */
function wasRemoved({ ids: { draft, form, message, legacy, rfc } }: Sighting, removed: ReadonlySet<string>): boolean {
  const inMailbox = [draft, message, legacy].filter((id) => id !== undefined);
  if ([...inMailbox, form].some((id) => id !== undefined && removed.has(id))) return true;
  return inMailbox.length === 0 && rfc !== undefined && removed.has(rfc);
}

function withWhatSpeaks(items: readonly LedgerItem[], first: ReadonlySet<ItemHash>): Set<ItemHash> {
  const speaking = new Map<ItemHash, ItemHash[]>();
  for (const { hash, body } of items) {
    const of = body && spokenOf(body);
    if (of) speaking.set(of, [...(speaking.get(of) ?? []), hash]);
  }
  const gone = new Set<ItemHash>();
  const next = [...first];
  for (let hash = next.pop(); hash !== undefined; hash = next.pop()) {
    if (gone.has(hash)) continue;
    gone.add(hash);
    next.push(...(speaking.get(hash) ?? []));
  }
  return gone;
}

/** The item whose removal takes this act's words with it (as in lib/store/removal.ts). */
function spokenOf(body: ItemBody): ItemHash | null {
  switch (body.type) {
    case "answer":
    case "correction":
    case "dated":
    case "clock-stop":
    case "handed":
    case "about":
    case "belongs":
    case "promise":
    case "promise-end":
      return body.of;
    case "clock":
      return body.instead ?? null;
    default:
      return null;
  }
}
