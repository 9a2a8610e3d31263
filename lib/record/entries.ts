import { putActs } from "./acts.ts";
import { type Entry, isMessage, type MessageEntry } from "./entry.ts";
import type { LedgerItem } from "./items.ts";
import { joinSightings, type Seen } from "./join.ts";
import { messageEntry, type Numbered } from "./message-entry.ts";
import { Numbering, removedPlaces } from "./numbering.ts";
import { inOrder, removedItems } from "./order.ts";
import { ownKey } from "./own.ts";
import { paperEntry } from "./paper.ts";
import type { Profile } from "./profile.ts";
import { linkThreads } from "./threads.ts";
import { checkEntry, typedEntry } from "./typed-entry.ts";

/**
 * What the ledger adds up to: sightings of the same message become one entry, and the parent's acts are put to the entries
 * they speak of. The result does not depend on the order in which items come in.
 * @param items of any chains, in any order
 * @param profile for the parent's own addresses
 * @returns oldest first, by when things happened
 */
export function deriveEntries(items: readonly LedgerItem[], profile: Profile): Entry[] {
  const ordered = inOrder(items);
  const removed = removedItems(ordered);
  const numbering = new Numbering();
  for (const place of removedPlaces(ordered)) numbering.take(place);

  const placed = ordered.map((item, place) => ({ item, place })).filter(({ item }) => !removed.has(item.hash));
  const messages = messagesOf(placed, profile, numbering);
  const all: Numbered<Entry>[] = [...messages, ...placed.flatMap(typedOf)];
  for (const { place } of all) numbering.take(place);
  for (const { entry, place } of all) entry.number = numbering.of(place);

  const entries = all.map(({ entry }) => entry).sort((a, b) => a.number - b.number);
  putActs(
    placed.map(({ item }) => item),
    entries,
  );
  linkThreads(entries.filter(isMessage));
  return entries.sort((a, b) => a.at - b.at || a.number - b.number);
}

interface Placed {
  item: LedgerItem;
  /** In the settled order of all items, the removed ones included. */
  place: number;
}

function messagesOf(placed: readonly Placed[], profile: Profile, numbering: Numbering): Numbered<MessageEntry>[] {
  const sightings = placed.flatMap(({ item, place }): Seen[] =>
    item.body?.type === "message" ? [{ item, body: item.body, place }] : [],
  );
  const own = ownAddresses(profile, sightings);
  return joinSightings(sightings).flatMap((group) => {
    const message = messageEntry(group, own);
    if (message === null) return [];
    // An entry that was merged into this one leaves its number empty.
    const first = Math.min(...group.founded);
    for (const place of group.founded) if (place !== first) numbering.take(place);
    return [message];
  });
}

/** What went out went from an address of the parent's, an alias maybe; a person of the case is somebody else all the same. */
function ownAddresses({ writer, contacts }: Profile, sightings: readonly Seen[]): Set<string> {
  const own = new Set(sightings.flatMap(({ body }) => (body.direction === "out" ? ownKey(body.from.address) : [])));
  for (const { email } of contacts) own.delete(ownKey(email));
  for (const address of writer.addresses) own.add(ownKey(address));
  own.delete("");
  return own;
}

function typedOf({ item, place }: Placed): Numbered<Entry>[] {
  if (item.body?.type === "typed") return [{ entry: typedEntry(item, item.body), place }];
  if (item.body?.type === "paper") return [{ entry: paperEntry(item, item.body), place }];
  if (item.body?.type === "checked") return [{ entry: checkEntry(item, item.body), place }];
  return [];
}
