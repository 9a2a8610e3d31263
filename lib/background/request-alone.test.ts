import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import type { LetterAct } from "../record/items.ts";
import { readDerived } from "../store/derive.ts";
import { freshDisk } from "../store/fresh-disk.fixtures.ts";
import { drainOutbox } from "../store/intake.ts";
import { openStore } from "../store/open.ts";
import { RecordDb } from "../store/schema.ts";
import { AT, DRAFT, type Written } from "../webmail/gmail/wire.fixtures.ts";
import { one, SENCO, SendStand, T } from "./sends.fixtures.ts";

/** A Gmail that has changed so much that no draft is found on its page: sends are in the record by their requests. */

const holder: { browser: unknown } = { browser: null };
vi.mock("wxt/browser", () => ({
  get browser() {
    return holder.browser;
  },
}));

let stand: SendStand;
let db: RecordDb;

beforeEach(async () => {
  freshDisk();
  stand = new SendStand((browser) => {
    holder.browser = browser;
  });
  await stand.wake();
  db = new RecordDb();
  await openStore(db).change({
    part: "contact",
    id: "senco",
    value: { id: "senco", role: "senco", name: "Ms Patel", email: SENCO },
  });
});

async function request(written: Written = {}, requestId = "7"): Promise<void> {
  await stand.begin(one(written), { requestId, at: T });
  await stand.finish({}, { requestId, at: T });
  await drainOutbox(db, T + 1000);
}

it("keeps a letter that the page showed nothing of: its words, people, time and which letter it was", async () => {
  const act: LetterAct = {
    type: "letter",
    letter: "C1",
    draft: null,
    about: [],
    askedBy: null,
    clock: null,
    subject: "About R.",
    textHash: "0",
  };
  await openStore(db).append([act]);
  await request({ labels: DRAFT }, "6");
  expect((await readDerived(db)).entries).toEqual([]);
  await request();
  const { entries } = await readDerived(db);
  expect(entries).toMatchObject([
    {
      kind: "sent",
      state: "sent",
      to: [{ address: SENCO }],
      subject: "About R.",
      text: "Dear Ms Patel",
      how: { text: "request" },
    },
  ]);
  expect(entries[0]?.at).toBe(AT);
});

it("knows that such a letter was taken back", async () => {
  await request();
  await request({ labels: DRAFT, at: AT + 9000 }, "8");
  expect((await readDerived(db)).entries).toMatchObject([{ state: "undone" }]);
});
