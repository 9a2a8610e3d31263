import "fake-indexeddb/auto";
import { beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { putInOutbox } from "../outbox.ts";
import type { Sighting } from "../record/items.ts";
import { likelyOf, receivedSighting, SAMPLE_PROFILE, sentSighting } from "../record/testing/fixtures.ts";
import { wall } from "../record/wall.ts";
import { wallFacts } from "../record/wall-facts.ts";
import { readDerived } from "./derive.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { drainOutbox } from "./intake.ts";
import { openStore } from "./open.ts";
import { RecordDb } from "./schema.ts";

/** Outlook's page shows no id of a message, and one that the parent has removed stays out of the record all the same. */

const T = 1_796_000_040_000;
const MINUTE = 60_000;
const ids = { thread: "AAQk/1=" };
const reply = receivedSighting(T, { site: "outlook", ids });
const press = likelyOf(sentSighting(T, { site: "outlook" }), T + 50_000, { ids: { ...ids, form: "MSG_1" } });
const shown: Sighting = {
  ...press,
  state: "shown",
  ids,
  when: { instant: T + MINUTE, shown: "21:01", certainty: "minute" },
};

let db: RecordDb;
const take = async (via: string, sighting: Sighting) => {
  await putInOutbox({ via, sighting, seenAt: T });
  await drainOutbox(db, T);
};

beforeEach(() => {
  fakeBrowser.reset();
  freshDisk();
  db = new RecordDb();
});

it.each([
  ["a reply", reply, reply],
  ["one's own", press, shown],
])("%s that was removed is not taken in again when it is opened", async (_, first, again) => {
  await take("first", first);
  const [entry] = (await readDerived(db)).entries;
  await openStore(db).remove(entry?.items ?? []);
  await take("again", again);
  expect((await readDerived(db)).entries).toEqual([]);
  const facts = wallFacts(SAMPLE_PROFILE, [], await readDerived(db));
  expect(wall(facts, again)).toEqual({ keep: false, ask: null });
  const next = { ...again, when: { ...again.when, instant: (again.when.instant ?? 0) + 5 * MINUTE } };
  expect(wall(facts, next)).toMatchObject({ keep: true });
});
