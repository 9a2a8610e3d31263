import { type Age, type ByteStream, plainPassphrase } from "../backup/age.ts";
import { bytesOf, type Counts, FORMAT, line, VERSION } from "../backup/lines.ts";
import type { ItemRow, RecordDb } from "./schema.ts";
import type { Progress } from "./store.ts";

/** Items looked at between two signs of progress. */
const STEP = 100;
/** Locked bytes put into one Blob: the browser may keep each outside of memory. */
const TOGETHER = 4 << 20;

/**
 * The whole ledger with its originals, locked with a passphrase. Everything is made, locked and put aside piece by piece.
 * @param madeAt epoch ms
 * @returns the file. @throws DOMException "AbortError" when stopped
 */
export async function makeBackup(
  db: RecordDb,
  age: Age,
  passphrase: string,
  madeAt: number,
  progress: Progress,
  signal: AbortSignal,
): Promise<Blob> {
  // An empty passphrase would be taken, and would lock nothing.
  if (plainPassphrase(passphrase) === "") throw new RangeError("A backup needs a passphrase.");
  progress(0, null, "Making the key. This takes a moment on purpose.");
  const sealed = await age.seal(bytesOf(linesOf(db, madeAt, progress, signal)), passphrase);
  return collect(sealed, signal);
}

/** The lines of a backup (see lib/backup/lines.ts). */
export async function* linesOf(
  db: RecordDb,
  madeAt: number,
  progress: Progress,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const rows = await db.items.orderBy("[chain+number]").toArray();
  const names = await db.originals.toCollection().primaryKeys();
  const counts: Counts = { items: rows.length, originals: names.length };
  const total = rows.length + names.length;
  yield line({ format: FORMAT, version: VERSION, madeAt, ...counts });
  let done = 0;
  const step = (words: string) => {
    signal.throwIfAborted();
    if (done % STEP === 0) progress(done, total, words);
    done += 1;
  };
  for (const item of rows) {
    step("Putting the record in.");
    yield itemLine(item);
  }
  let originals = 0;
  for (const sha256 of names) {
    step("Putting original messages and files in.");
    const row = await db.originals.get(sha256);
    if (!row) continue;
    originals += 1;
    yield line({ original: { sha256, base64: row.bytes.toBase64() } });
  }
  yield line({ end: { items: rows.length, originals } });
  progress(total, total, "Done.");
}

function itemLine(item: ItemRow): string {
  return line({ item });
}

/** @returns the bytes as one file; the browser may keep its pieces outside of memory */
export async function collect(bytes: ByteStream, signal: AbortSignal): Promise<Blob> {
  const blobs: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of bytes) {
    signal.throwIfAborted();
    pieces.push(piece);
    size += piece.length;
    if (size < TOGETHER) continue;
    blobs.push(new Blob(pieces));
    [pieces, size] = [[], 0];
  }
  signal.throwIfAborted();
  return new Blob([...blobs, ...pieces], { type: "application/octet-stream" });
}
