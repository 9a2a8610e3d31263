import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeLife, FakeWorld } from "../../tests/fakes/browser.ts";
import type { Entry, MessageEntry } from "../record/entry.ts";
import type { LedgerItem } from "../record/items.ts";
import { freshDisk } from "../store/fresh-disk.fixtures.ts";
import { RecordDb as AnyRecordDb } from "../store/schema.ts";
import { createItem, item, SERVICE } from "../webmail/outlook/wire.fixtures.ts";
import { requestOf, SENCO, sighting } from "./kill.fixtures.ts";
import { type Life, livesOf } from "./lives.fixtures.ts";

/**
 * The background is stopped at every single step of a send and of a reply, and wakes up again with the next event. Whatever
 * the step: the message is in the record, once.
 */

let world: FakeWorld;
let life: FakeLife;
/** What the life has read in. */
let code: Life;
const newLife = await livesOf(() => life.browser());

/** Hashes that are being made: on a busy machine they take longer than any number of turns. */
let hashing = 0;
const { digest } = crypto.subtle;
crypto.subtle.digest = async (...asked) => {
  hashing += 1;
  try {
    return await digest.apply(crypto.subtle, asked);
  } finally {
    hashing -= 1;
  }
};

/** Waits until nothing the life does is still on its way: every call has come back, or the life was stopped. */
async function quiet(): Promise<void> {
  let steps = -1;
  let calm = 0;
  while (calm < 12) {
    await new Promise((done) => setImmediate(done));
    calm = steps === life.steps && life.open === 0 && hashing === 0 ? calm + 1 : 0;
    steps = life.steps;
  }
}

/** A new life of the background: fresh modules, the same disk, session and tabs. */
async function wake(stopAt?: number): Promise<void> {
  life = new FakeLife(world, stopAt);
  vi.stubGlobal("navigator", { locks: locksOf(life) });
  code = newLife();
  stopTransactions(code.RecordDb.prototype, life);
  code.startBackground();
  await quiet();
}

/** A stopped life holds no locks. Within a life, turns are taken in order. */
function locksOf(of: FakeLife) {
  const tails = new Map<string, Promise<unknown>>();
  return {
    request: (name: string, a: unknown, b?: unknown) => {
      const work = (typeof a === "function" ? a : b) as (lock: object) => Promise<unknown>;
      const turn = (tails.get(name) ?? Promise.resolve()).then(() => of.step(() => {})).then(() => work({}));
      tails.set(
        name,
        turn.catch(() => {}),
      );
      return turn;
    },
  };
}

/** A transaction is one step: stopped before it, nothing is written; stopped after it, all of it is. */
function stopTransactions(prototype: { transaction: (...args: never[]) => Promise<unknown> }, of: FakeLife): void {
  const { transaction } = prototype;
  prototype.transaction = function (...args: never[]) {
    if (of.stopped) return new Promise(() => {});
    return transaction.apply(this, args);
  };
}

async function emit(name: string, ...args: unknown[]): Promise<void> {
  if (life.stopped) await wake();
  void life.emit(name, ...args);
  await quiet();
}

const SENT = requestOf(["^all", "^pfg", "^f"]);
const GOES = 1_790_100_000_000;

const details = (type: string, request = SENT) => ({
  requestId: "7",
  url: "https://mail.google.com/sync/u/0/i/s",
  method: "POST",
  timeStamp: 1_790_000_000_100,
  statusCode: 200,
  initiator: "https://mail.google.com",
  requestBody: { raw: [{ bytes: new TextEncoder().encode(request).buffer }] },
  type,
});

/** What the content script does: it lives on the page and is not stopped with the background. */
async function seenOnPage(state: "likely" | "received", via: string): Promise<void> {
  world.local.set(`outbox:${via}`, { via, sighting: sighting(state), seenAt: 1_790_000_000_000 });
  const sender = { id: "in-writing", url: "https://mail.google.com/mail/u/0/" };
  await emit("message", { inWriting: "outbox:ready", payload: null }, sender);
}

async function send(): Promise<void> {
  await seenOnPage("likely", "intent:1");
  await emit("request-began", details("began"));
  await emit("request-completed", details("completed"));
}

/** The session has ended: the request is sent on to a page to sign in, which answers well. */
async function sendWithoutSession(): Promise<void> {
  await seenOnPage("likely", "intent:1");
  await emit("request-began", details("began"));
  await emit("request-redirected", {
    ...details("redirected"),
    statusCode: 302,
    redirectUrl: "https://mail.google.com/",
  });
  await emit("request-completed", { ...details("completed"), method: "GET" });
}

async function schedule(): Promise<void> {
  const request = requestOf(["^all", "^scheduled"], GOES);
  await emit("request-began", details("began", request));
  await emit("request-completed", details("completed", request));
}

/** Outlook's page: Send is pressed, and after the seconds of "Undo" its request goes out, with its words in a header. */
const OUTLOOK = "https://outlook.live.com";
const outlookText = "R. was too frightened to come in.";
const outlookSend = JSON.stringify(
  createItem([item({ Body: { BodyType: "Text", Value: outlookText }, ToRecipients: [{ EmailAddress: SENCO.email }] })]),
);

