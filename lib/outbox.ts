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

/** @throws when the extension's storage has gone (after an update, in an old page) */
export async function putInOutbox(item: OutboxItem): Promise<void> {
  await browser.storage.local.set({ [PREFIX + item.via]: item });
}

/** @returns what waits, oldest first. Rows that are no outbox items are passed over. */
export async function readOutbox(): Promise<OutboxItem[]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([, value]) => value as OutboxItem)
    .filter((item) => typeof item?.via === "string" && item.sighting?.type === "message")
    .sort((a, b) => a.seenAt - b.seenAt);
}

export async function clearFromOutbox(via: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + via);
}

/** Keeps what could not be taken in, with the reason, out of the way of what can. */
export async function putAside(item: OutboxItem, reason: string): Promise<void> {
  await browser.storage.local.set({ [`aside:${item.via}`]: { item, reason } });
}
