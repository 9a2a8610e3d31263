import { browser } from "wxt/browser";
import { tellDeleted } from "../messaging.ts";
import { type AsideRow, clearAside, type OutboxItem, readAside, readOutbox } from "../outbox.ts";
import type { LedgerItem } from "../record/items.ts";
import { isProblem, parseBody } from "../record/items-schema.ts";
import type { Leaving, LeavingChoice } from "../record/leaving.ts";
import { removedItems } from "../record/order.ts";
import { type Derived, derive, readDerived } from "./derive.ts";
import { endEra } from "./era.ts";
import { filesOf } from "./files.ts";
import { type LeavingPlan, planLeaving } from "./leaving-plan.ts";
import { appendToLedger, withLedgerLock } from "./ledger.ts";
import { publish } from "./publishing.ts";
import { emptyRows, removalAct } from "./removal.ts";
import { DATABASE, RecordDb } from "./schema.ts";

/** What the extension's own pages keep beside the record. */
export interface PageStorages {
  local: Storage;
  session: Storage;
  caches: CacheStorage | null;
}

/** @param pages of the page that asks @param drain takes in what was seen and waits, so that it is looked at too */
export function leaving(db: RecordDb, pages: PageStorages, drain: () => Promise<unknown>): Leaving {
  return {
    async look(choice) {
      await drain().catch(() => {});
      const { plan } = await planned(db, choice);
      return { ...plan.look, waiting: plan.look.waiting + (await oddRows()).length };
    },
    async take(choice) {
      await drain().catch(() => {});
      if (choice.what === "everything") await takeEverything(db, pages);
      else await takePart(db, choice, pages);
    },
  };
}

/** What was seen and is not in the record: where it is kept, and its message. */
interface Outside {
  area: "local" | "session";
  key: string;
  item: OutboxItem;
}

async function planned(db: RecordDb, choice: LeavingChoice): Promise<{ plan: LeavingPlan; outside: Outside[] }> {
  const rows = await db.items.toArray();
  const outside = await readOutside();
  const waiting = outside.map(asItem);
  const all = derive([...rows, ...waiting], Date.now());
  const names = new Set(waiting.map(({ hash }) => hash));
  const plan = planLeaving(all, choice, names);
  const going = choice.what === "everything" ? names : new Set(goingNames(all, choice, names));
  return { plan, outside: outside.filter((_, index) => going.has(waiting[index]?.hash ?? "")) };
}

/** As if it had been taken in: by that it is known whom it is about. */
function asItem({ item }: Outside, index: number): LedgerItem {
  const { via, seenAt, sighting } = item;
  const place = { chain: "outside", number: index + 1, at: seenAt, previous: null, content: "", salt: "" };
  return { ...place, hash: `outside ${index} ${via}`, body: sighting };
}

function goingNames(derived: Derived, choice: LeavingChoice, names: ReadonlySet<string>): string[] {
  const { hashes } = planLeaving(derived, choice, new Set());
  return hashes.filter((hash) => names.has(hash));
}

async function readOutside(): Promise<Outside[]> {
  const waits = (await readOutbox()).map((item): Outside => ({ area: "local", key: `outbox:${item.via}`, item }));
  const session: Record<string, unknown> = await browser.storage.session.get(null);
  const kept = [...(await readAside()).map(({ key, row }) => ["local", key, row] as const)];
  const asked = Object.entries(session).filter(([key]) => key.startsWith("ask:"));
  const others = [...kept, ...asked.map(([key, row]) => ["session", key, row] as const)];
  return [...waits, ...others.flatMap(([area, key, row]) => outsideOf(area, key, row))];
}

function outsideOf(area: Outside["area"], key: string, row: unknown): Outside[] {
  const item = (row as { item?: Partial<OutboxItem> } | null)?.item;
  return item?.sighting && !isProblem(parseBody(item.sighting)) ? [{ area, key, item: item as OutboxItem }] : [];
}

