import type { Page } from "playwright";
import { deriveEntries } from "../../../lib/record/entries.ts";
import { type Entry, isMessage, type MessageEntry } from "../../../lib/record/entry.ts";
import type { LedgerItem } from "../../../lib/record/items.ts";
import type { Profile } from "../../../lib/record/profile.ts";
import { foldProfile } from "../../../lib/record/profile-fold.ts";

/** The record as it stands in the real browser, read without the extension's own code in between. */

export interface StoredRecord {
  items: LedgerItem[];
  profile: Profile;
  entries: Entry[];
  /** The messages among them, oldest first. */
  messages: MessageEntry[];
}

/** @param page a page of the extension itself: only there its database can be opened */
export async function readRows<T>(page: Page, table: string): Promise<T[]> {
  const rows = await page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open("in-writing");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const all = db.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            db.close();
            resolve(all.result);
          };
        };
      }),
    table,
  );
  return rows as T[];
}

export async function readRecord(page: Page): Promise<StoredRecord> {
  return recordOf(await readRows<StoredItem>(page, "items"));
}

export type StoredItem = LedgerItem & { via?: string };

/** @param rows of the ledger as they stand in the database */
export function recordOf(rows: StoredItem[]): StoredRecord {
  const items = rows.map(({ via: _via, ...item }) => item);
  const profile = foldProfile(items);
  const entries = deriveEntries(items, profile);
  return { items, profile, entries, messages: entries.filter(isMessage) };
}

/** @returns "sent: R. and school" for each message of the record, oldest first: what a test waits for */
export async function fates(page: Page): Promise<string[]> {
  const { messages } = await readRecord(page);
  return messages.map(({ state, subject }) => `${state}: ${subject}`);
}
