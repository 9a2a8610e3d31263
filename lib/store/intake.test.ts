import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { ComposerDraft } from "../messages.ts";
import { putInOutbox, readOutbox } from "../outbox.ts";
import type { LetterAct, Sighting } from "../record/items.ts";
import { readDerived } from "./derive.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { drainOutbox } from "./intake.ts";
import { appendToLedger } from "./ledger.ts";
import { RecordDb } from "./schema.ts";

const NOW = 1_790_000_000_000;

function reply(number: number): Sighting {
  return {
    type: "message",
    source: "screen",
    site: "gmail",
    account: "jo.whitlock@example.org",
    direction: "in",
    state: "received",
    ids: { message: `msg-f:${number}`, thread: "thread-f:1" },
    from: { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" },
    to: [{ name: "Jo Whitlock", address: "jo.whitlock@example.org" }],
    cc: [],
    bcc: [],
    subject: "Re: R. and mornings",
    text: `Reply ${number}`,
    quoted: "",
    attachments: [],
    when: { instant: NOW + number * 60_000, shown: null, certainty: "minute" },
  };
}

const wait = (number: number) => putInOutbox({ via: `screen:${number}`, sighting: reply(number), seenAt: NOW });

let db: RecordDb;

beforeEach(() => {
  fakeBrowser.reset();
  freshDisk();
  db = new RecordDb();
});

it("reads the ledger a few times, however much waits", async () => {
  for (let number = 0; number < 40; number += 1) await wait(number);
  await drainOutbox(db, NOW);
  for (let number = 40; number < 60; number += 1) await wait(number);
  let rows = 0;
  db.items.hook("reading", (row) => {
    rows += 1;
    return row;
  });
  await drainOutbox(db, NOW);
  expect(await db.items.count()).toBe(60);
  // All of it before and after, and the last item for each of those that waited.
  expect(rows).toBeLessThanOrEqual(40 + 60 + 2 * 20);
});

it("does not bring back what the parent has removed while it waited", async () => {
  const messages = ["msg-f:1"];
  await appendToLedger(db, { bodies: [{ type: "removal", of: [], messages }], at: NOW });
  await wait(1);
  await wait(2);
  await drainOutbox(db, NOW);
  const bodies = (await db.items.toArray()).map(({ body }) => body);
  expect(bodies.filter((body) => body?.type === "message")).toMatchObject([{ ids: { message: "msg-f:2" } }]);
  expect(await readOutbox()).toEqual([]);
});

it("goes on past what is no sighting", async () => {
  await putInOutbox({ via: "odd", sighting: { ...reply(1), text: 7 } as never, seenAt: NOW - 1 });
  await wait(2);
  await drainOutbox(db, NOW);
  expect(await db.items.count()).toBe(1);
  expect(await readOutbox()).toEqual([]);
});

describe("a message of the parent's", () => {
  const DRAFT = { letter: "C1", savedAt: NOW } as ComposerDraft;
  /** The default of Gmail and of the settings, and the margin. */
  const UNDO_MS = 35_000;

  const own = (state: Sighting["state"], ids: Sighting["ids"], at = NOW): Sighting => ({
    ...reply(1),
    direction: "out",
    state,
    ids: { ...ids, thread: "thread-a:r1" },
    from: { name: "Jo Whitlock", address: "jo.whitlock@example.org" },
    to: [{ name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" }],
    when: { instant: at, shown: null, certainty: "minute" },
  });
  const take = async (sighting: Sighting, now = NOW) => {
    await putInOutbox({ via: `screen:${JSON.stringify(sighting)}`, sighting, seenAt: now });
    await drainOutbox(db, now);
  };
  const jobs = async () =>
    (await db.jobs.toArray()).map(({ id, ids, notBefore }) => [id, ids.legacy, notBefore - NOW] as const);

  it("has its original fetched when it can no longer be taken back, by the id it has then", async () => {
    await take({ ...own("sent", { draft: "msg-a:r1" }), source: "request" });
    expect(await jobs()).toEqual([["gmail:msg-a:r1", undefined, UNDO_MS]]);
    // Shown in its thread at once, where it has no older id yet.
    await take(own("shown", { message: "msg-a:r1" }, NOW - 50_000), NOW + 3000);
    expect(await jobs()).toEqual([["gmail:msg-a:r1", undefined, UNDO_MS + 3000]]);
    await take(own("shown", { message: "msg-a:r1", legacy: "18a1b2c3d4" }), NOW + 31_000);
    expect(await jobs()).toEqual([["gmail:msg-a:r1", "18a1b2c3d4", UNDO_MS]]);
  });

  it("that is seen long after has its original fetched at once", async () => {
    await take(own("shown", { message: "msg-f:7", legacy: "18a1b2c3d4" }, NOW - 86_400_000));
    expect(await jobs()).toEqual([["gmail:msg-f:7", "18a1b2c3d4", 0]]);
  });

  it.each(["likely", "scheduled", "undone", "failed", "stopped"] as const)("has none while it is %s", async (state) => {
    await take(own(state, { draft: "msg-a:r1" }));
    expect(await jobs()).toEqual([]);
  });

  it("that was sent from a phone ends the half-filled composer of its draft, and is the letter's message", async () => {
    const act: LetterAct = {
      type: "letter",
      letter: "C1",
      draft: "msg-a:r1",
      about: [],
      askedBy: null,
      clock: null,
      subject: "Other words",
      textHash: "0",
    };
    await appendToLedger(db, { bodies: [act], at: NOW - 60_000 });
    await db.composing.bulkPut([
      { draftKey: "msg-a:r1", draft: DRAFT },
      { draftKey: "msg-a:r2", draft: DRAFT },
    ]);
    await take(own("shown", { message: "msg-a:r1", legacy: "18a1b2c3d4" }));
    expect(await db.composing.toCollection().primaryKeys()).toEqual(["msg-a:r2"]);
    const { entries } = await readDerived(db);
    expect(entries).toMatchObject([{ kind: "sent", state: "sent", letter: { id: "C1" } }]);
  });

  it("that is scheduled ends it too; one that may not have been sent does not", async () => {
    await db.composing.put({ draftKey: "msg-a:r1", draft: DRAFT });
    await take(own("likely", { draft: "msg-a:r1" }));
    await take(own("failed", { draft: "msg-a:r1" }));
    expect(await db.composing.count()).toBe(1);
    await take(own("scheduled", { draft: "msg-a:r1" }));
    expect(await db.composing.count()).toBe(0);
  });
});

describe("a site that shows no ids and hands out no originals", () => {
  const written = (more: Partial<Sighting>): Sighting => ({
    ...reply(1),
    ...{ site: "outlook", direction: "out", state: "likely", ids: { form: "MSG_1" } },
    ...{ from: { name: "", address: "jo.whitlock@example.org" }, to: [reply(1).from], text: "R. was ill again today." },
    when: { instant: NOW, shown: null, certainty: "exact" },
    ...more,
  });
  const take = async (via: string, sighting: Sighting) => {
    await putInOutbox({ via, sighting, seenAt: NOW });
    await drainOutbox(db, NOW);
  };

  it("is asked for none", async () => {
    await take("screen:1", { ...reply(1), site: "outlook", ids: { thread: "AAQk/1=" } });
    await take("request:1", written({ source: "request", state: "sent", ids: { draft: "AAMk/1=" } }));
    expect(await db.jobs.count()).toBe(0);
  });

  it("is done with a half-filled letter when what its form sent is confirmed, and not before", async () => {
    await db.composing.put({ draftKey: "MSG_1", draft: { letter: "A1" } as ComposerDraft });
    await db.composing.put({ draftKey: "MSG_2", draft: { letter: "A2" } as ComposerDraft });
    await take("intent:1", written({}));
    expect(await db.composing.count()).toBe(2);
    await take("request:1", written({ source: "request", state: "sent", ids: {} }));
    expect(await db.composing.toCollection().primaryKeys()).toEqual(["MSG_2"]);
  });
});
