import "fake-indexeddb/auto";

import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import * as chain from "../record/chain.ts";
import type { TypedAct } from "../record/items.ts";
import { writeLedger } from "../record/testing/fixtures.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { openStore } from "./open.ts";
import { RecordDb } from "./schema.ts";
import type { Snapshot } from "./store.ts";
import { verified, verifiedIn } from "./verified.ts";

const note = (text: string): TypedAct => ({
  type: "typed",
  kind: "note",
  when: { date: "2027-02-01", time: null },
  people: [],
  text,
  private: true,
});

/** @returns so many items of one chain */
const ledger = (count: number) =>
  writeLedger(
    Array.from({ length: count }, (_, index) => ({ at: 1_790_000_000_000 + index, body: note(`note ${index}`) })),
    "one",
  );

let db: RecordDb;

beforeEach(() => {
  fakeBrowser.reset();
  freshDisk();
  db = new RecordDb();
});

describe("a record that is opened again", () => {
  it("hashes no item where nothing changed, and those of the last stretch alone where something was added", async () => {
    const items = ledger(1100);
    await db.items.bulkAdd(items.slice(0, -1));
    const fits = vi.spyOn(chain, "itemFits");
    expect(await verified(verifiedIn(db)).damaged(await db.items.toArray())).toEqual([]);
    expect(fits).toHaveBeenCalledTimes(1099);
    fits.mockClear();
    expect(await verified(verifiedIn(db)).damaged(await db.items.toArray())).toEqual([]);
    expect(fits).not.toHaveBeenCalled();
    await db.items.bulkAdd(items.slice(-1));
    expect(await verified(verifiedIn(db)).damaged(await db.items.toArray())).toEqual([]);
    expect(fits).toHaveBeenCalledTimes(100);
    fits.mockRestore();
  });

  it("finds one byte that was changed since in the middle of what had been found whole, and nothing else", async () => {
    const items = ledger(700);
    await db.items.bulkAdd(items);
    await verified(verifiedIn(db)).damaged(await db.items.toArray());
    const hit = items[300]?.hash ?? "";
    await db.items.update(hit, { body: note("note 30O") });
    const again = verified(verifiedIn(db));
    expect(await again.damaged(await db.items.toArray())).toEqual([hit]);
    // It goes on being told, and is forgotten once it is whole again.
    expect(await verified(verifiedIn(db)).damaged(await db.items.toArray())).toEqual([hit]);
    await db.items.update(hit, { body: note("note 300") });
    expect(await again.damaged(await db.items.toArray())).toEqual([]);
  });

  it("shows a broken item among all the others, each with its words", async () => {
    const items = ledger(30);
    await db.items.bulkAdd(items);
    const hit = items[3]?.hash ?? "";
    await db.items.update(hit, { body: note("changed") });
    const shots: Snapshot[] = [];
    const stop = openStore(db).watch((snapshot) => shots.push(snapshot));
    await vi.waitFor(() => expect(shots.at(-1)?.damaged).toEqual([hit]));
    stop();
    expect(shots.at(-1)?.entries).toHaveLength(30);
    expect(shots.at(-1)?.checking).toBeUndefined();
    expect(shots.at(-1)?.entries.map(({ text }) => text)).toContain("changed");
  });
});

describe("what does not follow rightly", () => {
  const never = { read: async () => ({}), keep: async () => {} };

  it("is told, and what is whole in itself is not", async () => {
    const items = ledger(10);
    const lost = [...items.slice(0, 4), ...items.slice(5)];
    expect(await verified(never).damaged(lost)).toEqual([]);
    const [loose] = writeLedger([{ at: 1_790_000_000_000, body: note("beside") }], "one", items[2]);
    const other = await verified(never).damaged([...items, { ...(loose as (typeof items)[0]), number: 12 }]);
    expect(other).toEqual([loose?.hash]);
    const [first] = writeLedger([{ at: 1_790_000_000_000, body: note("forged") }], "two");
    const renumbered = { ...(first as (typeof items)[0]), chain: "one", number: 11 };
    expect(await verified(never).damaged([...items, renumbered])).toContain(first?.hash);
  });
});
