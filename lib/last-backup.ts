import { browser } from "wxt/browser";
import type { BackupMemory, LastBackup } from "./backup/last.ts";

const KEY = "backup:last";

/** Kept in storage.local, written by the page that saved a backup: days and numbers, no words of the record. */
export const backupMemory: BackupMemory = {
  async read() {
    const { [KEY]: row }: Record<string, unknown> = await browser.storage.local.get(KEY);
    const last = row as Partial<LastBackup> | undefined;
    const whole = [last?.at, last?.number, last?.entries].every((value) => Number.isFinite(value));
    return whole ? (last as LastBackup) : null;
  },
  async keep(last) {
    await browser.storage.local.set({ [KEY]: last });
  },
};
