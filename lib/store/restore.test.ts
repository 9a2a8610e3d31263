import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { receivedSighting } from "../record/testing/fixtures.ts";
import { verifyChain } from "../record/verify.ts";
import { backupOf, PASSPHRASE, plainBackup, QUICK_AGE, takeIn } from "./backup.fixtures.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { openStore } from "./open.ts";
import { RecordDb } from "./schema.ts";
import { BackupError, type Store } from "./store.ts";

/** What comes out of a backup, and what is said of one that does not fit. */

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

const contact = (id: string) => ({
  part: "contact" as const,
  id,
  value: { id, role: "senco" as const, name: "Ms Patel", email: `${id}@hillcrest.example.sch.uk` },
});

const ids = async (store: Store) => (await store.snapshot()).profile.contacts.map(({ id }) => id).sort();
const AT = 1_768_294_220_000;

/** @returns a backup of one person and a reply, locked and as it is before */
async function filled() {
  const { store, db } = fresh();
  await store.change(contact("first"));
  const [seen] = await store.append([receivedSighting(AT, { site: "outlook" })]);
  const plain = await plainBackup(db);
  return { store, db, hash: seen?.hash ?? "", plain, file: await backupOf(store) };
}

/** Locks these words as a backup is locked. */
async function locked(text: string): Promise<Blob> {
  const sealed = await QUICK_AGE.seal(new Blob([text]).stream(), PASSPHRASE);
  return new Blob(await Array.fromAsync(sealed));
}

/** Opens it in an empty record, and tells what is said and that nothing changed. */
async function refused(file: Blob, passphrase: string | null = PASSPHRASE): Promise<string> {
  const { store, db } = fresh();
  await store.change(contact("mine"));
  const error = await store.openBackup(file, passphrase, quiet, never).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(BackupError);
  expect(await db.items.count()).toBe(1);
  expect(await db.originals.count()).toBe(0);
  return error.message;
}

async function changedByte(file: Blob, at: number): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return new Blob([bytes]);
}

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  for (const store of open.splice(0)) store.close();
});

