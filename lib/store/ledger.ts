import { makeItems } from "../record/chain.ts";
import type { ItemBody, LedgerItem } from "../record/items.ts";
import { knowing, lastWritten } from "../record/order.ts";
import { stillIn } from "./era.ts";
import type { ItemRow, JobRow, OriginalRow, RecordDb } from "./schema.ts";
import { LedgerError } from "./store.ts";

/** What is written together: all of it or nothing. */
export interface Writing {
  bodies: ItemBody[];
  /** Epoch ms: when it is written down. */
  at: number;
  /** Name of what it was taken in from; the same name is never written twice. */
  via?: string;
  /** The same for each body by itself. */
  vias?: readonly string[];
  originals?: readonly OriginalRow[];
  /** Made from the items once they have their names. */
  jobs?: (items: LedgerItem[]) => JobRow[];
  /** A job that this writing ends. */
  endsJob?: string;
  /** The era that it was read in: it is not written after a deletion. */
  era?: string;
}

const LOCK = "in-writing:ledger";
const CHAIN = "chain";
/** When the last of what was there after records were made one counts as written; absent before that. */
const LAST_TAKEN = "last-taken";
/** The head can only move between hashing and writing when a lock was lost; once more is then enough, five is plenty. */
const TRIES = 5;

/** @returns the id of this browser's chain, made when first asked for */
async function chainId(db: RecordDb): Promise<string> {
  return db.transaction("rw", db.meta, async () => {
    const row = await db.meta.get(CHAIN);
    if (row) return row.value;
    const value = crypto.randomUUID();
    await db.meta.add({ key: CHAIN, value });
    return value;
  });
}

/**
 * From now on this browser writes a chain of its own: another browser, a copy of this one, goes on with the chain that it had.
 * To be called within a transaction over `meta`.
 */
export async function leaveChain(db: RecordDb): Promise<void> {
  await db.meta.delete(CHAIN);
}

/** @returns the id of this browser's chain; null before it has written anything */
export async function ownChain(db: RecordDb): Promise<string | null> {
  return (await db.meta.get(CHAIN))?.value ?? null;
}

/**
 * What is written from now on counts as written after these, whatever their clocks said.
 * To be called within a transaction over `meta`.
 */
export async function writeAfter(db: RecordDb, items: readonly LedgerItem[]): Promise<void> {
  const last = Math.max(lastWritten(items) ?? -Infinity, (await lastTaken(db)) ?? -Infinity);
  if (Number.isFinite(last)) await db.meta.put({ key: LAST_TAKEN, value: String(last) });
}

async function lastTaken(db: RecordDb): Promise<number | null> {
  const row = await db.meta.get(LAST_TAKEN);
  return row ? Number(row.value) : null;
}

/** Where the next item goes: the chain, and its last item so far. */
interface End {
  chain: string;
  head: ItemRow | undefined;
}

/** @returns the end to write at, that of a new chain where two copies of this browser have written to the one it had */
async function endToWrite(db: RecordDb): Promise<End> {
  const chain = await chainId(db);
  const head = await headOf(db, chain);
  if (!head) return { chain, head };
  const beside = await db.items.where("[chain+number]").equals([chain, head.number]).count();
  if (beside < 2) return { chain, head };
  await leaveChain(db);
  return { chain: await chainId(db), head: undefined };
}

function headOf(db: RecordDb, chain: string): Promise<ItemRow | undefined> {
  return db.items.where("[chain+number]").between([chain, 0], [chain, Number.MAX_SAFE_INTEGER]).last();
}

function hashAll({ bodies, at }: Writing, { chain, head }: End, last: number | null): Promise<LedgerItem[]> {
  const place = { chain, number: (head?.number ?? 0) + 1, at, previous: head?.hash ?? null };
  return makeItems(
    place,
    bodies.map((body) => knowing(body, at, last)),
  );
}

class HeadMoved extends Error {}

/** Hashes are computed before: a transaction would end while it waits for them. So it checks that the head is the same. */
async function write(
  db: RecordDb,
  writing: Writing,
  items: LedgerItem[],
  head: string | undefined,
): Promise<LedgerItem[]> {
  const chain = items[0]?.chain;
  const { era } = writing;
  const tables = [db.items, db.originals, db.jobs, ...(era === undefined ? [] : [db.meta])];
  return db.transaction("rw", tables, async () => {
    if (era !== undefined) await stillIn(db, era);
    if (writing.via && (await db.items.where("via").equals(writing.via).count()) > 0) return [];
    if (chain && (await headOf(db, chain))?.hash !== head) throw new HeadMoved();
    const rows = items.map((item, index): ItemRow => {
      const via = writing.vias?.[index] ?? (index === 0 ? writing.via : undefined);
      return via ? { ...item, via } : item;
    });
    await db.items.bulkAdd(rows);
    if (writing.originals) await db.originals.bulkPut(writing.originals);
    if (writing.jobs) await db.jobs.bulkPut(writing.jobs(items));
    if (writing.endsJob) await db.jobs.delete(writing.endsJob);
    return items;
  });
}

async function tryWriting(db: RecordDb, writing: Writing): Promise<LedgerItem[]> {
  for (let left = TRIES; left > 0; left -= 1) {
    const end = await endToWrite(db);
    const items = await hashAll(writing, end, await lastTaken(db));
    try {
      return await write(db, writing, items, end.head?.hash);
    } catch (error) {
      if (!(error instanceof HeadMoved)) throw error;
    }
  }
  throw new LedgerError("The record is being written from somewhere else. Nothing was lost; try again in a moment.");
}

/**
 * Appends to this browser's chain. Writers in all of our contexts take turns (Web Locks).
 * @returns the items written; none when `via` was written before
 * @throws LedgerError with a plain sentence when it cannot be written, DeletedSince when its era is over; nothing is
 * written then
 */
export function appendToLedger(db: RecordDb, writing: Writing): Promise<LedgerItem[]> {
  return inTurn(() => tryWriting(db, writing));
}

/** A body and the name of what it was taken in from. */
export interface Named {
  body: ItemBody;
  via: string;
}

/**
 * Appends several that have each their own name, all or nothing; those whose name was written before are left out.
 * @returns for each the item written, or null for one that was left out
 * @throws LedgerError as appendToLedger() does
 */
export function appendNamed(
  db: RecordDb,
  named: readonly Named[],
  at: number,
  originals: readonly OriginalRow[],
  era?: string,
): Promise<(LedgerItem | null)[]> {
  return inTurn(async () => {
    const there = new Set<unknown>(
      await db.items
        .where("via")
        .anyOf(named.map(({ via }) => via))
        .keys(),
    );
    const fresh = named.filter(({ via }) => !there.has(via) && there.add(via));
    if (fresh.length === 0) return named.map(() => null);
    const vias = fresh.map(({ via }) => via);
    const bodies = fresh.map(({ body }) => body);
    const items = await tryWriting(db, { bodies, vias, at, originals, ...(era === undefined ? {} : { era }) });
    const written = new Map(fresh.map((one, index) => [one, items[index] ?? null]));
    return named.map((one) => written.get(one) ?? null);
  });
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  try {
    return (await navigator.locks.request(LOCK, work)) as T;
  } catch (error) {
    if (error instanceof LedgerError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new LedgerError(`The record could not be written (${why}). What was there before is as it was.`, {
      cause: error,
    });
  }
}

/** Runs something else under the same lock, such as a restore or a removal. */
export function withLedgerLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work) as Promise<T>;
}
