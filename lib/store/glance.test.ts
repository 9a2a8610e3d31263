import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { ItemBody } from "../record/items.ts";
import { EMPTY_PROFILE } from "../record/profile.ts";
import { derive } from "./derive.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { glanceWith, putGlance } from "./glance.ts";
import { openStore } from "./open.ts";
import { RecordDb } from "./schema.ts";
import type { Glimpse, Store } from "./store.ts";

const note = (text: string): ItemBody => ({
  type: "typed",
  kind: "note",
  when: { date: "2027-03-01", time: null },
  people: [],
  private: false,
  text,
});

let db: RecordDb;
let store: Store;
beforeEach(() => {
  fakeBrowser.reset();
  freshDisk();
  db = new RecordDb();
  store = openStore(db);
  glanceWith(({ entries }) => ({
    snapshot: { profile: EMPTY_PROFILE, entries: entries.slice(-1), matters: [] },
    shown: entries.length,
  }));
});

async function written(text: string): Promise<void> {
  await store.append([note(text)]);
  await putGlance(derive(await db.items.toArray(), Date.now()), Date.now());
}

function glimpsed() {
  const otherwise = vi.fn();
  const seen: Glimpse[] = [];
  const stop = store.glimpse?.((one) => seen.push(one), otherwise);
  return { seen, otherwise, stop };
}

it("gives what was worked out when the record was last written, and each change of it", async () => {
  await written("one");
  await written("two");
  const { seen, otherwise, stop } = glimpsed();
  await vi.waitFor(() => expect(seen.at(-1)?.shown).toBe(2));
  expect(seen.at(-1)?.snapshot.entries.map(({ text }) => text)).toEqual(["two"]);
  await written("three");
  await vi.waitFor(() => expect(seen.at(-1)?.shown).toBe(3));
  expect(otherwise).not.toHaveBeenCalled();
  stop?.();
});

it("has the record read where there is none, where it is of another day, and where more was written since", async () => {
  const none = glimpsed();
  await vi.waitFor(() => expect(none.otherwise).toHaveBeenCalledTimes(1));
  none.stop?.();
  await written("one");
  await putGlance(derive(await db.items.toArray(), 0), Date.parse("2020-01-01T12:00:00Z"));
  const old = glimpsed();
  await vi.waitFor(() => expect(old.otherwise).toHaveBeenCalledTimes(1));
  expect(old.seen).toEqual([]);
  old.stop?.();
  await putGlance(derive([], 0), Date.now());
  const behind = glimpsed();
  await vi.waitFor(() => expect(behind.otherwise).toHaveBeenCalledTimes(1));
  behind.stop?.();
});