describe("a look at a backup", () => {
  it("says what is in it and what it would bring, and changes nothing", async () => {
    const { file, hash } = await filled();
    const { store, db } = fresh();
    await store.change(contact("mine"));
    const { look } = await store.openBackup(file, PASSPHRASE, quiet, never);
    expect(look).toMatchObject({
      locked: true,
      items: 2,
      known: 0,
      fresh: 2,
      entries: 1,
      newEntries: 1,
      from: "2026-01-13",
      to: "2026-01-13",
      browsers: [{ items: 2, own: false }],
      takesAway: 0,
      problems: [],
    });
    expect(look.madeAt).toBeGreaterThan(AT);
    expect(await db.items.get(hash)).toBeUndefined();
  });

  it("holds no readable word of the record while it is locked", async () => {
    const { file } = await filled();
    const bytes = new TextDecoder("latin1").decode(await file.arrayBuffer());
    expect(bytes).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    expect(bytes).not.toMatch(/Patel|hillcrest|in-writing/);
  });

  it("of one that was saved before they were locked works as ever", async () => {
    const { plain } = await filled();
    const { store } = fresh();
    const { look } = await store.openBackup(new Blob([plain]), null, quiet, never);
    expect(look).toMatchObject({ locked: false, fresh: 2 });
    expect(await takeIn(store, new Blob([plain]), null)).toMatchObject({ added: 2 });
  });

  it.each<[string, (file: Blob, plain: string) => Promise<Blob> | Blob, RegExp]>([
    ["one that is cut off", (file) => file.slice(0, file.size - 40), /is cut off, or damaged near its end/],
    ["one of which the start alone is left", (file) => file.slice(0, 60), /is cut off/],
    ["one with a bit flipped in its key", (file) => changedByte(file, 40), /damaged/],
    ["one with a bit flipped in what it holds", (file) => changedByte(file, 400), /damaged/],
    ["another file", () => new Blob(["holiday photos"]), /is not an In Writing backup/],
    ["an empty file", () => new Blob([]), /is not an In Writing backup/],
    ["another file that is locked", () => locked("holiday photos"), /is not an In Writing backup/],
    [
      "one of a newer version",
      (_, plain) => locked(plain.replace(/"version":\d+/, '"version":99')),
      /newer In Writing/,
    ],
    ["one that was cut off before it was locked", (_, plain) => locked(plain.slice(0, -30)), /its end is missing/],
  ])("refuses %s in a clear sentence", async (_, spoil, words) => {
    const { file, plain } = await filled();
    const sentence = await refused(await spoil(file, plain));
    expect(sentence).toMatch(words);
    expect(sentence).toContain("Nothing was changed.");
  });

  it("tells a bit flipped in the middle of a long one from a cut", async () => {
    const { store, db } = fresh();
    await store.change(contact("first"));
    await db.originals.add({ sha256: "f".repeat(64), bytes: crypto.getRandomValues(new Uint8Array(60_000)) });
    await db.originals.add({ sha256: "e".repeat(64), bytes: crypto.getRandomValues(new Uint8Array(60_000)) });
    const file = await backupOf(store);
    expect(await refused(await changedByte(file, 70_000))).toMatch(/part of it is not as it was saved/);
    expect(await refused(file.slice(0, 100_000))).toMatch(/cut off/);
  });

  it("refuses a wrong passphrase, and asks for one that is missing", async () => {
    const { file } = await filled();
    expect(await refused(file, "maple otter")).toMatch(/This passphrase does not open the file/);
    expect(await refused(file, null)).toMatch(/is locked/);
    const { store } = fresh();
    expect((await store.openBackup(file, `  ${PASSPHRASE} `, quiet, never)).look.items).toBe(2);
  });

  it("names the item that does not fit, and what is missing, and takes the rest", async () => {
    const { plain } = await filled();
    const { store } = fresh();
    const forged = plain.replace("first@hillcrest", "other@hillcrest");
    const { look, take } = await store.openBackup(await locked(forged), PASSPHRASE, quiet, never);
    expect(look.problems).toEqual([
      expect.stringMatching(/^Line 2 was left out: item 1, written down on .*, does not fit its fingerprint\. Every/),
      expect.stringMatching(/^Item 1 of one browser is missing in the file\. Everything else can be taken in\.$/),
    ]);
    expect(await take(quiet, never)).toMatchObject({ added: 1 });
    expect((await store.snapshot()).entries).toHaveLength(1);
  });
});

