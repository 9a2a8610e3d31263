import "fake-indexeddb/auto";

import { beforeEach, describe, expect, it } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { childChange } from "../../components/settings/family-moves.ts";
import { putAside, putInOutbox } from "../outbox.ts";
import { childrenOf, entriesAbout } from "../record/family.ts";
import type { ItemBody, Sighting, TypedAct } from "../record/items.ts";
import { EMPTY_PROFILE, FIRST, type ProfileChange } from "../record/profile.ts";
import { london, receivedSighting } from "../record/testing/fixtures.ts";
import { verifyChain } from "../record/verify.ts";
import { readDerived } from "./derive.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { leaving, type PageStorages } from "./leaving.ts";
import { openStore } from "./open.ts";
import { RecordDb } from "./schema.ts";

/** Of what was deleted no word is found anywhere; of the rest every word is. */

/** A word of R., of K., and of both. */
const [R, K, BOTH] = ["zebrafinch", "kingfisher", "woodpecker"];

let db: RecordDb;
let pages: PageStorages;

function storage(): Storage {
  const area: Record<string, string> = {};
  const acts = {
    setItem: (key: string, value: string) => void Object.assign(area, { [key]: value }),
    removeItem: (key: string) => void delete area[key],
    clear: () => Object.keys(area).map((key) => delete area[key]),
  };
  for (const [name, value] of Object.entries(acts)) Object.defineProperty(area, name, { value });
  return area as unknown as Storage;
}

beforeEach(() => {
  fakeBrowser.reset();
  freshDisk();
  db = new RecordDb();
  pages = { local: storage(), session: storage(), caches: null };
});

const open = () => leaving(db, pages, async () => {});

/** Every storage there is, as text. */
async function everything(): Promise<string> {
  const plain = (_: string, value: unknown) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value);
  const found: unknown[] = [await browser.storage.local.get(null), await browser.storage.session.get(null)];
  found.push({ ...pages.local }, { ...pages.session });
  const reader = new RecordDb();
  await reader.open();
  for (const table of reader.tables) found.push(await table.toArray(), await table.toCollection().primaryKeys());
  reader.close();
  return JSON.stringify(found, plain);
}

function note(day: string, text: string, more: Partial<TypedAct> = {}): TypedAct {
  const when = { date: day, time: null, certainty: "day" } as unknown as TypedAct["when"];
  return { type: "typed", kind: "note", when, people: [], text, private: true, ...more };
}

const profile = (change: ProfileChange): ItemBody => ({ type: "profile", ...change });
const child = (name: string) => ({ ...EMPTY_PROFILE.child, name });
const sha = (letter: string) => letter.repeat(64);

const mail = (id: string, text: string, more: Partial<Sighting> = {}): Sighting =>
  receivedSighting(london("2027-02-10T09:00"), {
    ids: { message: id, thread: `thread-${id}` },
    text,
    subject: text,
    ...more,
  });

