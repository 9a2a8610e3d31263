import { type Age, type ByteStream, isLocked } from "../backup/age.ts";
import { type Line, linesOf, readObject } from "../backup/lines.ts";
import { type Here, lookAt, withContent } from "../backup/look.ts";
import { type Merged, merge } from "../backup/merge.ts";
import { BackupError, backupError } from "../backup/problem.ts";
import { itemFits } from "../record/chain.ts";
import type { ItemHash, LedgerItem } from "../record/items.ts";
import { itemOf } from "./derive.ts";
import { filesOf } from "./files.ts";
import { leaveChain, ownChain, withLedgerLock, writeAfter } from "./ledger.ts";
import { emptyRows } from "./removal.ts";
import { type Contents, fromBase64, readBackup, sha256Of } from "./restore-read.ts";
import type { ItemRow, RecordDb } from "./schema.ts";
import type { OpenedBackup, Progress, RestoreReport } from "./store.ts";

/** Items whose hashes are checked at a time. */
const AT_ONCE = 200;
/** Originals written at a time. */
const ORIGINALS_AT_ONCE = 20;

/**
 * Opens a backup and looks through all of it. Nothing is changed; what `take()` then does is all or nothing.
 * @param passphrase null for one that is not locked
 * @throws BackupError when the file is no backup, damaged, cut off, newer, or locked with another passphrase
 * @throws DOMException "AbortError" when stopped
 */
export async function openBackup(
  db: RecordDb,
  age: Age,
  file: Blob,
  passphrase: string | null,
  progress: Progress,
  signal: AbortSignal,
): Promise<OpenedBackup> {
  const open = await wayIn(age, file, passphrase, progress);
  const contents = await readBackup(open, await isLocked(file), progress, signal);
  const look = lookAt(contents, await readHere(db), filesOf);
  return {
    look,
    take: (onward, stop) => withLedgerLock(() => take(db, contents, look.problems, open, onward, stop)),
  };
}

type WayIn = () => Promise<ByteStream>;

/** The key is made once: the file is read twice, first to look and then to take its originals. */
async function wayIn(age: Age, file: Blob, passphrase: string | null, progress: Progress): Promise<WayIn> {
  if (!(await isLocked(file))) return async () => file.stream();
  if (passphrase === null) throw backupError("locked");
  progress(0, null, "Trying the passphrase. This takes a moment on purpose.");
  const key = await age.unlock(file, passphrase);
  return () => age.open(file, key);
}

async function readHere(db: RecordDb): Promise<Here> {
  const items = (await db.items.toArray()).map(itemOf);
  const damaged = new Set<ItemHash>();
  for (let at = 0; at < items.length; at += AT_ONCE) {
    const slice = items.slice(at, at + AT_ONCE);
    const fits = await Promise.all(slice.map(itemFits));
    for (const [index, item] of slice.entries()) if (!fits[index]) damaged.add(item.hash);
  }
  const originals = new Set(await db.originals.toCollection().primaryKeys());
  return { items, damaged, originals, chain: await ownChain(db) };
}

async function take(
  db: RecordDb,
  contents: Contents,
  problems: readonly string[],
  open: WayIn,
  progress: Progress,
  signal: AbortSignal,
): Promise<RestoreReport> {
  const here = await readHere(db);
  const { add, fill, heal, strip, known } = merge(here.items, contents.items, here.damaged);
  const wanted = new Set([...add, ...fill, ...heal, ...lacking(here, contents)].flatMap(filesOf));
  const missing = wanted.intersection(contents.originals).difference(here.originals);
  const put: string[] = [];
  try {
    await takeOriginals(db, open, missing, put, progress, signal);
    signal.throwIfAborted();
    const moved = await takeItems(db, contents, { add, fill, heal, strip }, [...here.items, ...contents.items]);
    const report = {
      added: withContent([...add, ...fill]),
      known,
      originals: put.length,
      healed: heal.length,
      emptied: strip.length,
    };
    return { ...report, ...(moved ? { newChain: true } : {}), problems: [...problems] };
  } catch (error) {
    // Nothing names these yet: without the items they would only take space.
    await db.originals.bulkDelete(put).catch(() => {});
    throw told(error);
  }
}

/** Items that are here already and whose original or file is not: the file may have it. */
function lacking({ items }: Here, { items: theirs }: Contents): LedgerItem[] {
  const known = new Set(theirs.map(({ hash }) => hash));
  return items.filter(({ hash, body }) => body !== null && known.has(hash));
}

function told(error: unknown): unknown {
  if (!(error instanceof Error) || !/quota/i.test(`${error.name} ${error.message}`)) return error;
  return new BackupError("There is not enough room on this computer to take it in. Nothing was changed.");
}

async function takeOriginals(
  db: RecordDb,
  open: WayIn,
  missing: ReadonlySet<string>,
  put: string[],
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  if (missing.size === 0) return;
  let rows: { sha256: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const write = async () => {
    put.push(...rows.map(({ sha256 }) => sha256));
    await db.originals.bulkPut(rows);
    rows = [];
    progress(put.length, missing.size, `Taking originals and files in: ${put.length} of ${missing.size}.`);
  };
  for await (const text of linesOf(await open())) {
    signal.throwIfAborted();
    const row = readObject(text) as Line | null;
    if (!row || !("original" in row) || !missing.has(row.original?.sha256)) continue;
    const bytes = fromBase64(row.original.base64);
    if (!bytes || (await sha256Of(bytes)) !== row.original.sha256) continue;
    rows.push({ sha256: row.original.sha256, bytes });
    if (rows.length >= ORIGINALS_AT_ONCE) await write();
  }
  if (rows.length > 0) await write();
}

/**
 * All of them in one transaction, or none.
 * @param seen all items of both
 * @returns whether this browser writes to a new chain from now on
 */
function takeItems(
  db: RecordDb,
  { vias }: Contents,
  { add, fill, heal, strip }: Omit<Merged, "known">,
  seen: readonly LedgerItem[],
): Promise<boolean> {
  return db.transaction("rw", db.items, db.originals, db.jobs, db.meta, async () => {
    const taken = new Set<unknown>(await db.items.orderBy("via").keys());
    const named = (item: LedgerItem): ItemRow => {
      const via = vias.get(item.hash);
      if (via === undefined || item.body === null || taken.has(via)) return item;
      taken.add(via);
      return { ...item, via };
    };
    await db.items.bulkAdd(add.map(named));
    await db.items.bulkPut([...heal, ...fill.map(named)]);
    await emptyRows(db, strip);
    await writeAfter(db, seen);
    const own = await ownChain(db);
    const copied = own !== null && add.some(({ chain }) => chain === own);
    if (copied) await leaveChain(db);
    return copied;
  });
}
