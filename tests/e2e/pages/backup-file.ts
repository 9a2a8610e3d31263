import { Decrypter } from "age-encryption";
import type { Page } from "playwright";
import { expect } from "playwright/test";
import type { LedgerItem } from "../../../lib/record/items.ts";

/** @returns these items as a backup file that is not locked, as the first ones were */
export function backupFile(items: readonly LedgerItem[], madeAt = Date.now()): Buffer {
  const lines = [
    { format: "in-writing-backup", version: 1, madeAt },
    ...items.map((item) => ({ item })),
    { end: { items: items.length, originals: 0 } },
  ];
  return Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

/** What a test locks its backups with. */
export const PASSPHRASE = "maple otter candle harbour";

/** Gives a file to the backup part of the page that is open: record or settings. It is opened and looked at, no more. */
export async function giveBackup(page: Page, file: Buffer): Promise<void> {
  await page
    .getByLabel("The backup file")
    .setInputFiles({ name: "in-writing-backup.age", mimeType: "application/octet-stream", buffer: file });
}

/** Opens the locked file that was given. */
export async function unlockBackup(page: Page): Promise<void> {
  await page.getByLabel("The passphrase of this backup").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Open it" }).click();
}

/** Takes in what was looked at. */
export async function addBackup(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add it to this record" }).click();
}

/** Fills in the form that locks a backup, up to its last button. */
export async function lockBackup(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save a backup" }).click();
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.getByLabel("The same passphrase again").fill(PASSPHRASE);
}

/** @returns the words in a locked backup */
export async function wordsIn(file: Uint8Array): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(PASSPHRASE);
  return decrypter.decrypt(file, "text");
}

/** Puts these items into the record through the record page, and waits until they stand there. */
export async function putBack(record: Page, items: readonly LedgerItem[]): Promise<void> {
  await record.evaluate(() => {
    location.hash = "#backup";
  });
  await giveBackup(record, backupFile(items));
  await addBackup(record);
  await expect(record.getByText(`${items.length} lines of the record were added`)).toBeVisible();
}
