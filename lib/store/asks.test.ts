import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { type OutboxItem, readOutbox } from "../outbox.ts";
import type { Sighting } from "../record/items.ts";
import { keepAsk } from "../record/keep-ask.ts";
import { addAsk, openAsks } from "./asks.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { openStore } from "./open.ts";

const SHAH = { name: "Dr Shah", address: "shah@surgery.example.org" };

function item(subject: string, ids: Sighting["ids"] = {}): OutboxItem {
  const sighting: Sighting = {
    type: "message",
    source: "screen",
    site: "gmail",
    account: "jo.whitlock@example.org",
    direction: "in",
    state: "received",
    ids,
    from: SHAH,
    to: [{ name: "Jo Whitlock", address: "jo.whitlock@example.org" }],
    cc: [],
    bcc: [],
    subject,
    text: "Please come on Tuesday.",
    quoted: "",
    attachments: [],
    when: { instant: 1_790_000_000_000, shown: null, certainty: "minute" },
  };
  return { via: `screen:${subject}`, sighting, seenAt: 1_790_000_000_000 };
}

async function seen(one: OutboxItem): Promise<void> {
  await addAsk(keepAsk(one.sighting, { keep: false, ask: "sensitive" }), one);
}

beforeEach(() => {
  fakeBrowser.reset();
  freshDisk();
});

it("asks once about a message: after a no, seeing it again is no new question, and no word of it is held", async () => {
  const store = openStore();
  await seen(item("An appointment"));
  await seen(item("An appointment"));
  const [ask] = await openAsks();
  expect(await openAsks()).toHaveLength(1);
  await store.answerAsk(ask?.id ?? "", false);
  await seen(item("An appointment"));
  expect(await openAsks()).toEqual([]);
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toMatch(/appointment|Tuesday|shah/i);
  expect((await store.snapshot()).entries).toEqual([]);
  store.close();
});

it("asks about the next message of the same person", async () => {
  const store = openStore();
  await seen(item("An appointment", { message: "msg-f:1" }));
  await store.answerAsk("gmail:msg-f:1", false);
  await seen(item("A letter", { message: "msg-f:2" }));
  expect((await openAsks()).map(({ subject }) => subject)).toEqual(["A letter"]);
  store.close();
});

it("keeps what it was told to keep, and the question goes", async () => {
  const store = openStore();
  await seen(item("An appointment", { message: "msg-f:1" }));
  await store.answerAsk("gmail:msg-f:1", true);
  const { entries, asks } = await store.snapshot();
  expect(entries).toHaveLength(1);
  expect(asks).toEqual([]);
  store.close();
});

describe("several sightings of one message", () => {
  const draft = { draft: "msg-a:r1" };
  const out = (state: Sighting["state"], source: Sighting["source"], to = SHAH): OutboxItem => {
    const { sighting, seenAt } = item("A letter", draft);
    const me = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };
    const sent = { ...sighting, direction: "out" as const, from: me, to: [to], state, source };
    return { via: `${source}:${state}`, sighting: sent, seenAt };
  };

  it("are one question, and a yes keeps the strongest whichever came last", async () => {
    const store = openStore();
    await seen(out("sent", "request"));
    await seen(out("likely", "screen"));
    const [ask, ...more] = await openAsks();
    expect(more).toEqual([]);
    await store.answerAsk(ask?.id ?? "", true);
    const { entries, asks, items } = await store.snapshot();
    expect(entries).toMatchObject([{ state: "sent" }]);
    expect(asks).toEqual([]);
    // Two sightings and the mailbox as the parent's own, once.
    expect(items).toBe(3);
    store.close();
  });

  it("after a yes the confirmation needs no second one, but the draft sent to somebody else does", async () => {
    const store = openStore();
    await seen(out("likely", "screen"));
    await store.answerAsk("gmail:msg-a:r1", true);
    await seen(out("sent", "request"));
    expect(await openAsks()).toEqual([]);
    expect((await readOutbox()).map(({ via }) => via)).toEqual(["request:sent"]);
    await seen(out("shown", "screen", { name: "", address: "friend@example.org" }));
    expect(await openAsks()).toHaveLength(1);
    store.close();
  });

  it("a no forgets them all", async () => {
    const store = openStore();
    await seen(out("likely", "screen"));
    await seen(out("sent", "request"));
    await store.answerAsk("gmail:msg-a:r1", false);
    expect(await openAsks()).toEqual([]);
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toMatch(/letter|Tuesday|shah/i);
    store.close();
  });
});
