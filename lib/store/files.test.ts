import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { TypedAct } from "../record/items.ts";
import { backupOf, QUICK_AGE, takeIn } from "./backup.fixtures.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { openStore } from "./open.ts";
import { RecordDb } from "./schema.ts";
import type { Store } from "./store.ts";

/** Files that the parent added: they stay while an entry names them, or a form that is half filled in, and no longer. */

const A = { sha256: "a".repeat(64), bytes: new Uint8Array([1]) };
const B = { sha256: "b".repeat(64), bytes: new Uint8Array([2]) };

const note = (...files: { sha256: string; preview?: string }[]): TypedAct => ({
  type: "typed",
  kind: "document",
  when: { date: "2027-03-22", time: null },
  people: [],
  text: "",
  private: false,
  files: files.map(({ sha256, preview = null }) => ({
    sha256,
    preview,
    name: "receipt.jpg",
    type: "image/jpeg",
    size: 1,
    taken: null,
    placeRemoved: false,
  })),
});

let db: RecordDb;
let store: Store;

beforeEach(() => {
  fakeBrowser.reset();
  freshDisk();
  db = new RecordDb();
  store = openStore(db, QUICK_AGE);
});
afterEach(() => store.close());

const kept = async () => (await db.originals.toCollection().primaryKeys()).map((sha256) => sha256[0]);

describe("files in the store", () => {
  it("stay when something else is removed, and go with the last entry that names them", async () => {
    await store.keepFiles([A, B]);
    const [first] = await store.append([note({ sha256: A.sha256, preview: B.sha256 })]);
    const [second] = await store.append([note(A)]);
    const [other] = await store.append([note()]);
    await store.remove([other?.hash ?? ""]);
    expect(await kept()).toEqual(["a", "b"]);
    await store.remove([first?.hash ?? ""]);
    expect(await kept()).toEqual(["a"]);
    await store.remove([second?.hash ?? ""]);
    expect(await kept()).toEqual([]);
  });

  it("of a half-filled form outlast the removal of something else, until they are let go", async () => {
    const [other] = await store.append([note()]);
    await store.keepFiles([A]);
    await store.remove([other?.hash ?? ""]);
    expect(await store.original(A.sha256)).toEqual(A.bytes);
    await store.dropFiles([A.sha256]);
    expect(await kept()).toEqual([]);
  });

  it("are not let go while an entry names them", async () => {
    await store.keepFiles([A, B]);
    await store.append([note({ sha256: A.sha256, preview: B.sha256 })]);
    await store.dropFiles([A.sha256, B.sha256]);
    expect(await kept()).toEqual(["a", "b"]);
  });

  it("go into a backup and come back from it", async () => {
    await store.keepFiles([A]);
    await store.append([note(A)]);
    const file = await backupOf(store);
    store.close();
    freshDisk();
    store = openStore(new RecordDb(), QUICK_AGE);
    expect(await takeIn(store, file)).toMatchObject({ added: 1 });
  });
});
