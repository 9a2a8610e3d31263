import { describe, expect, it, vi } from "vitest";
import { BackupError } from "../../lib/store/store.ts";
import { fakeStore } from "../testing/fake-store.ts";
import { backupDesk } from "./backup.ts";

const desk = (store = fakeStore()) => {
  const saveFile = vi.fn();
  return { store, saveFile, desk: backupDesk(store, saveFile, () => "2027-03-22") };
};

describe("backupDesk", () => {
  it("saves a file named by the day, and says where it should be kept", async () => {
    const { saveFile, desk: it } = desk();
    await it.save();
    expect(saveFile).toHaveBeenCalledWith(expect.any(Blob), expect.stringContaining("in-writing-backup-2027-03-22"));
    expect(it.state.value).toMatchObject({ doing: "saved" });
  });

  it("when stopped makes no file", async () => {
    const { saveFile, desk: it } = desk();
    const saving = it.save();
    it.stop();
    await saving;
    expect(saveFile).not.toHaveBeenCalled();
    expect(it.state.value).toEqual({ doing: "stopped", words: "Stopped. No file was made." });
  });

  it("shows what a restore brought", async () => {
    const { store, desk: it } = desk();
    store.restored = { added: 12, known: 3, originals: 2, problems: [] };
    await it.restore(new Blob([]));
    expect(it.state.value).toMatchObject({ doing: "restored", report: { added: 12 } });
  });

  it("says in the store's own words why a file could not be taken in", async () => {
    const { store, desk: it } = desk();
    store.restored = new BackupError("This file is not a backup. Nothing was changed.");
    await it.restore(new Blob([]));
    expect(it.state.value).toEqual({ doing: "failed", words: "This file is not a backup. Nothing was changed." });
  });

  it("gives everything as it stands, also when the record cannot be read", async () => {
    const { saveFile, desk: it } = desk();
    await it.raw();
    expect(saveFile).toHaveBeenCalledWith(expect.any(Blob), "in-writing-everything-2027-03-22.json");
  });
});
