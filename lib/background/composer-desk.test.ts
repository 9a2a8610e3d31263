import "fake-indexeddb/auto";
import { beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { ComposerDraft } from "../messages.ts";
import { endComposing } from "../store/composing.ts";
import { freshDisk } from "../store/fresh-disk.fixtures.ts";
import { RecordDb } from "../store/schema.ts";
import { composerContext, keepComposing, renameComposing } from "./composer-desk.ts";

const DRAFT = { letter: "A1", savedAt: 1_790_000_000_000 } as ComposerDraft;

let db: RecordDb;

beforeEach(() => {
  fakeBrowser.reset();
  freshDisk();
  db = new RecordDb();
});

it("keeps under the draft's id what the composer speaks of by its first name, and goes on after it was let go", async () => {
  await keepComposing(db, "form-1", DRAFT);
  await renameComposing(db, "form-1", "msg-a:r1");
  expect(await db.composing.toCollection().primaryKeys()).toEqual(["msg-a:r1"]);
  expect((await composerContext(db, "form-1", DRAFT.savedAt)).draft).toEqual(DRAFT);
  await keepComposing(db, "form-1", null);
  expect(await db.composing.count()).toBe(0);
  await keepComposing(db, "form-1", DRAFT);
  expect(await db.composing.toCollection().primaryKeys()).toEqual(["msg-a:r1"]);
});

it.each(["form-1", "msg-a:r1"])("forgets the draft's names when it was sent or thrown away, as %s", async (name) => {
  await renameComposing(db, "form-1", "msg-a:r1");
  await keepComposing(db, "form-1", DRAFT);
  await endComposing(db, name);
  expect(await db.composing.count()).toBe(0);
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});
