import { sessionShelf } from "../session-shelf.ts";
import type { RecordDb } from "./schema.ts";

/** New names of drafts that had no id when their composer was opened: it goes on speaking of them by the first. */
export const renamed = sessionShelf<string>("renamed");

/** A draft that was thrown away can be had back for this long; then its half-filled composer is gone for good. */
export const KEPT_AFTER_DROP_MS = 60 * 60_000;

const newestName = async (name: string) => (await renamed.get(name)) ?? name;

/**
 * Ends a half-filled composer for good: its draft was sent. Its other names are forgotten with it.
 * @param name the draft's id, or the first name of one that had none
 */
export async function endComposing(db: RecordDb, name: string): Promise<void> {
  const newest = await newestName(name);
  await db.composing.delete(newest);
  for (const [first, to] of await renamed.all()) if (to === newest) await renamed.remove(first);
}

/**
 * Its draft was thrown away, which the mail site offers to take back: what was filled in is kept a while.
 * @param now epoch ms
 * @returns whether there is anything to be purged later
 */
export async function dropComposing(db: RecordDb, name: string, now: number): Promise<boolean> {
  const newest = await newestName(name);
  if ((await db.composing.update(newest, { droppedAt: now })) > 0) return true;
  await endComposing(db, newest);
  return false;
}

/**
 * Asked for a draft that is there: one that was thrown away has come back.
 * @returns whether a half-filled composer is kept for it
 */
export async function findComposing(db: RecordDb, name: string, now: number): Promise<boolean> {
  const newest = await newestName(name);
  await purgeComposing(db, now);
  return (
    (await db.composing
      .where("draftKey")
      .equals(newest)
      .modify((row) => delete row.droppedAt)) > 0
  );
}

/** Takes away for good what was thrown away long enough ago. */
export async function purgeComposing(db: RecordDb, now: number): Promise<void> {
  const old = await db.composing.filter(({ droppedAt = now }) => now - droppedAt > KEPT_AFTER_DROP_MS).primaryKeys();
  for (const name of old) await endComposing(db, name);
}
