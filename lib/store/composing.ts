import { sessionShelf } from "../session-shelf.ts";
import type { RecordDb } from "./schema.ts";

/** New names of drafts that had no id when their composer was opened: it goes on speaking of them by the first. */
export const renamed = sessionShelf<string>("renamed");

/**
 * Ends a half-filled composer for good: its draft was sent or thrown away. Its other names are forgotten with it.
 * @param name the draft's id, or the first name of one that had none
 */
export async function endComposing(db: RecordDb, name: string): Promise<void> {
  const newest = (await renamed.get(name)) ?? name;
  await db.composing.delete(newest);
  for (const [first, to] of await renamed.all()) if (to === newest) await renamed.remove(first);
}
