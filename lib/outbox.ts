import { browser } from "wxt/browser";
import type { Sighting } from "./record/items.ts";

/**
 * The outbox: what was seen and is not yet in the ledger, in storage.local, one key each, so that two writers never
 * overwrite each other. It is filled only after the wall has let a message through, and emptied by the background. It
 * outlives a sleeping background, an update and a crash.
 */
export interface OutboxItem {
  /** Names what was seen: the same name is taken in once, however often it is put here. */
  via: string;
  sighting: Sighting;
  /** Epoch ms. */
  seenAt: number;
}

const PREFIX = "outbox:";
const ASIDE = "aside:";

/** @throws when the extension's storage has gone (after an update, in an old page) */
export async function putInOutbox(item: OutboxItem): Promise<void> {
  await browser.storage.local.set({ [PREFIX + item.via]: item });
}

async function rowsUnder(prefix: string): Promise<[key: string, row: unknown][]> {
  const all: Record<string, unknown> = await browser.storage.local.get(null);
  return Object.entries(all).filter(([key]) => key.startsWith(prefix));
}

function isItem(row: unknown): row is OutboxItem {
  const item = row as Partial<OutboxItem> | null;
  return typeof item?.via === "string" && item.sighting?.type === "message";
}

/** @returns what waits, oldest first. Rows that are no outbox items are passed over. */
export async function readOutbox(): Promise<OutboxItem[]> {
  const rows = (await rowsUnder(PREFIX)).map(([, row]) => row);
  return rows.filter(isItem).sort((a, b) => a.seenAt - b.seenAt);
}

export async function clearFromOutbox(via: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + via);
}

/** Keeps what could not be taken in, with the reason, out of the way of what can. */
export async function putAside(item: OutboxItem, reason: string): Promise<void> {
  await browser.storage.local.set({ [ASIDE + item.via]: { item, reason } });
}

/** What was put aside, as it stands in storage. */
export interface AsideRow {
  key: string;
  row: unknown;
}

export function isAsideKey(key: string): boolean {
  return key.startsWith(ASIDE);
}

/** @returns what was put aside, and rows of the outbox that are no items and would be passed over for ever */
export async function readAside(): Promise<AsideRow[]> {
  const odd = (await rowsUnder(PREFIX)).filter(([, row]) => !isItem(row));
  return [...(await rowsUnder(ASIDE)), ...odd].map(([key, row]) => ({ key, row }));
}

export async function clearAside(rows: AsideRow[]): Promise<void> {
  for (const { key } of rows) await browser.storage.local.remove(key);
}

/** Puts back into the outbox what was put aside: a newer version may be able to take it in. */
export async function putAsideBack(): Promise<void> {
  for (const { key, row } of await readAside()) {
    const item = (row as { item?: unknown } | null)?.item;
    if (!isItem(item)) continue;
    await putInOutbox(item);
    await browser.storage.local.remove(key);
  }
}
