import "fake-indexeddb/auto";

import { afterEach, beforeEach, expect, it } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { NOTHING_CHOSEN, type SharingChoice } from "../backup/sharing.ts";
import type { ItemBody, Sighting, TypedAct } from "../record/items.ts";
import type { Role } from "../record/profile.ts";
import { JO, london, PROFILE_CHANGES, receivedSighting, sentSighting } from "../record/testing/fixtures.ts";
import { verifyChain } from "../record/verify.ts";
import { PASSPHRASE, QUICK_AGE, takeIn } from "./backup.fixtures.ts";
import { readDerived } from "./derive.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { openStore } from "./open.ts";
import { RecordDb } from "./schema.ts";
import { openSharing } from "./sharing.ts";
import type { Store } from "./store.ts";

/** What is given to somebody leaves out what only the family should see, and harms no record that it is taken into. */

const quiet = () => {};
const never = new AbortController().signal;
const open: Store[] = [];
const NOW = london("2027-03-01T10:00");

function fresh(): { store: Store; db: RecordDb } {
  freshDisk();
  const db = new RecordDb();
  const store = openStore(db, QUICK_AGE);
  open.push(store);
  return { store, db };
}

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  for (const store of open.splice(0)) store.close();
});

const note = (text: string, more: Partial<TypedAct> = {}): TypedAct => ({
  ...{ type: "typed", kind: "call", when: { date: "2027-02-01", time: null }, people: [], text, private: false },
  ...more,
});
const person = (id: string, role: Role): ItemBody => {
  const value = { id, role, name: `secretname ${id}`, email: `${id}@advice.example.org` };
  return { type: "profile", part: "contact", id, value };
};
const from = (id: string, at: string, more: Partial<Sighting>): Sighting =>
  receivedSighting(london(at), { ids: { message: id, thread: `t-${id}` }, ...more });
const file = {
  sha256: "f".repeat(64),
  name: "scan.pdf",
  type: "application/pdf",
  size: 9,
  preview: null,
  taken: null,
  placeRemoved: false,
};

async function family() {
  const { store, db } = fresh();
  await store.append([
    ...PROFILE_CHANGES.map((change): ItemBody => ({ type: "profile", ...change })),
    person("sol", "solicitor"),
    person("adv", "sendiass"),
  ]);
  await store.keepFiles([{ sha256: file.sha256, bytes: new TextEncoder().encode("secretscan") }]);
  const [, , secret] = await store.append([
    note("The school rang.", { files: [file] }),
    from("m1", "2027-02-02T09:00", { text: "We can meet on Monday.", subject: "Monday" }),
    note("secretnote of mine", { private: true }),
    from("m2", "2027-02-03T09:00", {
      from: { name: "", address: "sol@advice.example.org" },
      text: "secretadvice: you should now appeal to the Tribunal.",
    }),
    note("secretcall with them", { people: [{ contact: "adv", name: "" }] }),
    sentSighting(london("2027-02-04T09:00"), {
      ids: { draft: "d1", thread: "t1" },
      text: "Please ring me.\nJo, 07700 900123",
    }),
    from("m3", "2027-02-05T09:00", { text: "Thank you.", quoted: "Jo, +44 7700 900 123", subject: "ring" }),
    from("m4", "2027-02-06T09:00", { text: "A letter is on its way to 12 Secret  Row.", subject: "post" }),
    from("m5", "2027-02-07T09:00", {
      text: "See below.",
      quoted: "> secretadvice: you should now appeal to the Tribunal.",
      subject: "fwd",
    }),
  ]);
  const of = secret?.hash ?? "";
  await store.append([
    { type: "correction", of, text: "secretcorrection" },
    {
      type: "pack",
      preset: "sendiass",
      files: [{ name: "secretpack.pdf", sha256: "a".repeat(64), size: 1 }],
      entries: 1,
      madeAt: NOW,
    },
    {
      type: "profile",
      part: "template",
      id: "t",
      value: { id: "t", name: "secrettemplate", subject: "", text: "", from: "" },
    },
  ]);
  await browser.storage.local.set({ "paper-addresses": { sender: "Jo Whitlock\n12 Secret Row", readers: {} } });
  return { store, db };
}

