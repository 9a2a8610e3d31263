import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { ComposerDraft } from "../messages.ts";
import { dropComposing, endComposing, findComposing, purgeComposing } from "../store/composing.ts";
import { currentEra } from "../store/era.ts";
import { freshDisk } from "../store/fresh-disk.fixtures.ts";
import { appendToLedger } from "../store/ledger.ts";
import { RecordDb } from "../store/schema.ts";
import { composerContext, goOnIn, keepComposing, renameComposing } from "./composer-desk.ts";

const keep = async (key: string, draft: ComposerDraft | null) => keepComposing(db, key, draft, await currentEra(db));

const DRAFT = { letter: "A1", savedAt: 1_790_000_000_000 } as ComposerDraft;

let db: RecordDb;

beforeEach(() => {
  fakeBrowser.reset();
  freshDisk();
  db = new RecordDb();
});

it("keeps under the draft's id what the composer speaks of by its first name, and goes on after it was let go", async () => {
  await keep("form-1", DRAFT);
  await renameComposing(db, "form-1", "msg-a:r1");
  expect(await db.composing.toCollection().primaryKeys()).toEqual(["msg-a:r1"]);
  expect((await composerContext(db, { draftKey: "form-1", letter: null, about: [] }, DRAFT.savedAt)).draft).toEqual(
    DRAFT,
  );
  await keep("form-1", null);
  expect(await db.composing.count()).toBe(0);
  await keep("form-1", DRAFT);
  expect(await db.composing.toCollection().primaryKeys()).toEqual(["msg-a:r1"]);
});

it.each(["form-1", "msg-a:r1"])("forgets the draft's names when it was sent or thrown away, as %s", async (name) => {
  await renameComposing(db, "form-1", "msg-a:r1");
  await keep("form-1", DRAFT);
  await endComposing(db, name);
  expect(await db.composing.count()).toBe(0);
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});

it.each(["tab:A1", "form-1", "msg-a:r1"])(
  "goes on in a draft that was opened for it, as written in %s",
  async (key) => {
    await keep(key, DRAFT);
    if (key === "form-1") await renameComposing(db, key, "msg-a:r1");
    // Another draft's, of the same letter and newer.
    await keep("msg-a:r9", { ...DRAFT, savedAt: DRAFT.savedAt + 1, askBy: "2026-12-01" });
    await goOnIn(db, key, "new:2");
    expect((await composerContext(db, { draftKey: "new:2", letter: null, about: [] }, DRAFT.savedAt)).draft).toEqual(
      DRAFT,
    );
  },
);

it("fills the letter that a pack goes with: to whom, and the file with its fingerprint", async () => {
  const file = { name: "R-for-SENDIASS.pdf", sha256: "0a1b2c3d".repeat(8), size: 41_380 };
  const pack = { type: "pack" as const, preset: "sendiass", files: [file], entries: 3, madeAt: DRAFT.savedAt };
  const [item] = await appendToLedger(db, { bodies: [pack], at: DRAFT.savedAt });
  const asked = { draftKey: "tab:A1", letter: "X9", about: [item?.hash ?? ""] };
  const { answers } = await composerContext(db, asked, DRAFT.savedAt);
  expect(answers?.["x9-whom"]).toBe("sendiass");
  expect(answers?.["x9-files"]).toMatch(/^R-for-SENDIASS\.pdf\n41,380 bytes\nSHA-256: 0a1b2c3d 0a1b2c3d /u);
});

describe("a draft that is thrown away", () => {
  const { savedAt: NOW } = DRAFT;
  const HOUR = 60 * 60_000;
  const kept = async (name: string, now: number) => findComposing(db, name, now);

  beforeEach(async () => {
    await keep("form-1", DRAFT);
    await renameComposing(db, "form-1", "msg-a:r1");
    expect(await dropComposing(db, "form-1", NOW)).toBe(true);
  });

  it("has its half-filled composer again when it is had back, for good", async () => {
    expect(await kept("msg-a:r1", NOW + HOUR)).toBe(true);
    await purgeComposing(db, NOW + 9 * HOUR);
    expect((await composerContext(db, { draftKey: "form-1", letter: null, about: [] }, NOW + 9 * HOUR)).draft).toEqual(
      DRAFT,
    );
  });

  it("has it again when its composer is opened anew", async () => {
    expect((await composerContext(db, { draftKey: "msg-a:r1", letter: null, about: [] }, NOW + 1)).draft).toEqual(
      DRAFT,
    );
    await purgeComposing(db, NOW + 9 * HOUR);
    expect(await db.composing.count()).toBe(1);
  });

  it("is gone for good after an hour, every name of it too", async () => {
    // What its composer wrote as it closed does not keep it.
    await keep("form-1", { ...DRAFT, letter: "C1" });
    await purgeComposing(db, NOW + HOUR);
    expect(await db.composing.count()).toBe(1);
    await purgeComposing(db, NOW + HOUR + 1);
    expect(await db.composing.count()).toBe(0);
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it("is gone for whoever asks late, though nothing has purged it", async () => {
    expect(await kept("msg-a:r1", NOW + HOUR + 1)).toBe(false);
    expect(await db.composing.count()).toBe(0);
  });

  it("leaves other drafts alone, and holds nothing where nothing was filled in", async () => {
    await keep("msg-a:r2", DRAFT);
    expect(await dropComposing(db, "msg-a:r3", NOW)).toBe(false);
    expect(await kept("msg-a:r3", NOW)).toBe(false);
    await purgeComposing(db, NOW + 9 * HOUR);
    expect(await db.composing.toCollection().primaryKeys()).toEqual(["msg-a:r2"]);
  });
});
