import { recordOf, type StoredItem, type StoredRecord } from "../lib/record.ts";
import type { Tab } from "./tab.ts";

const READ_ALL = `
const [table] = args;
return new Promise((resolve, reject) => {
  const opening = indexedDB.open("in-writing");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    const all = db.transaction(table).objectStore(table).getAll();
    all.onerror = () => reject(all.error);
    all.onsuccess = () => { db.close(); resolve(JSON.parse(JSON.stringify(all.result))); };
  };
});`;

/** @param page a tab with a page of the extension's own */
export async function readRecord(page: Tab): Promise<StoredRecord> {
  return recordOf(await page.asPage<StoredItem[]>(READ_ALL, "items"));
}

/** @returns what lies in a storage area, read through the extension's own page */
export function readArea(page: Tab, area: "local" | "session"): Promise<Record<string, unknown>> {
  return page.asPage("return JSON.parse(JSON.stringify(await browser.storage[args[0]].get(null)));", area);
}

/** @returns the rows of the record page, oldest first, each as one line */
export async function timeline(record: Tab): Promise<string[]> {
  return ((await record.words({ css: "a.entry" })) ?? []).reverse();
}
