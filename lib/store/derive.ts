import { asOf } from "../record/as-of.ts";
import { type Dates, datesOf } from "../record/dates-known.ts";
import { deriveEntries } from "../record/entries.ts";
import type { Entry } from "../record/entry.ts";
import type { ItemHash, LedgerItem } from "../record/items.ts";
import type { Promised } from "../record/matter-acts.ts";
import { type KnownMatter, mattersOf } from "../record/matters.ts";
import { type KnownPack, packsOf } from "../record/packs.ts";
import type { Profile } from "../record/profile.ts";
import { foldProfile } from "../record/profile-fold.ts";
import { loosePromises, promises } from "../record/promises.ts";
import type { ItemRow, RecordDb } from "./schema.ts";

/** What the ledger adds up to. Screens and the wall are made from this; it can be made again at any time. */
export interface Derived {
  items: LedgerItem[];
  profile: Profile;
  entries: Entry[];
  dates: Dates;
  matters: KnownMatter[];
  /** All of them, oldest first. */
  promises: Promised[];
  /** Packs made, newest first. */
  packs: KnownPack[];
  removed: { hash: ItemHash; at: number }[];
  /** Items that were left out of a file that was shared, and are not known here. */
  withheld: number;
  /** The mail sites' ids of messages that the parent has removed. */
  forgotten: string[];
  /** Ids of drafts that a letter was put into. */
  letters: string[];
}

/** The item as it was hashed, without what the store put beside it. */
export function itemOf({ via: _via, ...item }: ItemRow): LedgerItem {
  return item;
}

/** @param now epoch ms: what was to be sent by then has likely gone */
export function derive(rows: ItemRow[], now: number): Derived {
  const items = rows.map(itemOf);
  const profile = foldProfile(items);
  const entries = asOf(deriveEntries(items, profile), now);
  const removed = items.filter((item) => item.body === null && !item.withheld).map(({ hash, at }) => ({ hash, at }));
  const withheld = items.filter((item) => item.withheld).length;
  const forgotten = items.flatMap(({ body }) => (body?.type === "removal" ? (body.messages ?? []) : []));
  const letters = items.flatMap(({ body }) => (body?.type === "letter" && body.draft ? [body.draft] : []));
  const matters = mattersOf(items);
  const promised = promises(entries, loosePromises(items));
  const dates = datesOf(items, entries, { profile, matters });
  const packs = packsOf(items, entries);
  return { items, profile, entries, dates, matters, promises: promised, packs, removed, withheld, forgotten, letters };
}

export async function readDerived(db: RecordDb, now = Date.now()): Promise<Derived> {
  return derive(await db.items.toArray(), now);
}