/** Two children with one word each in everything that can hold one. */
async function family() {
  const store = openStore(db);
  const camhs = { id: "c1", role: "camhs" as const, name: `Dr ${K}`, email: `${K}@clinic.example.org`, child: "k" };
  await store.append([
    profile({ part: "child", value: child(`R ${R}`) }),
    profile({ part: "another-child", id: "k", value: child(`Kit ${K}`) }),
    profile({ part: "another-child", id: "k", value: child("K.") }),
    profile({ part: "writer", value: { name: "Jo Whitlock", relation: `Kit ${K}’s mum`, addresses: [] } }),
    profile({ part: "contact", id: "c1", value: camhs }),
    { type: "matter", id: "m1", value: { name: `${K} in the mornings`, state: "open", child: "k" } },
  ]);
  const bytes = new TextEncoder().encode(K);
  await store.keepFiles([
    { sha256: sha("a"), bytes },
    { sha256: sha("b"), bytes: new TextEncoder().encode(R) },
  ]);
  const file = (sha256: string, name: string) => ({ sha256, name, type: "text/plain", size: 10 }) as never;
  const [, ofK] = await store.append([
    note("2027-02-01", `About ${R}`, { children: [FIRST], files: [file(sha("b"), "r.txt")] }),
    note("2027-02-02", `About ${K}`, { children: ["k"], files: [file(sha("a"), `${K}.txt`)] }),
    note("2027-02-03", `About ${BOTH}`, { children: [FIRST, "k"] }),
    mail("msg-f:9", `From ${K}’s doctor`, { from: { name: "", address: camhs.email } }),
  ]);
  const of = ofK?.hash ?? "";
  const [promise] = await store.append([
    { type: "promise", of, words: `${K} will be met`, who: { contact: null, name: "" }, by: null },
    { type: "correction", of, text: `No, ${K}` },
  ]);
  const said = { date: "2027-03-01", kind: "working", data: "x" } as never;
  await store.append([
    { type: "promise-end", of: promise?.hash ?? "", end: "broken", on: null, note: `${K} was not met` },
    { type: "clock", clock: null, start: "2027-03-01", second: null, of, note: `${K}’s day`, said },
    {
      type: "clock",
      clock: null,
      start: "2027-03-02",
      second: null,
      of: null,
      note: `${K}’s other day`,
      said,
      child: "k",
    },
    { type: "clock", clock: null, start: "2027-03-02", second: null, of: null, note: `${R}’s day`, said },
    {
      type: "pack",
      preset: "sendiass",
      files: [{ name: `Kit-${K}-for-SENDIASS.pdf`, sha256: sha("c"), size: 1 }],
      entries: 1,
      madeAt: london("2027-02-20T09:00"),
    },
  ]);
  const waiting = (message: string, text: string) => ({
    via: message,
    seenAt: london("2027-02-11T09:00"),
    sighting: mail(message, text, { from: { name: "", address: camhs.email } }),
  });
  await putInOutbox(waiting("msg-f:10", `Seen of ${K}`));
  await putAside(waiting("msg-f:11", `Aside of ${K}`), "no room");
  await browser.storage.session.set({ "ask:1": { ask: { words: K }, item: waiting("msg-f:12", `Asked of ${K}`) } });
  await browser.storage.session.set({ "paper:1": { text: K } });
  await db.composing.put({ draftKey: "d", draft: { words: K } as never });
  pages.local.setItem("in-writing:add", K);
  pages.local.setItem("in-writing:pack-sendiass", K);
  return store;
}

describe("deleting a child", () => {
  it("says first what will be gone, and changes nothing by it", async () => {
    await family();
    const before = await everything();
    expect(await open().look({ what: "child", child: "k", shared: false })).toEqual({
      entries: 5,
      from: "2027-02-02",
      to: "2027-02-10",
      files: 1,
      originals: 0,
      waiting: 3,
      shared: 1,
      quoting: 0,
    });
    expect(await everything()).toBe(before);
  });

  it("leaves no word of theirs in any storage, and all of the other child’s", async () => {
    await family();
    expect(await everything()).toContain(K);
    await open().take({ what: "child", child: "k", shared: false });
    const left = await everything();
    expect(left).not.toContain(K);
    for (const word of [R, BOTH]) expect(left).toContain(word);
    const { profile, entries, items } = await readDerived(db);
    expect(profile).toMatchObject({
      child: { name: `R ${R}` },
      writer: { name: "Jo Whitlock", relation: "" },
      contacts: [],
    });
    expect(profile.children).toBeUndefined();
    expect(entries.map((entry) => entry.text)).toEqual([`About ${R}`, `About ${BOTH}`]);
    expect(await verifyChain(items)).toMatchObject({ damaged: [], gaps: [] });
  });

  it("takes what is about both, where that is chosen", async () => {
    await family();
    await open().take({ what: "child", child: "k", shared: true });
    expect(await everything()).not.toContain(BOTH);
  });

  it("makes the other one the first when the first of two goes", async () => {
    await family();
    await open().take({ what: "child", child: FIRST, shared: false });
    const left = await everything();
    expect(left).not.toContain(R);
    for (const word of [K, BOTH]) expect(left).toContain(word);
    const { profile } = await readDerived(db);
    expect(profile.child.name).toBe("K.");
    expect(profile.children).toBeUndefined();
    expect(profile.contacts).toHaveLength(1);
  });
});