async function sendInOutlook(inHeader: boolean): Promise<void> {
  const seen = { ...sighting("likely"), site: "outlook", ids: { form: "MSG_1" }, subject: "About R." };
  world.local.set("outbox:intent:1", { via: "intent:1", sighting: seen, seenAt: 1_790_000_000_000 });
  const sender = { id: "in-writing", url: `${OUTLOOK}/mail/0/` };
  await emit("message", { inWriting: "outbox:ready", payload: null }, sender);
  const body = { raw: [{ bytes: new TextEncoder().encode(outlookSend).buffer }] };
  const asked = { ...details("x"), url: SERVICE, initiator: OUTLOOK, timeStamp: 1_790_000_010_100, requestBody: null };
  const requestHeaders = inHeader ? [{ name: "X-OWA-UrlPostData", value: encodeURIComponent(outlookSend) }] : [];
  await emit("request-began", { ...asked, requestBody: inHeader ? null : body });
  await emit("request-headers", { ...asked, requestHeaders });
  await emit("request-completed", asked);
}

async function record(): Promise<{ entries: Entry[]; items: LedgerItem[] }> {
  await wake();
  await emit("alarm", {});
  const waiting = () => [...world.local.keys()].filter((key) => key.startsWith("outbox:"));
  await vi.waitFor(() => expect(waiting()).toEqual([]), { timeout: 10_000 });
  const { entries, items } = await code.readDerived(new code.RecordDb());
  expect((await code.verifyChain(items)).damaged).toEqual([]);
  return { entries, items };
}

beforeEach(async () => {
  freshDisk();
  world = new FakeWorld();
  await wake();
  await code.openStore(new code.RecordDb()).change({ part: "contact", id: SENCO.id, value: SENCO });
});

afterEach(() => vi.unstubAllGlobals());

/** Stops the background at step 1, 2, 3 … of the work until the work needs no more steps. */
async function atEachStep(work: () => Promise<void>, check: () => Promise<void>): Promise<number> {
  const before = { local: [...world.local], session: [...world.session] };
  const rows = await dump();
  for (let step = 1; ; step += 1) {
    world = new FakeWorld();
    for (const [key, value] of before.local) world.local.set(key, value);
    for (const [key, value] of before.session) world.session.set(key, value);
    freshDisk();
    await fillDb(rows);
    await wake(step);
    const stopping = life;
    await work();
    await check();
    if (!stopping.stopped) return step;
    if (step > 400) throw new Error("the work never ends");
  }
}

/** The disk as it is, with no life of the background looking on. */
async function onDisk<T>(work: (db: AnyRecordDb) => Promise<T>): Promise<T> {
  const db = new AnyRecordDb();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

function dump(): Promise<LedgerItem[]> {
  return onDisk((db) => db.items.toArray());
}

async function fillDb(rows: LedgerItem[]): Promise<void> {
  await onDisk((db) => db.items.bulkPut(rows));
}

describe("a background that is stopped", { timeout: 60_000 }, () => {
  it("loses no send and doubles none, whichever step it is stopped at", async () => {
    const states = new Set<string>();
    const steps = await atEachStep(send, async () => {
      const { entries, items } = await record();
      const messages = entries.filter((entry): entry is MessageEntry => entry.kind === "sent");
      expect(messages).toHaveLength(1);
      expect(messages[0]?.text).toContain("too frightened");
      const bySource = items
        .map(({ body }) => (body?.type === "message" ? `${body.source} ${body.state}` : ""))
        .filter(Boolean);
      expect(new Set(bySource).size).toBe(bySource.length);
      states.add(messages[0]?.state ?? "");
    });
    expect(steps).toBeGreaterThan(10);
    expect(states).toContain("sent");
  });

  it.each([
    ["body", false],
    ["header", true],
  ])("loses no send in Outlook and doubles none, its request in its %s", async (_where, inHeader) => {
    const states = new Set<string>();
    await atEachStep(
      () => sendInOutlook(inHeader),
      async () => {
        const { entries } = await record();
        expect(entries).toHaveLength(1);
        expect(entries[0]).toMatchObject({ kind: "sent", text: outlookText });
        states.add((entries[0] as MessageEntry).state);
      },
    );
    expect([...states].sort()).toEqual(["likely", "sent"]);
  });

  it("never takes a send for sent that was sent on to a page to sign in", async () => {
    const states = new Set<string>();
    await atEachStep(sendWithoutSession, async () => {
      const { entries } = await record();
      expect(entries).toHaveLength(1);
      states.add((entries[0] as MessageEntry).state);
    });
    expect([...states].sort()).toEqual(["failed", "likely"]);
  });

  it("keeps a scheduled letter once, with its time", async () => {
    let seen = 0;
    await atEachStep(schedule, async () => {
      const { entries } = await record();
      // Stopped before the request could be held, there is nothing: the page says so by a sign of its own.
      expect(entries.length).toBeLessThanOrEqual(1);
      seen += entries.length;
      for (const entry of entries) expect(entry).toMatchObject({ state: "likely", goesAt: GOES });
    });
    expect(seen).toBeGreaterThan(10);
  });

  it("loses no reply and doubles none, whichever step it is stopped at", async () => {
    const steps = await atEachStep(
      () => seenOnPage("received", "screen:1"),
      async () => {
        const { entries } = await record();
        expect(entries.filter((entry) => entry.kind === "reply")).toHaveLength(1);
      },
    );
    expect(steps).toBeGreaterThan(5);
  });
});
