import { describe, expect, it, vi } from "vitest";
import type { LastBackup } from "../../lib/backup/last.ts";
import { BackupError } from "../../lib/store/store.ts";
import { fakeStore } from "../testing/fake-store.ts";
import { backupDesk } from "./backup.ts";

const NOW = Date.UTC(2027, 2, 22, 14, 5);
const LONG = "maple-otter-candle-harbour";

function desk(store = fakeStore(), kept: LastBackup | null = null) {
  const saveFile = vi.fn();
  const memory = {
    read: async () => kept,
    keep: vi.fn(async (last: LastBackup) => {
      kept = last;
    }),
  };
  return { store, saveFile, memory, desk: backupDesk(store, saveFile, () => NOW, memory) };
}

function choosing(made = desk()) {
  made.desk.begin();
  made.desk.passphrase.set(LONG);
  made.desk.passphrase.setAgain(LONG);
  return made;
}

describe("saving a backup", () => {
  it("names the file by day, time and a number that grows, locks it, and says where it should be kept", async () => {
    const { store, saveFile, desk: it } = choosing();
    await it.save();
    expect(saveFile).toHaveBeenCalledWith(expect.any(Blob), "in-writing-backup-2027-03-22-1405-1.age");
    expect(store.lockedWith).toEqual([LONG]);
    expect(it.state.value).toMatchObject({ doing: "saved" });
    expect(it.passphrase.typed.value).toBe("");
    it.passphrase.set(LONG);
    it.passphrase.setAgain(`${LONG} `);
    await it.save();
    expect(saveFile).toHaveBeenLastCalledWith(expect.any(Blob), "in-writing-backup-2027-03-22-1405-2.age");
  });

  it("asks for a passphrase that is long enough and the same twice", async () => {
    const { saveFile, desk: it } = desk();
    it.begin();
    it.passphrase.set("otter");
    it.passphrase.setAgain("otter");
    await it.save();
    expect(it.passphrase.problem.value).toMatchObject({ at: "typed" });
    it.passphrase.suggest();
    expect(it.passphrase.shown.value).toBe(true);
    expect(it.passphrase.typed.value.split("-")).toHaveLength(6);
    await it.save();
    expect(it.passphrase.problem.value).toMatchObject({ at: "again" });
    expect(saveFile).not.toHaveBeenCalled();
  });

  it("when stopped makes no file", async () => {
    const { saveFile, desk: it, memory } = choosing();
    const saving = it.save();
    it.stop();
    await saving;
    expect(saveFile).not.toHaveBeenCalled();
    expect(memory.keep).not.toHaveBeenCalled();
    expect(it.state.value).toEqual({ doing: "stopped", words: "Stopped. No file was made." });
  });

  it("says when the last one was saved and what is new since", async () => {
    const at = Date.UTC(2027, 2, 10, 9);
    const { desk: it } = desk(fakeStore(), { at, number: 3, entries: 1 });
    await vi.waitFor(() => expect(it.last.value).toBeTruthy());
    expect(it.since([{ writtenDown: at - 5 }, { writtenDown: at + 5 }, { writtenDown: at - 9 }] as never)).toBe(
      "Last backup: 12 days ago, 2 new entries since.",
    );
  });
});

describe("opening a backup", () => {
  it("shows what is in it first, and takes it in on a yes", async () => {
    const { store, desk: it } = desk();
    store.look = { ...(store.look as object), fresh: 12, newEntries: 4 } as never;
    store.restored = { added: 12, known: 3, originals: 2, problems: [] };
    await it.choose(new Blob([]));
    expect(it.state.value).toMatchObject({ doing: "looked", look: { fresh: 12 } });
    await it.take();
    expect(it.state.value).toMatchObject({ doing: "restored", report: { added: 12 }, newEntries: 4 });
  });

  it("asks for the passphrase of one that is locked, and keeps what was typed when it is wrong", async () => {
    const { store, desk: it } = desk();
    store.passphrase = LONG;
    await it.choose(new Blob([]));
    expect(it.state.value).toEqual({ doing: "locked", words: "" });
    it.passphrase.set("another one");
    await it.unlock();
    expect(it.state.value).toMatchObject({ doing: "locked", words: expect.stringContaining("does not open the file") });
    expect(it.passphrase.typed.value).toBe("another one");
    it.passphrase.set(LONG);
    await it.unlock();
    expect(it.state.value).toMatchObject({ doing: "looked" });
  });

  it("left after the look does nothing", async () => {
    const { desk: it } = desk();
    await it.choose(new Blob([]));
    it.leave();
    await it.take();
    expect(it.state.value).toEqual({ doing: "nothing" });
  });

  it("says in the store's own words why a file could not be opened", async () => {
    const { store, desk: it } = desk();
    store.look = new BackupError("This file is not a backup. Nothing was changed.");
    await it.choose(new Blob([]));
    expect(it.state.value).toEqual({ doing: "failed", words: "This file is not a backup. Nothing was changed." });
  });
});

it("gives everything as it stands, also when the record cannot be read", async () => {
  const { saveFile, desk: it } = desk();
  await it.raw();
  expect(saveFile).toHaveBeenCalledWith(expect.any(Blob), "in-writing-everything-2027-03-22.json");
});
