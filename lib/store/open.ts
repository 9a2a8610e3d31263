import { liveQuery } from "dexie";
import { browser } from "wxt/browser";
import type { Age } from "../backup/age.ts";
import { ask } from "../messaging.ts";
import type { OutboxItem } from "../outbox.ts";
import type { ItemBody, ItemHash } from "../record/items.ts";
import type { ProfileChange } from "../record/profile.ts";
import { agree, declineAsk, endAsk, openAsks, sightingsOf } from "./asks.ts";
import { makeBackup } from "./backup.ts";
import { derive, itemOf, readDerived } from "./derive.ts";
import { dropFiles, keepFiles } from "./files.ts";
import { changesGlanceAlone, watchGlance } from "./glance.ts";
import { takeInAll } from "./intake.ts";
import { appendToLedger, withLedgerLock } from "./ledger.ts";
import { publish } from "./publishing.ts";
import { rawExport } from "./raw-export.ts";
import { goingWith, removalAct, takeAway } from "./removal.ts";
import { openBackup } from "./restore.ts";
import { addSavedEmail } from "./saved-email.ts";
import { type ItemRow, RecordDb } from "./schema.ts";
import type { OpenedBackup, Snapshot, Store } from "./store.ts";
import { asideFile, changesAside, deleteAside, readUnwritten } from "./unwritten.ts";
import { type Verified, verified, verifiedIn } from "./verified.ts";

/** The store over Dexie: for the background and our own top-level pages. */

async function persisted(): Promise<boolean | null> {
  // Not in a service worker: there only a page can ask and know.
  return navigator.storage?.persisted?.() ?? null;
}

/** A record whose fingerprints take longer to check than this is shown before. */
const SHOWN_AFTER_MS = 150;

/** @param early called with the record where checking its fingerprints takes a while */
async function snapshotOf(rows: ItemRow[], check: Verified, early?: (shown: Snapshot) => void): Promise<Snapshot> {
  const { items, profile, entries, dates, matters, promises, packs, removed, withheld } = derive(rows, Date.now());
  const checked = check.damaged(items);
  const shown: Snapshot = {
    profile,
    entries,
    dates,
    matters,
    promises,
    packs,
    items: items.length,
    damaged: check.known() ?? [],
    removed,
    ...(withheld > 0 ? { withheld } : {}),
    asks: await openAsks(),
    persisted: await persisted(),
    ...(await readUnwritten()),
  };
  if (!early) return { ...shown, damaged: await checked };
  const soon = setTimeout(() => early({ ...shown, checking: true }), SHOWN_AFTER_MS);
  try {
    return { ...shown, damaged: await checked };
  } finally {
    clearTimeout(soon);
  }
}

/** Calls back with the record now and after each change of ledger or open questions, the newest state last. */
function watchRecord(
  db: RecordDb,
  check: Verified,
  listener: (snapshot: Snapshot) => void,
  failed: (error: Error) => void,
): () => void {
  let rows: ItemRow[] | null = null;
  let round = 0;
  const show = async () => {
    if (!rows) return;
    round += 1;
    const mine = round;
    const tell = (snapshot: Snapshot) => {
      if (mine === round) listener(snapshot);
    };
    tell(await snapshotOf(rows, check, tell));
  };
  const onSession = (changes: object) => {
    if (!changesGlanceAlone(changes)) void show();
  };
  const onLocal = (changes: object) => {
    if (changesAside(changes)) void show();
  };
  browser.storage.session.onChanged.addListener(onSession);
  browser.storage.local.onChanged.addListener(onLocal);
  const stop = watchItems(
    db,
    (found) => {
      rows = found;
      void show();
    },
    (error) => failed(error instanceof Error ? error : new Error(String(error))),
  );
  return () => {
    round += 1;
    browser.storage.session.onChanged.removeListener(onSession);
    browser.storage.local.onChanged.removeListener(onLocal);
    stop();
  };
}

/** @returns stop */
function watchItems(db: RecordDb, next: (rows: ItemRow[]) => void, failed: (error: unknown) => void): () => void {
  let stopped = false;
  let stop = () => {
    stopped = true;
  };
  // Opened first: a live query says nothing about a database that cannot be opened.
  db.open().then(() => {
    if (stopped) return;
    const query = liveQuery(() => db.items.toArray()).subscribe({ next, error: failed });
    stop = () => query.unsubscribe();
  }, failed);
  return () => stop();
}

