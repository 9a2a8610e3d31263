import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { type Choice, firstChoice } from "../import/choice.ts";
import type { ImportDesk } from "../import/desk.ts";
import type { Found, Steps } from "../import/found.ts";
import type { Given } from "../import/given.ts";
import { lookThrough } from "../import/look.ts";
import { type Outcome, takeIn } from "../import/take.ts";
import { isMessage, type MessageEntry } from "../record/entry.ts";
import { PROFILE_CHANGES } from "../record/testing/fixtures.ts";
import { receivedSighting } from "../record/testing/sightings.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { importDesk } from "./import.ts";
import { openStore } from "./open.ts";
import { RecordDb } from "./schema.ts";
import type { Store } from "./store.ts";

/** Old mail into a real store: what comes in, what is known again, and that nothing of anybody else is written. */

let db: RecordDb;
let store: Store;
let desk: ImportDesk;

beforeEach(async () => {
  fakeBrowser.reset();
  freshDisk();
  db = new RecordDb();
  store = openStore(db);
  desk = importDesk(db, store, () => Date.UTC(2027, 5, 1));
  for (const change of PROFILE_CHANGES) await store.change(change);
});
afterEach(() => store.close());

const PATEL = "Ms Patel <senco@hillcrest.example.sch.uk>";
const JO = "Jo Whitlock <jo.whitlock@example.org>";
const SHAH = "Dr Shah <dr.shah@surgery.example.org>";

interface Mail {
  from?: string;
  to?: string;
  subject?: string;
  date?: string;
  id?: string | null;
  text?: string;
  more?: string[];
}

let counted = 0;
function mail({
  from = PATEL,
  to = JO,
  subject = "Mornings",
  date = "Mon, 4 Jan 2027 09:00:00 +0000",
  id,
  text = "Thank you.",
  more = [],
}: Mail = {}): string {
  counted += 1;
  const name = id === null ? [] : [`Message-ID: ${id ?? `<m${counted}@mail.example.org>`}`];
  return [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, `Date: ${date}`, ...name, ...more, "", text, ""].join(
    "\r\n",
  );
}

const mbox = (...mails: string[]): Given => ({
  name: "All mail.mbox",
  blob: new Blob(mails.map((one) => `From 1@xxx Mon Jan 04 09:00:00 +0000 2027\r\n${one}\r\n`)),
});
const eml = (words: string, name = "one.eml"): Given => ({ name, blob: new Blob([words]) });

const still = (signal = new AbortController().signal): Steps => ({
  breathe: async () => {},
  progress: () => {},
  signal,
});

const look = async (...given: Given[]): Promise<Found> => lookThrough(given, await desk.known(), still());

async function bring(
  given: Given[],
  choose: (found: Found) => Choice = firstChoice,
  steps = still(),
): Promise<Outcome> {
  const known = await desk.known();
  const found = await lookThrough(given, known, still());
  const outcome = await takeIn(given, found, choose(found), known, desk.write, steps);
  await desk.done();
  return outcome;
}

const everything = (found: Found): Choice => ({
  ...firstChoice(found),
  people: found.people.map(({ group, key }) => `${group} ${key}`),
});

const messages = async (): Promise<MessageEntry[]> => (await store.snapshot()).entries.filter(isMessage);

/** Every word that is written anywhere. */
async function written(): Promise<string> {
  const originals = (await db.originals.toArray()).map(({ bytes }) => new TextDecoder().decode(bytes));
  const rows = await Promise.all([db.items, db.jobs, db.composing, db.meta].map((table) => table.toArray()));
  return JSON.stringify([
    rows,
    originals,
    await fakeBrowser.storage.local.get(),
    await fakeBrowser.storage.session.get(),
  ]);
}

