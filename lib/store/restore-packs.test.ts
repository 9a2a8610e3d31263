import "fake-indexeddb/auto";

import { afterEach, beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { PRESETS, type PresetId } from "../pack/choice.ts";
import { presetOf } from "../pack/presets/index.ts";
import { nodeWriters } from "../pack/testing/node-writers.ts";
import type { LedgerItem } from "../record/items.ts";
import { sha256 } from "../record/sha256.ts";
import { london } from "../record/testing/sightings.ts";
import { twoYearsLedger, YEARS_END } from "../record/testing/two-years/index.ts";
import { backupOf, QUICK_AGE, takeIn } from "./backup.fixtures.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { openStore } from "./open.ts";
import { RecordDb } from "./schema.ts";
import type { Snapshot, Store } from "./store.ts";

/** The record of 400 entries with its emails and files, restored from a locked backup into a fresh profile. */

const NOW = london(`${YEARS_END}T20:00`);
/** Emails with attachments, papers and notes; few enough that all files of five packs are made twice in seconds. */
const WEEKS = { first: "2025-02-24", last: "2025-02-28", exhibits: true };
const IN_PARTS: PresetId = "sendiass";
/** Bytes: small enough that its PDF for email comes in parts. */
const EMAIL_LIMIT = 60_000;
const quiet = () => {};
const never = new AbortController().signal;
const open: Store[] = [];

function fresh(): { store: Store; db: RecordDb } {
  freshDisk();
  const db = new RecordDb();
  const store = openStore(db, QUICK_AGE);
  open.push(store);
  return { store, db };
}

async function filled(): Promise<Store> {
  const { store, db } = fresh();
  const { items, originals } = await twoYearsLedger();
  await db.items.bulkAdd(items);
  await db.originals.bulkAdd([...originals].map(([hash, bytes]) => ({ sha256: hash, bytes })));
  return store;
}

async function printOf(file: Blob): Promise<string> {
  return sha256(new Uint8Array(await file.arrayBuffer()));
}

/** Fingerprints of the files that one preset's pack is saved as; for email in parts too, which is the same printing once more. */
async function files(store: Store, snapshot: Snapshot, preset: PresetId, ledger: LedgerItem[]): Promise<string[]> {
  const choice = { ...presetOf(preset).defaults(snapshot, NOW), ...WEEKS };
  const document = nodeWriters.document(snapshot, choice, NOW);
  const { original: read } = store;
  const made = [
    (await nodeWriters.pdf(document, read, quiet, never)).file,
    await nodeWriters.word(document, quiet, never),
    await nodeWriters.csv(document, quiet, never),
    await nodeWriters.zip(document, ledger, read, quiet, never, choice, snapshot.entries),
  ];
  const prints = await Promise.all(made.map(printOf));
  if (preset !== IN_PARTS) return prints;
  const parts = await nodeWriters.forEmail(document, read, EMAIL_LIMIT, quiet, never);
  expect(parts.length).toBeGreaterThan(1);
  return [...prints, ...parts.map((part) => `${part.name} ${part.sha256}`)];
}

async function allFiles(store: Store): Promise<string[][]> {
  const [snapshot, ledger] = [await store.snapshot(), await store.ledger()];
  const made: string[][] = [];
  for (const preset of PRESETS) made.push(await files(store, snapshot, preset, ledger));
  return made;
}

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  for (const store of open.splice(0)) store.close();
});

it("a restored record makes the same files, byte for byte: PDF, parts for email, Word, CSV and ZIP of every preset", {
  timeout: 240_000,
}, async () => {
  const store = await filled();
  const [snapshot, before] = [await store.snapshot(), await allFiles(store)];
  expect(snapshot.entries).toHaveLength(400);
  const backup = await backupOf(store);
  const there = fresh().store;
  expect(await takeIn(there, backup)).toMatchObject({ problems: [] });
  expect(JSON.stringify(await there.snapshot()) === JSON.stringify(snapshot)).toBe(true);
  expect(await allFiles(there)).toEqual(before);
});