async function share(db: RecordDb, choice: Partial<SharingChoice> = {}) {
  const sharing = openSharing(db, QUICK_AGE, () => NOW);
  const all = { ...NOTHING_CHOSEN, ...choice };
  const home = await sharing.home();
  const { file: blob } = await sharing.make(all, home, PASSPHRASE, quiet, never);
  const key = await QUICK_AGE.unlock(blob, PASSPHRASE);
  const words = await new Response(await QUICK_AGE.open(blob, key)).text();
  return { file: blob, words, look: await sharing.look(all, home) };
}

it("leaves out what only the family should see, with all that was said of it, and says so before", async () => {
  const { db } = await family();
  const { words, look } = await share(db);
  expect(words.match(/secret\w+/giu) ?? []).toEqual([]);
  for (const hidden of ["07700", "7700 900", "Secret", "advice.example.org", btoa("secretscan")])
    expect(words).not.toContain(hidden);
  for (const kept of ["The school rang.", "We can meet on Monday.", JO.address]) expect(words).toContain(kept);
  expect(look).toEqual({ entries: 2, privateNotes: 1, advice: 2, home: 3, repeats: 1, files: 1 });
});

it("puts in what was chosen, each alone", async () => {
  const { db } = await family();
  const { words: notes } = await share(db, { privateNotes: true });
  expect(notes).toContain("secretnote");
  expect(notes).not.toContain("secretadvice");
  const { words: advice } = await share(db, { advice: true });
  for (const word of ["secretadvice", "secretcall", "sol@advice.example.org"]) expect(advice).toContain(word);
  expect(advice).not.toContain("secretnote");
  const { words: home } = await share(db, { home: true });
  for (const word of ["07700 900123", "12 Secret  Row"]) expect(home).toContain(word);
  const { words: files } = await share(db, { files: true });
  expect(files).toContain(btoa("secretscan"));
});

it("is taken into another record, whose chain verifies, and is told for what it is", async () => {
  const { db } = await family();
  const { file: shared } = await share(db);
  const { store: other, db: there } = fresh();
  await other.append([note("Mine.")]);
  const opened = await other.openBackup(shared, PASSPHRASE, quiet, never);
  expect(opened.look).toMatchObject({ problems: [], takesAway: 0, entries: 2 });
  const { withheld = 0, items: lines } = opened.look;
  expect(withheld).toBeGreaterThan(8);
  // Places without words are no news, and whose name will stand under letters is told.
  expect(opened.look).toMatchObject({ fresh: lines - withheld, writer: "Jo Whitlock" });
  expect(await opened.take(quiet, never)).toMatchObject({ added: lines - withheld });
  expect((await other.openBackup(shared, PASSPHRASE, quiet, never)).look).toMatchObject({ fresh: 0 });
  const { entries, items, removed, withheld: unknown } = await readDerived(there);
  expect(unknown).toBe(withheld);
  expect(entries.map(({ text }) => text).sort()).toEqual(["Mine.", "The school rang.", "We can meet on Monday."]);
  expect(removed).toEqual([]);
  expect(await verifyChain(items)).toMatchObject({ damaged: [], gaps: [] });
});

it("takes nothing from the record that it came from, by whatever way it comes back", async () => {
  const { store, db } = await family();
  const before = await db.items.toArray();
  const { file: shared } = await share(db);
  await takeIn(store, shared);
  expect(await db.items.toArray()).toEqual(before);
  // The other parent saves a backup of what they got, and gives it back; a whole one fills what was left out.
  const whole = await store.backup(PASSPHRASE, quiet, never);
  const here = globalThis.indexedDB;
  const { store: other, db: there } = fresh();
  await takeIn(other, shared);
  const back = await other.backup(PASSPHRASE, quiet, never);
  expect(await takeIn(other, whole)).toMatchObject({ healed: 0, emptied: 0 });
  expect((await readDerived(there)).items.every(({ body }) => body !== null)).toBe(true);
  globalThis.indexedDB = here;
  expect(await takeIn(store, back)).toMatchObject({ added: 0, emptied: 0 });
  expect(await db.items.toArray()).toEqual(before);
});
