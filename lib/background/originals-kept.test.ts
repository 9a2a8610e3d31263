import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeLife, FakeWorld } from "../../tests/fakes/browser.ts";
import type { Sighting } from "../record/items.ts";
import { parseItem } from "../record/items-schema.ts";
import { freshDisk } from "../store/fresh-disk.fixtures.ts";
import { drainOutbox } from "../store/intake.ts";
import { openStore } from "../store/open.ts";
import { RecordDb } from "../store/schema.ts";
import { fetchOriginals } from "./originals.ts";

/** What an original may and may not bring into the record. */

const SENCO = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
const NOW = 1_790_000_000_000;
const holder: { browser: unknown } = { browser: null };
vi.mock("wxt/browser", () => ({
  get browser() {
    return holder.browser;
  },
}));

let world: FakeWorld;
let db: RecordDb;

const seen = (number: number): Sighting => ({
  type: "message",
  source: "screen",
  site: "gmail",
  account: "jo.whitlock@example.org",
  direction: "in",
  state: "received",
  ids: { message: `msg-f:${number}` },
  from: SENCO,
  to: [{ name: "", address: "jo.whitlock@example.org" }],
  cc: [],
  bcc: [],
  subject: "R. and mornings",
  text: "We will look into it.",
  quoted: "",
  attachments: [],
  when: { instant: NOW, shown: "21 Sep 2026, 14:13", certainty: "minute" },
});

const mail = (headers: string[]) =>
  new TextEncoder().encode(
    [...headers, "Date: Mon, 21 Sep 2026 14:13:20 +0100", "", "We will look into it."].join("\r\n"),
  );
const FROM = "From: Ms Patel <senco@hillcrest.example.sch.uk>";
const TO = "To: jo.whitlock@example.org";

beforeEach(async () => {
  freshDisk();
  world = new FakeWorld();
  world.tabs = [{ id: 1, url: "https://mail.google.com/mail/u/0/" }];
  holder.browser = new FakeLife(world).browser();
  vi.stubGlobal("navigator", {
    locks: {
      request: (_name: string, a: unknown, b?: unknown) => (typeof a === "function" ? a : (b as () => void))({}),
    },
  });
  db = new RecordDb();
  const value = { id: "senco", role: "senco" as const, name: SENCO.name, email: SENCO.address };
  await openStore(db).change({ part: "contact", id: "senco", value });
});

afterEach(() => {
  db.close();
  vi.unstubAllGlobals();
});

async function see(...numbers: number[]): Promise<void> {
  for (const number of numbers) {
    const item = { via: `screen:${number}`, sighting: seen(number), seenAt: NOW };
    world.local.set(`outbox:${item.via}`, item);
  }
  await drainOutbox(db, NOW);
}

async function sources(): Promise<string[]> {
  const rows = await db.items.orderBy("[chain+number]").toArray();
  return rows.flatMap(({ body }) => (body?.type === "message" ? [`${body.source} ${body.problems ?? ""}`.trim()] : []));
}

describe("an original", () => {
  it("of the message that was seen is kept", async () => {
    world.original = () => mail([FROM, TO, "Subject: R. and mornings"]);
    await see(1);
    await fetchOriginals(db, NOW);
    expect(await sources()).toEqual(["screen", "original"]);
    expect(await db.originals.count()).toBe(1);
  });

  it("of another message stays out, although it was asked for by a recorded id", async () => {
    world.original = () => mail(["From: Sam <sam@example.org>", TO, "Subject: Saturday"]);
    await see(1);
    await fetchOriginals(db, NOW);
    expect(await db.originals.count()).toBe(0);
    const rows = JSON.stringify(await db.items.toArray());
    expect(rows).not.toContain("Saturday");
    expect(rows).toContain("it was another message");
  });

  it("that would not fit the record is left in the mailbox, so that a backup can be restored", async () => {
    world.original = () => mail([FROM, TO, `Subject: ${"long ".repeat(10_000)}`]);
    await see(1);
    await fetchOriginals(db, NOW);
    expect((await sources())[1]).toContain("could not be fetched");
    for (const { via: _via, ...item } of await db.items.toArray()) expect(parseItem(item)).toHaveProperty("hash");
    expect(await db.jobs.count()).toBe(0);
  });

  it("that breaks the reader holds up no other", async () => {
    const digest = vi.spyOn(crypto.subtle, "digest");
    world.original = () => mail([FROM, TO, "Subject: R. and mornings"]);
    await see(1, 2);
    digest.mockRejectedValueOnce(new Error("out of memory"));
    const next = await fetchOriginals(db, NOW);
    digest.mockRestore();
    expect(await sources()).toContain("original");
    expect(await db.jobs.count()).toBe(1);
    expect(next).toBeGreaterThan(NOW);
  });
});