/** What the wall on the mail pages is made from: it holds before the writer goes on. */
const ON_THE_WALL: readonly ItemBody["type"][] = ["message", "letter", "profile", "removal"];

/** Whoever adds something to a long record does not wait for all of it to be read again: the background does that after. */
async function appendAndPublish(db: RecordDb, bodies: ItemBody[], via?: string) {
  const items = await appendToLedger(db, { bodies, at: Date.now(), ...(via ? { via } : {}) });
  if (bodies.some(({ type }) => ON_THE_WALL.includes(type))) await publish(await readDerived(db));
  void ask("record:written", null).catch(async () => publish(await readDerived(db)));
  return items;
}

async function removeItems(db: RecordDb, chosen: ItemHash[]): Promise<void> {
  const { entries, items } = await readDerived(db);
  const hashes = goingWith(items, chosen);
  await appendAndPublish(db, [removalAct(entries, hashes)]);
  await withLedgerLock(() => takeAway(db, hashes));
  await publish(await readDerived(db));
}

/** Everything that was seen of the message is written down; what cannot be goes on waiting for an answer. */
async function keepAsked(db: RecordDb, id: string): Promise<void> {
  const items = await sightingsOf(id);
  await agree(id, items);
  const problems: string[] = [];
  const done = (item: OutboxItem) => endAsk(id, item);
  await takeInAll(db, items, Date.now(), done, async (_, reason) => void problems.push(reason));
  if (problems[0]) throw new Error(problems[0]);
}

async function answerAsk(db: RecordDb, id: string, keep: boolean): Promise<void> {
  if (keep) await keepAsked(db, id);
  else await declineAsk(id);
  await publish(await readDerived(db));
  // Its original is the background's to fetch; one that does not answer now does so at the next event.
  if (keep) await ask("outbox:ready", null).catch(() => {});
}

/** What the record says now is told to the rest of the extension, whether the backup was taken in or not. */
function publishing(db: RecordDb, opened: OpenedBackup): OpenedBackup {
  return {
    look: opened.look,
    async take(progress, signal) {
      try {
        return await opened.take(progress, signal);
      } finally {
        await publish(await readDerived(db));
      }
    },
  };
}

function needed(age: Age | null): Age {
  if (!age) throw new Error("Backups are made and opened by our own pages.");
  return age;
}

/**
 * Opens the record. Opening itself cannot fail: when the database cannot be opened (a failed migration), each call rejects,
 * and `rawExport` still gives every row.
 * @param db another database, for tests
 * @param age locks and opens backups; only our own pages have it
 */
export function openStore(db: RecordDb = new RecordDb(), age: Age | null = null): Store {
  const check = verified(verifiedIn(db));
  return {
    watch: (listener, failed = () => {}) => watchRecord(db, check, listener, failed),
    glimpse: (listener, otherwise) => watchGlance(db, listener, otherwise),
    snapshot: async () => snapshotOf(await db.items.toArray(), check),
    append: (bodies, via) => appendAndPublish(db, bodies, via),
    change: async (change: ProfileChange) => {
      await appendAndPublish(db, [{ type: "profile", ...change }]);
    },
    remove: (items) => removeItems(db, items),
    answerAsk: (id, keep) => answerAsk(db, id, keep),
    ledger: async () => (await db.items.toArray()).map(itemOf),
    original: async (sha256) => (await db.originals.get(sha256))?.bytes ?? null,
    keepFiles: (files) => keepFiles(db, files),
    dropFiles: (sha256s) => dropFiles(db, sha256s),
    addSaved: (of, bytes) => addSavedEmail(db, of, bytes, Date.now()),
    backup: async (passphrase, progress, signal) =>
      makeBackup(db, needed(age), passphrase, Date.now(), progress, signal),
    openBackup: async (file, passphrase, progress, signal) =>
      publishing(db, await openBackup(db, needed(age), file, passphrase, progress, signal)),
    rawExport,
    asideFile,
    deleteAside,
    persist: async () => (await navigator.storage?.persist?.()) ?? false,
    close: () => db.close(),
  };
}
