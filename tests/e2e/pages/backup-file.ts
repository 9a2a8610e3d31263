import type { Page } from "playwright";
import { expect } from "playwright/test";
import type { LedgerItem } from "../../../lib/record/items.ts";

/** @returns these items as the page's own backup file */
export function backupFile(items: readonly LedgerItem[], madeAt = Date.now()): Buffer {
  const lines = [
    { format: "in-writing-backup", version: 1, madeAt },
    ...items.map((item) => ({ item })),
    { end: { items: items.length, originals: 0 } },
  ];
  return Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

/** Gives a file to the backup part of the page that is open: record or settings. */
export async function giveBackup(page: Page, file: Buffer): Promise<void> {
  await page
    .getByLabel("The backup file")
    .setInputFiles({ name: "in-writing-backup.jsonl", mimeType: "application/x-ndjson", buffer: file });
}

/** Puts these items into the record through the record page, and waits until they stand there. */
export async function putBack(record: Page, items: readonly LedgerItem[]): Promise<void> {
  await record.evaluate(() => {
    location.hash = "#backup";
  });
  await giveBackup(record, backupFile(items));
  await expect(record.getByText(`${items.length} lines of the record were added`)).toBeVisible();
}
