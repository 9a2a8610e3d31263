import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { isMessage } from "../record/entry.ts";
import type { Sighting } from "../record/items.ts";
import { verifyChain } from "../record/verify.ts";
import { backupOf, PASSPHRASE, plainBackup, QUICK_AGE, takeIn } from "./backup.fixtures.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { openStore } from "./open.ts";
import { RecordDb } from "./schema.ts";
import { BackupError, type Snapshot, type Store } from "./store.ts";

const quiet = () => {};
const never = new AbortController().signal;

function reply(text: string, at = 1_790_000_000_000): Sighting {
  return {
    type: "message",
    source: "screen",
    site: "gmail",
    account: "jo.whitlock@example.org",
    direction: "in",
    state: "received",
    ids: { message: `msg-f:${at}`, thread: "thread-f:1" },
    from: { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" },
    to: [{ name: "Jo Whitlock", address: "jo.whitlock@example.org" }],
    cc: [],
    bcc: [],
    subject: "Re: R. and mornings",
    text,
    quoted: "",
    attachments: [],
    when: { instant: at, shown: "20 Nov 2026, 10:12", certainty: "minute" },
  };
}

const open: Store[] = [];

function fresh(): Store {
  freshDisk();
  const store = openStore(new RecordDb(), QUICK_AGE);
  open.push(store);
  return store;
}

const texts = ({ entries }: Snapshot) => entries.map((entry) => (isMessage(entry) ? entry.text : entry.kind));

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  for (const store of open.splice(0)) store.close();
  vi.restoreAllMocks();
});

describe("the ledger", () => {
  it("keeps what is written in one chain whose fingerprints fit", async () => {
    const store = fresh();
    await store.append([reply("One.", 1), reply("Two.", 2)]);
    await store.append([reply("Three.", 3)]);
    const items = (await new RecordDb().items.toArray()).sort((a, b) => a.number - b.number);
    expect(items.map((item) => item.number)).toEqual([1, 2, 3]);
    expect(await verifyChain(items)).toMatchObject({ damaged: [], gaps: [] });
  });

  it("is one chain when many write at once", async () => {
    const store = fresh();
    const other = openStore(new RecordDb());
    open.push(other);
    const writers = Array.from({ length: 20 }, (_, n) =>
      (n % 2 ? store : other).append([reply(`No. ${n}`, 1_790_000_000_000 + n)]),
    );
    await Promise.all(writers);
    const items = await new RecordDb().items.toArray();
    expect(await verifyChain(items)).toMatchObject({ damaged: [], gaps: [] });
    expect(items).toHaveLength(20);
  });

  it("takes the same thing in once", async () => {
    const store = fresh();
    await store.append([reply("One.")], "screen:1");
    expect(await store.append([reply("One.")], "screen:1")).toEqual([]);
    expect((await store.snapshot()).items).toBe(1);
  });

  it("names an item that was changed behind its back", async () => {
    const store = fresh();
    const [item] = await store.append([reply("I will ring you on Monday.")]);
    await new RecordDb().items.update(item?.hash ?? "", { body: reply("I never said so.") });
    expect((await store.snapshot()).damaged).toEqual([item?.hash]);
  });

  it("tells a watcher of what another context writes", async () => {
    const store = fresh();
    const seen: Snapshot[] = [];
    const stop = store.watch((snapshot) => seen.push(snapshot));
    await vi.waitFor(() => expect(seen.at(-1)?.items).toBe(0));
    await openStore(new RecordDb()).append([reply("Hello.")]);
    await vi.waitFor(() => expect(seen.at(-1)?.items).toBe(1));
    stop();
  });
});

describe("removing", () => {
  it("takes the words away everywhere and leaves a chain that verifies, with a gap to be seen", async () => {
    const store = fresh();
    const [item] = await store.append([reply("zebra crossing")]);
    await store.append([reply("Another.", 2)]);
    await store.remove([item?.hash ?? ""]);
    const snapshot = await store.snapshot();
    expect(texts(snapshot)).toEqual(["Another."]);
    expect(snapshot.damaged).toEqual([]);
    expect(snapshot.removed.map(({ hash }) => hash)).toEqual([item?.hash]);
    expect(await (await store.rawExport()).text()).not.toContain("zebra");
  });

  it("takes along what the parent said of it", async () => {
    const store = fresh();
    const [item] = await store.append([reply("zebra crossing")]);
    const of = item?.hash ?? "";
    const [answer] = await store.append([
      { type: "answer", of, was: "promise", promise: { words: "okapi by Friday", by: null } },
    ]);
    await store.append([{ type: "correction", of: answer?.hash ?? of, text: "I meant the quagga." }]);
    await store.remove([of]);
    expect(await (await store.rawExport()).text()).not.toMatch(/zebra|okapi|quagga/);
    expect((await store.snapshot()).damaged).toEqual([]);
  });

  it("tells the wall, so that opening the message again does not bring it back", async () => {
    const store = fresh();
    const [item] = await store.append([reply("zebra crossing", 7)], "screen:7");
    await store.remove([item?.hash ?? ""]);
    const { wall: facts } = await fakeBrowser.storage.local.get("wall");
    expect(facts).toMatchObject({ forgotten: ["msg-f:7"], threads: [] });
    expect(JSON.stringify(await new RecordDb().items.toArray())).not.toContain("screen:7");
  });
});