describe("a restore", () => {
  it("of two copies of one computer that each went on keeps what both wrote, and gives each a chain of its own", async () => {
    const { store, db } = fresh();
    await store.change(contact("first"));
    const before = await backupOf(store);
    const chain = await db.meta.get("chain");
    await store.change(contact("here"));
    const after = await backupOf(store);

    const copy = fresh();
    if (chain) await copy.db.meta.put(chain);
    await takeIn(copy.store, before);
    if (chain) await copy.db.meta.put(chain);
    await copy.store.change(contact("there"));
    const report = await takeIn(copy.store, after);
    expect(report).toMatchObject({ added: 1, known: 1, newChain: true, problems: [] });
    expect(await ids(copy.store)).toEqual(["first", "here", "there"]);
    await copy.store.change(contact("later"));
    const items = await copy.db.items.toArray();
    expect(await verifyChain(items)).toMatchObject({ damaged: [], gaps: [] });
    expect(items.filter((item) => item.chain === chain?.value)).toHaveLength(3);

    // The other way round gives the same, and nothing is doubled by doing it again.
    const back = await backupOf(copy.store);
    freshDisk();
    const home = new RecordDb();
    const again = openStore(home, QUICK_AGE);
    open.push(again);
    await takeIn(again, after);
    await takeIn(again, back);
    expect(await takeIn(again, back)).toMatchObject({ added: 0, known: 4 });
    expect((await again.snapshot()).profile).toEqual((await copy.store.snapshot()).profile);
  });

  it("of a browser whose clock is hours ahead leaves the last word to what is set here afterwards", async () => {
    const real = Date.now();
    const named = (name: string) => ({
      ...{ part: "child" as const, value: { name, year: "", pronoun: "they" as const, ehc: "none" as const } },
    });
    const { store } = fresh();
    const clock = vi.spyOn(Date, "now").mockReturnValue(real + 9 * 3_600_000);
    await store.change(named("There"));
    const file = await backupOf(store);
    clock.mockReturnValue(real);
    const here = fresh();
    await here.store.change(named("Before"));
    await takeIn(here.store, file);
    expect((await here.store.snapshot()).profile.child.name).toBe("There");
    await here.store.change(named("Here"));
    await takeIn(here.store, file);
    const { profile, damaged } = await here.store.snapshot();
    expect([profile.child.name, damaged]).toEqual(["Here", []]);
    // The date of writing stays the clock's, and the other browser comes to the same.
    expect((await here.db.items.toArray()).map(({ at }) => at - real).sort()).toEqual([0, 0, 9 * 3_600_000]);
    const there = fresh();
    await takeIn(there.store, file);
    await takeIn(there.store, await backupOf(here.store));
    expect((await there.store.snapshot()).profile.child.name).toBe("Here");
    clock.mockRestore();
  });

  it("empties here what was removed there, and never brings back what was removed here", async () => {
    const { store, db, file, hash } = await filled();
    const reader = fresh();
    await takeIn(reader.store, file);
    await store.remove([hash]);
    const without = await backupOf(store);
    // What was removed does not come back by the backup from before.
    expect(await takeIn(store, file)).toMatchObject({ added: 0 });
    expect(await db.items.get(hash)).toMatchObject({ body: null, salt: null });
    // In the other browser it is said first, then it goes.
    const { look, take } = await reader.store.openBackup(without, PASSPHRASE, quiet, never);
    expect(look).toMatchObject({ takesAway: 1, newEntries: 0 });
    expect(await take(quiet, never)).toMatchObject({ emptied: 1 });
    expect((await reader.store.snapshot()).entries).toEqual([]);
    expect(await reader.db.items.get(hash)).toMatchObject({ body: null, salt: null });
    expect((await reader.store.snapshot()).damaged).toEqual([]);
  });

  it("makes an item whole again that is damaged here", async () => {
    const { store, db, file, hash } = await filled();
    await db.items.update(hash, { content: "0".repeat(64) });
    expect((await store.snapshot()).damaged).toEqual([hash]);
    expect(await takeIn(store, file)).toMatchObject({ added: 0, healed: 1 });
    expect((await store.snapshot()).damaged).toEqual([]);
  });

  it("passes over lines that are no rows", async () => {
    const { store, db } = fresh();
    await store.change(contact("first"));
    const lines = (await plainBackup(db)).split("\n");
    const odd = [lines[0], "5", '"words"', "null", "[]", '{"original":null}', '{"item":null}', ...lines.slice(1)].join(
      "\n",
    );
    const other = fresh();
    const report = await takeIn(other.store, new Blob([odd]), null);
    expect(report.added).toBe(1);
    expect(report.problems).toHaveLength(6);
  });

  it("says in one sentence what it leaves out of a kind that it does not know", async () => {
    const { store, db } = fresh();
    await store.change(contact("first"));
    const odd = (await plainBackup(db)).replace('"type":"profile"', '"type":"dance"');
    const { problems } = await takeIn(fresh().store, new Blob([odd]), null);
    expect(problems).toEqual([
      expect.stringMatching(/^Line 2 was left out: .*[^.]\. Everything else can be taken in\.$/),
    ]);
  });
});
