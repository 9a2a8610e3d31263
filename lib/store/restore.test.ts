import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { receivedSighting } from "../record/testing/fixtures.ts";
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

  it("of a record with what an earlier In Writing would leave out is refused by that one, and of any other is not", async () => {
    const { store } = fresh();
    await store.change(contact("first"));
    const head = async () => (await (await store.backup(quiet, never)).text()).split("\n")[0];
    expect(await head()).toContain('"version":1');
    const [seen] = await store.append([receivedSighting(AT, { site: "outlook" })]);
    await store.append([{ type: "dated", of: seen?.hash ?? "", date: "2026-01-13" }]);
    expect(await head()).toContain('"version":2');
    const backup = await store.backup(quiet, never);
    const other = fresh();
    expect((await other.store.restore(backup, quiet, never)).problems).toEqual([]);
    expect((await other.store.snapshot()).entries).toMatchObject([{ dated: { date: "2026-01-13" } }]);
    const newer = new Blob([(await backup.text()).replace('"version":2', '"version":3')]);
    await expect(other.store.restore(newer, quiet, never)).rejects.toThrow("made by a newer In Writing");
  });

  it("says in one sentence what it leaves out of a kind that it does not know", async () => {
    const { store } = fresh();
    await store.change(contact("first"));
    const odd = (await (await store.backup(quiet, never)).text()).replace('"type":"profile"', '"type":"dance"');
    const { problems } = await fresh().store.restore(new Blob([odd]), quiet, never);
    expect(problems).toEqual([expect.stringMatching(/^Line 2 was left out: .*[^.]\.$/)]);
  });
});

const AT = 1_768_294_220_000;

async function hashOf(): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array([1, 2, 3]))).toHex();
}
