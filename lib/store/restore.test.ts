import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { openStore } from "./open.ts";
import { RecordDb } from "./schema.ts";
import type { Store } from "./store.ts";

/** Backups that do not fit: what can be taken in is, and the rest is named. */

const quiet = () => {};
const never = new AbortController().signal;
const open: Store[] = [];

function fresh(): { store: Store; db: RecordDb } {
  freshDisk();
  const db = new RecordDb();
  const store = openStore(db);
  open.push(store);
  return { store, db };
}

const contact = (id: string) => ({
  part: "contact" as const,
  id,
  value: { id, role: "senco" as const, name: "Ms Patel", email: `${id}@hillcrest.example.sch.uk` },
});

const ids = async (store: Store) => (await store.snapshot()).profile.contacts.map(({ id }) => id).sort();

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  for (const store of open.splice(0)) store.close();
});

describe("a restore", () => {
  it("from a copied computer that went its own way takes in what fits and names what does not", async () => {
    const { store, db } = fresh();
    await store.change(contact("first"));
    const before = await store.backup(quiet, never);
    const chain = await db.meta.get("chain");
    await store.change(contact("here"));
    await db.originals.put({ sha256: await hashOf(), bytes: new Uint8Array([1, 2, 3]) });
    const after = await store.backup(quiet, never);

    const copy = fresh();
    if (chain) await copy.db.meta.put(chain);
    await copy.store.restore(before, quiet, never);
    await copy.store.change(contact("there"));
    const report = await copy.store.restore(after, quiet, never);
    expect(report).toMatchObject({ added: 0, known: 1, originals: 1 });
    expect(report.problems).toEqual([expect.stringContaining("another item stands in its place")]);
    expect(await ids(copy.store)).toEqual(["first", "there"]);
  });

  it("passes over lines that are no rows", async () => {
    const { store } = fresh();
    await store.change(contact("first"));
    const lines = (await (await store.backup(quiet, never)).text()).split("\n");
    const odd = [lines[0], "5", '"words"', "null", "[]", '{"original":null}', '{"item":null}', ...lines.slice(1)].join(
      "\n",
    );
    const other = fresh();
    const report = await other.store.restore(new Blob([odd]), quiet, never);
    expect(report.added).toBe(1);
    expect(report.problems).toHaveLength(6);
  });
});

async function hashOf(): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array([1, 2, 3]))).toHex();
}