describe("a mailbox file", () => {
  it("gives the messages of the case, sent and received, with people, dates, words and originals", async () => {
    const sent = mail({
      from: JO,
      to: PATEL,
      subject: "A request",
      text: "Please may we meet.",
      id: "<a@x.example.org>",
    });
    const outcome = await bring([mbox(sent, mail({ subject: "Re: A request", text: "Yes, on Friday." }))]);
    expect(outcome).toMatchObject({ added: 2, gained: 0, here: 0, left: [] });
    const [first, second] = await messages();
    expect(first).toMatchObject({
      kind: "sent",
      state: "sent",
      subject: "A request",
      text: "Please may we meet.",
      how: { when: "file" },
    });
    expect(second).toMatchObject({ kind: "reply", when: { instant: Date.UTC(2027, 0, 4, 9), certainty: "exact" } });
    expect(await store.original(first?.original?.sha256 ?? "")).toEqual(new TextEncoder().encode(sent));
    expect((await store.snapshot()).damaged).toEqual([]);
  });

  it("leaves nothing of anybody else: no word, no name, no address", async () => {
    const stranger = mail({ from: "Zebedee <zebedee@example.org>", subject: "Xylophone", text: "Quokka." });
    const doctor = mail({ from: SHAH, subject: "Appointment", text: "Wombat." });
    const outcome = await bring([mbox(stranger, mail(), doctor, stranger)]);
    expect(outcome.added).toBe(1);
    expect(await written()).not.toMatch(/zebedee|xylophone|quokka|appointment|wombat/i);
  });

  it("counts by person and by year, and asks about those that are private", async () => {
    const found = await look(
      mbox(
        mail(),
        mail({ date: "Tue, 5 May 2026 09:00:00 +0100" }),
        mail({ from: SHAH }),
        mail({ from: "Mx Reed <reed@hillcrest.example.sch.uk>" }),
      ),
    );
    expect(found.looked).toBe(4);
    expect(found.people).toMatchObject([
      { name: "Ms Patel", role: "SENCO", group: "case" },
      { name: "Dr Shah", group: "sensitive" },
      { name: "Mx Reed", group: "case" },
    ]);
    expect(found.messages.map(({ year }) => year)).toEqual([2027, 2026, 2027, 2027]);
    expect(firstChoice(found).people).not.toContain("sensitive dr.shah@surgery.example.org");
  });

  it("takes the doctor's mail when it is ticked, once, though it lies in two folders", async () => {
    const doctor = mail({ from: SHAH, id: "<d@x.example.org>" });
    const found = await look(mbox(doctor), mbox(doctor));
    expect(firstChoice(found).people).toEqual([]);
    expect(found.copies).toBe(1);
    expect(await bring([mbox(doctor), mbox(doctor)], everything)).toMatchObject({ added: 1, left: [] });
  });

  it("leaves out the years that are not ticked", async () => {
    const given = [mbox(mail(), mail({ date: "Tue, 5 May 2026 09:00:00 +0100" }))];
    const outcome = await bring(given, (found) => ({ ...firstChoice(found), years: [2026] }));
    expect(outcome.added).toBe(1);
    expect((await messages()).map(({ when }) => when.instant)).toEqual([Date.UTC(2026, 4, 5, 8)]);
  });

  it("finds what answers the case before what it answers, and asks about the strangers in it", async () => {
    const answer = mail({
      from: "Kim <kim@example.org>",
      more: ["In-Reply-To: <q@x.example.org>"],
      text: "I saw it too.",
    });
    const bounce = mail({
      from: "Mail Delivery <mailer-daemon@mail.example.org>",
      subject: "Undelivered",
      more: ["In-Reply-To: <q@x.example.org>"],
    });
    const note = mail({ from: JO, to: JO, more: ["References: <q@x.example.org>"], text: "To myself." });
    const asked = mail({ from: JO, to: PATEL, id: "<q@x.example.org>" });
    const found = await look(mbox(answer, bounce, note, asked));
    expect(found.messages).toHaveLength(4);
    expect(found.people.map(({ group }) => group).sort()).toEqual(["case", "linked", "unknown"]);
    expect(await bring([mbox(answer, bounce, note, asked)])).toMatchObject({ added: 3, left: [] });
    expect(await written()).not.toMatch(/kim@|I saw it too/);
  });

  it("passes over drafts and what was deleted", async () => {
    const found = await look(
      mbox(
        mail({ more: ["X-Gmail-Labels: Drafts"] }),
        mail({ more: ["X-Mozilla-Status: 0009"] }),
        mail({ more: ["X-Mozilla-Status: 0001"] }),
      ),
    );
    expect(found).toMatchObject({ drafts: 1, deleted: 1 });
    expect(found.messages).toHaveLength(1);
  });
});