describe("a backup", () => {
  async function filled(): Promise<Store> {
    const store = fresh();
    await store.change({ part: "child", value: { name: "R.", year: "Year 4", pronoun: "he", ehc: "unknown" } });
    const bytes = new TextEncoder().encode("Subject: hello\r\n\r\nA message.");
    const sha256 = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
    await new RecordDb().originals.add({ sha256, bytes });
    const original = { sha256, size: bytes.length };
    await store.append([{ ...reply("We will look into it."), original }], "screen:1");
    await store.append([
      {
        type: "typed",
        kind: "call",
        when: { date: "2026-11-20", time: "09:05" },
        people: [],
        text: "Rang.",
        private: false,
      },
    ]);
    return store;
  }

  it("restored into a fresh profile gives the same entries, profile and originals", async () => {
    const store = await filled();
    const before = await store.snapshot();
    const [original] = await new RecordDb().originals.toArray();
    const file = await backupOf(store);
    const other = fresh();
    const report = await takeIn(other, file);
    const after = await other.snapshot();
    expect(report).toMatchObject({ added: 3, known: 0, originals: 1, problems: [] });
    expect(after.entries).toEqual(before.entries);
    expect(after.profile).toEqual(before.profile);
    expect(await other.original(original?.sha256 ?? "")).toEqual(original?.bytes);
  });

  it("restored twice, or where the record already is, adds nothing", async () => {
    const store = await filled();
    const file = await backupOf(store);
    expect(await takeIn(store, file)).toMatchObject({ added: 0, known: 3, problems: [] });
  });

  it("goes on being written to after a restore, each browser with a chain of its own", async () => {
    const file = await backupOf(await filled());
    const other = fresh();
    await takeIn(other, file);
    await other.append([reply("Later.", 9)]);
    const items = await new RecordDb().items.toArray();
    expect(new Set(items.map(({ chain }) => chain)).size).toBe(2);
    expect(await verifyChain(items)).toMatchObject({ damaged: [], gaps: [] });
  });

  it("that was cut off says so and changes nothing", async () => {
    const file = await backupOf(await filled());
    const other = fresh();
    const cut = takeIn(other, file.slice(0, file.size - 40));
    await expect(cut).rejects.toThrow(/cut off.*Nothing was changed/);
    await expect(cut).rejects.toBeInstanceOf(BackupError);
    expect((await other.snapshot()).items).toBe(0);
  });

  it("is not taken for one when it is another file", async () => {
    const other = fresh();
    await expect(takeIn(other, new Blob(["holiday photos"]))).rejects.toThrow(/not an In Writing backup/);
  });

  it("with one item changed leaves that item out and names it", async () => {
    const text = await plainBackup((await filled()) && new RecordDb());
    const other = fresh();
    const forged = new Blob([text.replace("We will look into it.", "We will do it today.")]);
    const report = await takeIn(other, forged);
    expect(report.added).toBe(2);
    expect(report.problems).toEqual([
      expect.stringMatching(/item 2, written down on .*, does not fit its fingerprint/),
      expect.stringMatching(/Item 2 of one browser is missing/),
    ]);
  });

  it("can be stopped, and gone on with", async () => {
    const file = await backupOf(await filled());
    const other = fresh();
    const opened = await other.openBackup(file, PASSPHRASE, quiet, never);
    const stop = new AbortController();
    // Stopped once the first originals have been written.
    await expect(opened.take(() => stop.abort(), stop.signal)).rejects.toThrow(/abort/i);
    expect((await other.snapshot()).items).toBe(0);
    expect(await new RecordDb().originals.count()).toBe(0);
    expect(await opened.take(quiet, never)).toMatchObject({ added: 3, originals: 1 });
  });
});
