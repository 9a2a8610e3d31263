import type { Table } from "dexie";
import type { Deleted, Written } from "../messages.ts";
import type { RecordDb } from "./schema.ts";
import { LedgerError } from "./store.ts";

/**
 * The time between two deletions has a name. Who holds something in memory, an open composer, names the era it was read in
 * with whatever it writes: after a deletion nothing of what was there before comes back. The name stands in the database, so
 * that asking and writing, and deleting and ending the era, are one transaction each.
 */
const ERA = "era";

/** What is written was read before something was deleted. */
export class DeletedSince extends LedgerError {
  override name = "DeletedSince";
  readonly what: Deleted;

  constructor(what: Deleted) {
    super("It was deleted in the meantime. Nothing was written down.");
    this.what = what;
  }
}

/** @returns the era's name, made when first asked for. To be asked before what is read. */
export function currentEra(db: RecordDb): Promise<string> {
  return db.transaction("rw", db.meta, async () => {
    const row = await db.meta.get(ERA);
    if (row) return row.value;
    const value = crypto.randomUUID();
    await db.meta.add({ key: ERA, value });
    return value;
  });
}

/** To be called within a transaction over `meta` that deletes. */
export async function endEra(db: RecordDb): Promise<void> {
  await db.meta.delete(ERA);
}

/**
 * To be called within a transaction over `meta` and `items` that writes.
 * @throws DeletedSince when another era has begun
 */
export async function stillIn(db: RecordDb, era: string): Promise<void> {
  if ((await db.meta.get(ERA))?.value === era) return;
  // What was deleted in part leaves its places in the chain.
  throw new DeletedSince((await db.items.count()) === 0 ? "everything" : "part");
}

/** Writes to these tables, all of it within this era or nothing. */
export async function writeIn(
  db: RecordDb,
  era: string,
  tables: Table[],
  work: () => Promise<unknown>,
): Promise<Written> {
  return answering(() =>
    db.transaction("rw", [db.meta, db.items, ...tables], async () => {
      await stillIn(db, era);
      await work();
    }),
  );
}

/** @returns "done", or what was deleted since, where the work was refused for that */
export async function answering(work: () => Promise<unknown>): Promise<Written> {
  try {
    await work();
    return "done";
  } catch (error) {
    if (error instanceof DeletedSince) return error.what;
    throw error;
  }
}