describe("what is in the record already", () => {
  it("is not written again when the same file comes a second time, whole or by another copy", async () => {
    const one = mail({ id: "<a@x.example.org>" });
    const nameless = mail({ id: null, subject: "No id" });
    await bring([mbox(one, nameless)]);
    const rows = await db.items.count();
    const copy = one.replace("From:", "Received: by mail.example.org; Mon, 4 Jan 2027 09:00:05 +0000\r\nFrom:");
    expect(await bring([mbox(one, nameless), eml(copy)])).toMatchObject({ added: 0, gained: 0, here: 2 });
    expect(await db.items.count()).toBe(rows);
  });

  it("gains its original when a screen had shown it: by Message-ID, else by people, time and words", async () => {
    const at = Date.UTC(2027, 0, 4, 9);
    const to = [{ name: "", address: "jo.whitlock@example.org" }];
    const shown = receivedSighting(at, {
      site: "outlook",
      ids: {},
      subject: "Mornings",
      text: "Thank you.",
      to,
      cc: [],
    });
    await store.append([shown]);
    expect(await bring([mbox(mail())])).toMatchObject({ added: 0, gained: 1 });
    const [one, ...more] = await messages();
    expect(more).toEqual([]);
    expect(one).toMatchObject({ site: "outlook", how: { text: "file", when: "file" } });
    expect(one?.original).not.toBeNull();
    expect(await bring([mbox(mail())])).toMatchObject({ added: 1 });
  });

  it("is not mistaken for another message with the same Message-ID", async () => {
    const id = "<news@hillcrest.example.sch.uk>";
    const first = mail({ id, subject: "News" });
    const second = mail({ id, subject: "Trip", date: "Fri, 5 Feb 2027 09:00:00 +0000", text: "Bring a coat." });
    const outcome = await bring([mbox(first, second)]);
    expect(outcome).toMatchObject({ added: 2, remarked: 1 });
    expect((await messages()).map(({ subject }) => subject)).toEqual(["News", "Trip"]);
    expect(await bring([mbox(first, second)])).toMatchObject({ added: 0 });
  });

  it("stays out once it was taken out, unless that is ticked", async () => {
    const given = [mbox(mail({ id: "<a@x.example.org>" }), mail())];
    const { items } = await bring(given);
    await desk.takeOut(items);
    expect(await messages()).toEqual([]);
    expect(await db.originals.count()).toBe(0);
    expect(await bring(given)).toMatchObject({ chosen: 0, added: 0 });
    expect(await bring(given, everything)).toMatchObject({ added: 2, left: [] });
    expect(await messages()).toHaveLength(2);
  });
});

describe("stopped and gone on with", () => {
  it("keeps what came in, and the rest comes when it is begun again", async () => {
    const given = [mbox(...Array.from({ length: 250 }, () => mail()))];
    const stop = new AbortController();
    const steps = { ...still(stop.signal), progress: (_: number, done: number) => void (done === 120 && stop.abort()) };
    const first = await bring(given, firstChoice, steps);
    expect(first).toMatchObject({ added: 120, stopped: true });
    expect(await bring(given)).toMatchObject({ added: 130, here: 120, stopped: false });
    expect(await messages()).toHaveLength(250);
    expect((await store.snapshot()).damaged).toEqual([]);
  });

  it("says why when the record can no longer be written, and what came in stays", async () => {
    const given = [mbox(...Array.from({ length: 150 }, () => mail()))];
    const known = await desk.known();
    const found = await lookThrough(given, known, still());
    let left = 1;
    const write: ImportDesk["write"] = async (batch) => {
      if (left-- === 0) throw new Error("The disk is full.");
      return desk.write(batch);
    };
    const outcome = await takeIn(given, found, firstChoice(found), known, write, still());
    expect(outcome).toMatchObject({ added: 100, trouble: "The disk is full." });
  });
});

it("an address that is the parent's, by their tick, has sent what it sent", async () => {
  const old = "Jo <jo.old@mail.example.org>";
  const given = [mbox(mail({ from: old, to: PATEL }))];
  const found = await look(...given);
  expect(found.writers).toEqual([{ key: "jo.old@mail.example.org", name: "Jo", messages: 1 }]);
  await desk.addOwn(["jo.old@mail.example.org"]);
  await bring(given);
  expect((await messages()).map(({ kind }) => kind)).toEqual(["sent"]);
});
