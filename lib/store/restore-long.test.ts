import "fake-indexeddb/auto";

import { afterEach, beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { PRESETS } from "../pack/choice.ts";
import { composePack } from "../pack/compose.ts";
import { makeCsv } from "../pack/csv.ts";
import { presetOf } from "../pack/presets/index.ts";
import { bodyOf, timeOf } from "../record/bench/long-record.ts";
import { makeItems } from "../record/chain.ts";
import { PROFILE_CHANGES } from "../record/testing/fixtures.ts";
import { backupOf, QUICK_AGE, takeIn } from "./backup.fixtures.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { openStore } from "./open.ts";
import { RecordDb } from "./schema.ts";
import type { Snapshot, Store } from "./store.ts";

const ENTRIES = 10_000;
const NOW = timeOf(ENTRIES, ENTRIES);
const open: Store[] = [];

function fresh(): { store: Store; db: RecordDb } {
  freshDisk();
  const db = new RecordDb();
  const store = openStore(db, QUICK_AGE);
  open.push(store);
  return { store, db };
}

/** Every preset's pack as data, and a spreadsheet; of a shorter record all files are compared (restore-packs.test.ts). */
function packs(snapshot: Snapshot): string[] {
  const documents = PRESETS.map((id) => composePack(snapshot, presetOf(id).defaults(snapshot, NOW), NOW));
  // The same entries are in each, so one spreadsheet stands for all.
  return [...documents.map((document) => JSON.stringify(document)), ...documents.slice(0, 1).map(makeCsv)];
}

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  for (const store of open.splice(0)) store.close();
});

it("a record of 10,000 entries comes back from its backup the same, and makes the same packs", {
  timeout: 240_000,
}, async () => {
  const { store, db } = fresh();
  const bodies = Array.from({ length: ENTRIES }, (_, n) => bodyOf(n, timeOf(n, ENTRIES)));
  const settings = PROFILE_CHANGES.map((change) => ({ type: "profile" as const, ...change }));
  const place = { chain: "one", number: 1, at: timeOf(0, ENTRIES), previous: null };
  await db.items.bulkAdd(await makeItems(place, [...settings, ...bodies]));
  const before = await store.snapshot();
  const file = await backupOf(store);
  const there = fresh();
  expect(await takeIn(there.store, file)).toMatchObject({ added: ENTRIES + settings.length, problems: [] });
  const after = await there.store.snapshot();
  expect(after.entries.length).toBeGreaterThan(ENTRIES * 0.9);
  // As text: comparing ten thousand entries part by part takes longer than making them.
  expect(JSON.stringify(after) === JSON.stringify(before)).toBe(true);
  const made = packs(before);
  expect(packs(after).map((pack, index) => pack === made[index])).toEqual(made.map(() => true));
});
