import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { isMessage } from "../record/entry.ts";
import { receivedSighting } from "../record/testing/sightings.ts";
import { backupOf, QUICK_AGE, takeIn } from "./backup.fixtures.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { openStore } from "./open.ts";
import { RecordDb } from "./schema.ts";
import type { Store } from "./store.ts";

/** A saved email in the store: its bytes stand with what it says, go with it, and nothing of a refused one stays. */

const AT = Date.UTC(2027, 0, 13, 8, 50, 20);
const seen = receivedSighting(AT, { site: "outlook", ids: { thread: "AAQ" } });

const file = (subject: string) =>
  new TextEncoder().encode(
    [
      "From: Ms Patel <senco@hillcrest.example.sch.uk>",
      "To: jo.whitlock@example.org",
      `Subject: ${subject}`,
      "Date: Wed, 13 Jan 2027 08:50:20 +0000",
      "Message-ID: <one@hillcrest.example.sch.uk>",
      "",
      subject === seen.subject ? seen.text : "Fish.",
    ].join("\r\n"),
  );

let db: RecordDb;
let store: Store;

beforeEach(async () => {
  fakeBrowser.reset();
  freshDisk();
  db = new RecordDb();
  store = openStore(db, QUICK_AGE);
  await store.append([seen]);
});
afterEach(() => store.close());

async function entry() {
  const [one] = (await store.snapshot()).entries.filter(isMessage);
  if (!one) throw new Error("there is no entry");
  return one;
}

describe("a saved email in the store", () => {
  it("is kept with its bytes, once, however often it is given", async () => {
    const { id } = await entry();
    expect(await store.addSaved(id, file(seen.subject))).toBeNull();
    expect(await store.addSaved(id, file(seen.subject))).toBeNull();
    const { original, items } = await entry();
    expect(items).toHaveLength(2);
    expect(await store.original(original?.sha256 ?? "")).toEqual(file(seen.subject));
  });

  it("leaves nothing behind when it is another email", async () => {
    const { id } = await entry();
    expect(await store.addSaved(id, file("Lunch"))).toMatchObject({ why: "other" });
    expect(await db.originals.count()).toBe(0);
    expect((await store.snapshot()).items).toBe(1);
  });

  it("can be taken out again: what was seen stands, its bytes go, and it can be added once more", async () => {
    const { id } = await entry();
    await store.addSaved(id, file(seen.subject));
    await store.remove([(await entry()).saved ?? ""]);
    const after = await entry();
    expect(after).toMatchObject({ id, original: null, how: { text: "screen" }, when: { certainty: "minute" } });
    expect(after.saved).toBeUndefined();
    expect(await db.originals.count()).toBe(0);
    expect(await store.addSaved(id, file(seen.subject))).toBeNull();
    expect((await entry()).original).not.toBeNull();
  });

  it("is in a backup", async () => {
    const { id } = await entry();
    await store.addSaved(id, file(seen.subject));
    const backup = await backupOf(store);
    store.close();
    freshDisk();
    store = openStore(new RecordDb(), QUICK_AGE);
    const report = await takeIn(store, backup);
    expect(report).toMatchObject({ added: 2, originals: 1, problems: [] });
    expect((await entry()).how.text).toBe("file");
  });
});
