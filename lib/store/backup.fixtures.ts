import { type Age, ageHere } from "../backup/age.ts";
import { linesOf } from "./backup.ts";
import type { RecordDb } from "./schema.ts";
import type { RestoreReport, Store } from "./store.ts";

/** For tests: locking that costs next to nothing. */
export const QUICK_AGE: Age = ageHere(1);
export const PASSPHRASE = "maple-otter-candle-harbour";

const quiet = () => {};
const never = new AbortController().signal;

/** @returns a locked backup of the record */
export function backupOf(store: Store): Promise<Blob> {
  return store.backup(PASSPHRASE, quiet, never);
}

/** Opens a backup, locked or not, and takes it in. */
export async function takeIn(store: Store, file: Blob, passphrase: string | null = PASSPHRASE): Promise<RestoreReport> {
  return (await store.openBackup(file, passphrase, quiet, never)).take(quiet, never);
}

/** @returns the lines of a backup as they are before they are locked */
export async function plainBackup(db: RecordDb): Promise<string> {
  return (await Array.fromAsync(linesOf(db, 1_790_000_000_000, quiet, never))).join("");
}
