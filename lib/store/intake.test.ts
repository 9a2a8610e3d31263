import "fake-indexeddb/auto";
import { beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { putInOutbox, readOutbox } from "../outbox.ts";
import type { Sighting } from "../record/items.ts";
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
