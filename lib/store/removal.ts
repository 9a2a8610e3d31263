import type { ItemHash } from "../record/items.ts";
import type { RecordDb } from "./schema.ts";

/**
 * Takes content and salt of items away, and originals that no item names any more. Hash, time and place in the chain stay:
 * the chain still verifies and the gap is seen for what it is. Traces may stay on the disk until the browser compacts it.
 */
export async function takeAway(db: RecordDb, hashes: ItemHash[]): Promise<void> {
  await db.transaction("rw", db.items, db.originals, db.jobs, async () => {
    await db.items.where("hash").anyOf(hashes).modify({ salt: null, body: null });
    const rows = await db.items.toArray();
    const named = new Set(rows.map((row) => (row.body?.type === "message" ? row.body.original?.sha256 : undefined)));
    const orphans = (await db.originals.toCollection().primaryKeys()).filter((sha256) => !named.has(sha256));
    await db.originals.bulkDelete(orphans);
    await db.jobs.filter((job) => hashes.includes(job.item)).delete();
  });
}
