import { withLedgerLock } from "./ledger.ts";
import type { ItemRow, RecordDb } from "./schema.ts";
import { type KeptFile, LedgerError } from "./store.ts";

/** The bytes of files and originals: kept while an item names them. */

/** @returns SHA-256s of everything whose bytes belong to an item: an original, files, and small pictures of them */
export function filesOf({ body }: Pick<ItemRow, "body">): string[] {
  if (body?.type === "message") return body.original ? [body.original.sha256] : [];
  if (body?.type !== "typed") return [];
  return (body.files ?? []).flatMap(({ sha256, preview }) => (preview ? [sha256, preview] : [sha256]));
}

/** Keeps files before an entry names them. @throws LedgerError when they cannot be kept */
export async function keepFiles(db: RecordDb, files: readonly KeptFile[]): Promise<void> {
  try {
    await db.originals.bulkPut([...files]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new LedgerError(`The file could not be kept (${why}). The record is as it was.`, { cause: error });
  }
}

/** Deletes those of these that no item names. */
export async function deleteUnnamed(db: RecordDb, sha256s: readonly string[]): Promise<void> {
  const going = new Set(sha256s);
  if (going.size === 0) return;
  await db.items.each((row) => {
    for (const sha256 of filesOf(row)) going.delete(sha256);
  });
  await db.originals.bulkDelete([...going]);
}

/** Lets go what a form that was thrown away had kept. */
export function dropFiles(db: RecordDb, sha256s: readonly string[]): Promise<void> {
  return withLedgerLock(() => db.transaction("rw", db.items, db.originals, () => deleteUnnamed(db, sha256s)));
}
