import "fake-indexeddb/auto";
import { beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { type OutboxItem, readOutbox } from "../outbox.ts";
import type { Sighting } from "../record/items.ts";
import { keepAsk } from "../record/keep-ask.ts";
import { at } from "../record/testing/evening.ts";
import { likelyOf, sentSighting } from "../record/testing/fixtures.ts";
import { addAsk, keepAlong, openAsks } from "./asks.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { openStore } from "./open.ts";

/** Mail to somebody who is asked about each time, from Outlook: a press and its request are one question, two mails are two. */

const SHAH = { name: "Dr Shah", address: "shah@surgery.example.org" };
const MOSS = { name: "Ms Moss", address: "moss@surgery.example.org" };
const base: Partial<Sighting> = { site: "outlook", subject: "R.", to: [SHAH], cc: [], ids: {} };

function itemOf(sighting: Sighting, seconds: number): OutboxItem {
  return { via: `${sighting.source}:${sighting.state}:${seconds}`, sighting, seenAt: at(seconds) };
}

const press = (seconds: number, form: string, more: Partial<Sighting> = {}) =>
  itemOf(likelyOf(sentSighting(at(seconds), base), at(seconds), { ids: { form }, ...more }), seconds);
const request = (seconds: number, more: Partial<Sighting> = {}) =>
  itemOf(sentSighting(at(seconds), { ...base, ...more }), seconds);

const seen = (one: OutboxItem) => addAsk(keepAsk(one.sighting, { keep: false, ask: "sensitive" }), one);
const open = async () => (await openAsks()).length;
const outbox = async () => (await readOutbox()).map(({ via }) => via);

let store: ReturnType<typeof openStore>;
async function answer(keep: boolean): Promise<void> {
  const [ask] = await openAsks();
  await store.answerAsk(ask?.id ?? "", keep);
}

beforeEach(() => {
  fakeBrowser.reset();
  freshDisk();
  store = openStore();
  return () => store.close();
});

it("a press and its request are one question, whichever comes first, at the same moment too", async () => {
  await seen(press(0, "MSG_a"));
  await seen(request(10, { ids: { draft: "AAMk/1=" } }));
  expect(await open()).toBe(1);
  await answer(true);
  expect((await store.snapshot()).entries).toMatchObject([{ state: "sent" }]);

  await seen(request(7010));
  await seen(press(7000, "MSG_b"));
  await Promise.all([seen(press(9000, "MSG_c")), seen(request(9000.5))]);
  expect(await open()).toBe(2);
});

it("the next mail with the same subject to the same person is asked about too, after a yes and after a no", async () => {
  for (const [start, keep] of [
    [0, true],
    [60, false],
    [120, true],
  ] as const) {
    await seen(press(start, `MSG_${start}`));
    await seen(request(start + 1));
    expect(await open()).toBe(1);
    await answer(keep);
    expect(await open()).toBe(0);
  }
  expect(await outbox()).toEqual([]);
  expect((await store.snapshot()).entries).toHaveLength(2);
});

it("after a yes or a no to the press, its request is no new question, and the one after it is", async () => {
  await seen(press(0, "MSG_a"));
  await answer(true);
  await seen(request(10));
  expect([await open(), await outbox()]).toEqual([0, ["request:sent:10"]]);
  await seen(request(20));
  expect([await open(), (await outbox()).length]).toEqual([1, 1]);
  await answer(false);

  await seen(press(60, "MSG_b"));
  await answer(false);
  await seen(request(70));
  expect([await open(), (await outbox()).length]).toEqual([0, 1]);
});

it("two open ones to different people are two, each with its own request", async () => {
  await seen(press(0, "MSG_a"));
  await seen(press(5, "MSG_b", { to: [MOSS] }));
  await seen(request(10));
  await seen(request(15, { to: [MOSS] }));
  const asks = await openAsks();
  expect(asks.map(({ who }) => who).sort()).toEqual(["Dr Shah", "Ms Moss"]);
  await store.answerAsk(asks.find(({ who }) => who === "Dr Shah")?.id ?? "", true);
  const { entries } = await store.snapshot();
  expect(entries).toMatchObject([{ state: "sent", to: [SHAH] }]);
  expect(entries).toHaveLength(1);
});

it("refused and sent again from the same form, it is one question", async () => {
  await seen(press(0, "MSG_a"));
  await seen(request(1, { state: "failed" }));
  await seen(press(30, "MSG_a"));
  await seen(request(31));
  expect(await open()).toBe(1);
});

it("after a no, no word of it is held", async () => {
  await seen(press(0, "MSG_a", { subject: "An appointment" }));
  await seen(request(1, { subject: "An appointment" }));
  await answer(false);
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toMatch(/appointment|shah|surgery/i);
});

it("shown by name only, a press is no question any more once its own request says that it is the case's", async () => {
  const PATEL = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
  const byName = (one: { name: string }) => ({ to: [{ name: one.name, address: "" }] });
  await seen(press(0, "MSG_a", byName(PATEL)));
  await keepAlong(request(10, { to: [PATEL] }));
  expect([await open(), await outbox()]).toEqual([0, ["screen:likely:0"]]);
  // What is seen of it later is no question either.
  await seen(press(20, "MSG_a", { ...byName(PATEL), state: "undone" }));
  expect([await open(), (await outbox()).length]).toEqual([0, 2]);
});

it.each<[string, Partial<Sighting>]>([
  ["to somebody else by name", { to: [{ name: "Sam", address: "" }] }],
  ["of other words", { to: [{ name: "Dr Shah", address: "" }], text: "Private words." }],
  ["pressed after it", { to: [{ name: "Dr Shah", address: "" }], when: likelyOf(sentSighting(0), at(400)).when }],
  ["with every address known", {}],
])("a press %s stays a question, whatever another request says", async (_what, more) => {
  await seen(press(0, "MSG_a", more));
  await keepAlong(request(200));
  await keepAlong(request(201, { to: [{ name: "", address: SHAH.address }] }));
  expect([await open(), await outbox()]).toEqual([1, []]);
});
