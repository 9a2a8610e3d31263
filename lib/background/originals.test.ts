import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeLife, FakeWorld } from "../../tests/fakes/browser.ts";
import type { Sighting } from "../record/items.ts";
import { freshDisk } from "../store/fresh-disk.fixtures.ts";
import { openStore } from "../store/open.ts";
import { RecordDb } from "../store/schema.ts";
import { fetchOriginals } from "./originals.ts";

/** Mail with a GP that the parent said yes to: its original comes too, and nobody else's. */

const holder: { browser: unknown } = { browser: null };
vi.mock("wxt/browser", () => ({
  get browser() {
    return holder.browser;
  },
}));

const JO = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };
const SHAH = { name: "Dr Shah", address: "shah@surgery.example.org" };
const NOW = 1_790_000_000_000;

const SENT: Sighting = {
  type: "message",
  source: "request",
  site: "gmail",
  account: JO.address,
  direction: "out",
  state: "sent",
  ids: { draft: "msg-a:r1" },
  from: JO,
  to: [SHAH],
  cc: [],
  bcc: [],
  subject: "Thank you",
  text: "Thank you for seeing R.",
  quoted: "",
  attachments: [],
  when: { instant: NOW, shown: null, certainty: "exact" },
};

const original = (to: string) =>
  new TextEncoder().encode(
    [`From: ${JO.address}`, `To: ${to}`, "Subject: Thank you", "Message-ID: <1@example.org>", "", SENT.text].join(
      "\r\n",
    ),
  );

let world: FakeWorld;
let db: RecordDb;

beforeEach(async () => {
  freshDisk();
  world = new FakeWorld();
  world.tabs = [{ id: 1, url: "https://mail.google.com/mail/u/0/" }];
  holder.browser = new FakeLife(world).browser();
  vi.stubGlobal("navigator", { locks: { request: (_: string, a: unknown, b?: unknown) => run(b ?? a) } });
  db = new RecordDb();
  const store = openStore(db);
  await store.change({ part: "contact", id: "gp", value: { id: "gp", role: "gp", ...SHAH, email: SHAH.address } });
  const ask = { id: "gmail:msg-a:r1" };
  world.session.set("ask:gmail:msg-a:r1 request:1", { ask, item: { via: "request:1", sighting: SENT, seenAt: NOW } });
  await store.answerAsk("gmail:msg-a:r1", true);
});

afterEach(() => {
  vi.unstubAllGlobals();
  db.close();
});

const run = (work: unknown) => (work as (lock: object) => Promise<unknown>)({});

async function lastSeen(): Promise<Sighting | undefined> {
  const rows = await db.items.orderBy("[chain+number]").toArray();
  return rows.map(({ body }) => body).findLast((body): body is Sighting => body?.type === "message");
}

const LATER = Date.now() + 10 * 60_000;

it("keeps the original of what the parent said yes to", async () => {
  world.original = () => original(SHAH.address);
  await fetchOriginals(db, LATER);
  expect(await lastSeen()).toMatchObject({ source: "original", ids: { rfc: "<1@example.org>" } });
  expect(await db.jobs.count()).toBe(0);
});

it("lets an id that led to mail with somebody else bring nothing in", async () => {
  world.original = () => original("sam.whitlock@example.org");
  await fetchOriginals(db, LATER);
  expect(await lastSeen()).toMatchObject({
    source: "request",
    problems: [expect.stringContaining("it was another message")],
  });
  expect(await db.originals.count()).toBe(0);
});

it.each(["failed", "scheduled"] as const)("asks for none of a letter that is still a draft: %s", async (state) => {
  world.original = () => original(SHAH.address);
  const ids = { draft: "msg-a:r2" };
  const draft: Sighting = { ...SENT, state, ids, text: "Another.", when: { ...SENT.when, instant: NOW + 3_600_000 } };
  const [item] = await openStore(db).append([{ ...draft, ...(state === "scheduled" ? { goesAt: LATER * 2 } : {}) }]);
  const job = { id: "gmail:msg-a:r2", site: "gmail" as const, account: null, ids, notBefore: 0, tries: 0 };
  await db.jobs.put({ ...job, item: item?.hash ?? "" });
  await fetchOriginals(db, LATER);
  const rows = (await db.items.toArray()).map(({ body }) => body);
  const read = rows.filter((body): body is Sighting => body?.type === "message" && body.source === "original");
  expect(read.map((one) => one.ids.draft)).toEqual(["msg-a:r1"]);
  expect(await db.jobs.count()).toBe(0);
});

it("waits for the mailbox that has it, however long only another one is open", async () => {
  const said: ((piece: object) => void)[] = [];
  const port = {
    onMessage: { addListener: (one: (piece: object) => void) => said.push(one) },
    onDisconnect: { addListener: () => {} },
    disconnect: () => {},
    postMessage: () => {
      for (const tell of said) tell({ type: "failed", reason: "another mailbox is open", again: true });
    },
  };
  const life = new FakeLife(world).browser();
  holder.browser = { ...life, tabs: { ...life.tabs, connect: () => port } };
  for (const day of [1, 2, 3, 4, 5, 6]) await fetchOriginals(db, LATER + day * 86_400_000);
  expect(await db.jobs.toArray()).toMatchObject([{ tries: 0 }]);
  expect(await lastSeen()).toMatchObject({ source: "request" });
});