/** Letters that were half written or are to be printed, by the session's keys. */
const HALF_WRITTEN = ["paper:", "waiting-draft:", "renamed:"];
/** Every page of ours keeps its drafts and choices under names that begin so. */
const OURS = "in-writing:";

async function takePart(
  db: RecordDb,
  choice: Exclude<LeavingChoice, { what: "everything" }>,
  pages: PageStorages,
): Promise<void> {
  const { plan, outside } = await planned(db, choice);
  const { entries, items } = await readDerived(db);
  const removed = removedItems(items);
  // What an earlier removal named and could not finish goes now.
  const left = items.filter(({ hash, body }) => body && body.type !== "removal" && removed.has(hash));
  const hashes = [...new Set([...plan.hashes, ...left.map(({ hash }) => hash)])];
  const bodies = [
    removalAct(entries, hashes),
    ...plan.changes.map((change) => ({ type: "profile" as const, ...change })),
  ];
  await appendToLedger(db, { bodies, at: Date.now() });
  await withLedgerLock(() => emptied(db, hashes));
  for (const { area, key } of outside) await browser.storage[area].remove(key);
  await clearAside(await oddRows());
  const session = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(session.filter((key) => HALF_WRITTEN.some((one) => key.startsWith(one))));
  for (const key of Object.keys(pages.local).filter((one) => one.startsWith(OURS))) pages.local.removeItem(key);
  pages.session.clear();
  await publish(await readDerived(db));
}

/** The content goes, and all originals and files that nothing names any more. */
function emptied(db: RecordDb, hashes: string[]): Promise<void> {
  return db.transaction("rw", db.items, db.originals, db.jobs, db.composing, db.meta, async () => {
    await endEra(db);
    await emptyRows(db, hashes);
    const unnamed = new Set(await db.originals.toCollection().primaryKeys());
    await db.items.each((row) => {
      for (const sha256 of filesOf(row)) unnamed.delete(sha256);
    });
    await db.originals.bulkDelete([...unnamed]);
    await db.composing.clear();
  });
}

/** What was put aside and cannot be read: whom it is about is not known, so it goes with whatever goes. */
async function oddRows(): Promise<AsideRow[]> {
  return (await readAside()).filter(({ key, row }) => outsideOf("local", key, row).length === 0);
}

async function takeEverything(db: RecordDb, pages: PageStorages): Promise<void> {
  // First what lets more come in.
  await browser.storage.local.clear();
  const cleared = await withLedgerLock(() => clearTables(db));
  await browser.storage.session.clear();
  pages.local.clear();
  pages.session.clear();
  for (const name of (await pages.caches?.keys()) ?? []) await pages.caches?.delete(name);
  db.close();
  const deleted = await deleteDatabase();
  if (!cleared && !deleted) throw new Error("The record could not be deleted: another window still has it open.");
}

/** @returns false when the database cannot be opened: deleting it needs no opening */
async function clearTables(db: RecordDb): Promise<boolean> {
  try {
    await db.transaction("rw", db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
    return true;
  } catch {
    return false;
  }
}

/** @returns false when another window keeps it open; it is deleted once that is closed */
function deleteDatabase(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(DATABASE);
    asked.onsuccess = () => resolve(true);
    asked.onblocked = () => resolve(false);
    asked.onerror = () => reject(asked.error);
  });
}

/** For the settings page; all our other pages are told. @param drain see `leaving()` */
export function openLeaving(drain: () => Promise<unknown>): Leaving {
  const session = globalThis.sessionStorage;
  const pages = { local: globalThis.localStorage, session, caches: globalThis.caches ?? null };
  const { look, take } = leaving(new RecordDb(), pages, drain);
  return {
    look,
    async take(choice) {
      await take(choice);
      await tellDeleted(choice.what === "everything" ? "everything" : "part");
    },
  };
}