describe("deleting the first of three children", () => {
  const M = "nightjar";

  async function three() {
    const store = await family();
    await store.append([
      profile({ part: "another-child", id: "m", value: child(`Mo ${M}`) }),
      note("2027-02-04", `About ${M}`, { children: ["m"] }),
    ]);
    await open().take({ what: "child", child: FIRST, shared: false });
    return store;
  }
  const names = async () => childrenOf((await readDerived(db)).profile).map(({ id, name }) => [id, name]);
  const texts = async () => (await readDerived(db)).entries.map(({ text }) => text);

  it("leaves no empty place: the next is the first, and each keeps what is theirs", async () => {
    await three();
    expect(await everything()).not.toContain(R);
    expect(await names()).toEqual([
      ["k", "K."],
      ["m", `Mo ${M}`],
    ]);
    const { profile, entries, matters } = await readDerived(db);
    const about = (id: string) => entriesAbout(id, { profile, entries, matters }).map(({ text }) => text);
    expect(about("k")).toContain(`About ${K}`);
    expect(about("k")).not.toContain(`About ${M}`);
    expect(about("m")).toContain(`About ${M}`);
    expect(about("m")).not.toContain(`About ${K}`);
  });

  it("the next can be changed and deleted too, until the last is the only one", async () => {
    const store = await three();
    const { profile } = await store.snapshot();
    const [first] = childrenOf(profile);
    if (first) await store.change(childChange(first, { year: "Year 5" }));
    expect((await store.snapshot()).profile.child).toMatchObject({ name: "K.", year: "Year 5" });
    await open().take({ what: "child", child: "k", shared: true });
    const left = await everything();
    for (const word of [K, BOTH]) expect(left).not.toContain(word);
    expect(await names()).toEqual([["m", `Mo ${M}`]]);
    expect(await texts()).toEqual([`About ${M}`]);
    await open().take({ what: "child", child: "m", shared: false });
    expect(await everything()).not.toContain(M);
    expect([await names(), await texts()]).toEqual([[[FIRST, ""]], []]);
  });
});

describe("deleting a period", () => {
  it("takes the entries of these days, first and last included, with what was said of them", async () => {
    await family();
    await open().take({ what: "period", from: "2027-02-01", to: "2027-02-02" });
    const { entries, items, profile } = await readDerived(db);
    expect(entries.map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual(["2027-02-03", "2027-02-10"]);
    expect(profile.child.name).toBe(`R ${R}`);
    const left = await everything();
    for (const words of [`About ${R}`, `About ${K}`, `No, ${K}`, "will be met", "was not met", `${K}.txt`])
      expect(left).not.toContain(words);
    expect(await db.originals.count()).toBe(0);
    expect(await verifyChain(items)).toMatchObject({ damaged: [], gaps: [] });
  });

  it("finishes a removal that was interrupted", async () => {
    const store = openStore(db);
    const [item] = await store.append([note("2026-01-01", "interrupted")]);
    await store.append([{ type: "removal", of: [item?.hash ?? ""] }]);
    expect(await everything()).toContain("interrupted");
    await open().take({ what: "period", from: "2027-05-01", to: "2027-05-01" });
    expect(await everything()).not.toContain("interrupted");
  });
});

describe("deleting everything", () => {
  it("leaves nothing at all, and a record can be begun anew", async () => {
    await family();
    await browser.storage.local.set({ "paper-addresses": "1 Elm Row", "backup:last": { at: 1 } });
    await open().take({ what: "everything" });
    const databases = await indexedDB.databases();
    expect(databases.filter(({ name }) => name === db.name)).toEqual([]);
    expect([await browser.storage.local.get(null), await browser.storage.session.get(null)]).toEqual([{}, {}]);
    expect([{ ...pages.local }, { ...pages.session }]).toEqual([{}, {}]);
    const store = openStore(new RecordDb());
    await store.append([note("2027-02-01", "new")]);
    expect((await store.snapshot()).entries).toHaveLength(1);
    store.close();
  });
});
