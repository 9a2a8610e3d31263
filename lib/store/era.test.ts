import "fake-indexeddb/auto";
import { beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { composerContext, keepComposing } from "../background/composer-desk.ts";
import type { ComposerDraft } from "../messages.ts";
import { receivedSighting } from "../record/testing/fixtures.ts";
import { answering, currentEra } from "./era.ts";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { importDesk } from "./import.ts";
import { leaving } from "./leaving.ts";
import { appendToLedger } from "./ledger.ts";
import { openStore } from "./open.ts";
import { RecordDb } from "./schema.ts";

/** What an open composer still holds is not written again once it was deleted. */

const WORD = "kingfisher";
const DRAFT = { letter: "C1", answers: { happening: WORD }, savedAt: 1 } as unknown as ComposerDraft;
const ASKED = { draftKey: "msg-a:r1", letter: null, about: [] };
const LETTER = { type: "letter" as const, letter: "C1", draft: "msg-a:r1", about: [], askedBy: null, clock: null };
const act = { ...LETTER, subject: WORD, textHash: "0" };

const area = () => ({ clear() {}, removeItem() {} }) as unknown as Storage;

/** A record with one note, and a composer that is open over it. */
async function open() {
  fakeBrowser.reset();
  freshDisk();
  const db = new RecordDb();
  const when = { date: "2027-02-01", time: null };
  await openStore(db).append([{ type: "typed", kind: "note", when, people: [], text: "a note", private: true }]);
  const { era } = await composerContext(db, ASKED, 1);
  const leave = leaving(new RecordDb(), { local: area(), session: area(), caches: null }, async () => {});
  const composer = {
    keep: (draft: ComposerDraft | null) => keepComposing(db, ASKED.draftKey, draft, era),
    letter: () => answering(() => appendToLedger(db, { bodies: [act], at: 1, era })),
  };
  return { db, leave, composer };
}

async function words(db: RecordDb): Promise<string> {
  return JSON.stringify([await db.items.toArray(), await db.composing.toArray()]);
}

let scene: Awaited<ReturnType<typeof open>>;

beforeEach(async () => {
  scene = await open();
});

it("a composer writes while nothing is deleted, however often it asks", async () => {
  const { db, composer } = scene;
  await composerContext(db, ASKED, 2);
  expect([await composer.keep(DRAFT), await composer.letter()]).toEqual(["done", "done"]);
  expect(await db.composing.count()).toBe(1);
});

it.each([
  [{ what: "everything" as const }, "everything"],
  [{ what: "period" as const, from: "2027-02-01", to: "2027-02-01" }, "part"],
])("after %o nothing that an open composer holds comes back, and it is told", async (choice, said) => {
  const { db, leave, composer } = scene;
  await composer.keep(DRAFT);
  await leave.take(choice);
  expect([await composer.keep(DRAFT), await composer.letter(), await composer.keep(null)]).toEqual([said, said, said]);
  expect(await words(db)).not.toContain(WORD);
});

it("old mail that was being brought in is not written any further", async () => {
  const { db, leave } = scene;
  const desk = importDesk(db, { remove: async () => {} }, () => 1);
  await desk.known();
  const sighting = receivedSighting(1, { text: WORD });
  const taken = (via: string) => [{ sighting, via, original: { sha256: via, bytes: new Uint8Array(1) } }];
  expect(await desk.write(taken("first"))).toHaveLength(1);
  await leave.take({ what: "everything" });
  await expect(desk.write(taken("second"))).rejects.toThrow("deleted in the meantime");
  expect([await words(db), await db.originals.count()]).toEqual(["[[],[]]", 0]);
});

it("a composer that is opened afterwards writes again", async () => {
  const { db, leave } = scene;
  await leave.take({ what: "everything" });
  const { era } = await composerContext(db, ASKED, 3);
  expect(era).toBe(await currentEra(db));
  expect(await keepComposing(db, ASKED.draftKey, DRAFT, era)).toBe("done");
});

it("deleting and keeping at the same time leaves nothing, whichever comes first", async () => {
  const { db, leave, composer } = scene;
  const choice = { what: "period" as const, from: "2027-02-01", to: "2027-02-01" };
  await Promise.all([composer.keep(DRAFT), leave.take(choice), composer.keep(DRAFT), composer.letter()]);
  await composer.keep(DRAFT);
  expect(JSON.stringify(await db.composing.toArray())).not.toContain(WORD);
});
