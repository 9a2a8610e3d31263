import type { Page } from "playwright";
import { expect } from "playwright/test";
import { readArea } from "./storage.ts";

/** Waits until the content scripts can know of this person. @param page one of ours */
export async function wallKnows(page: Page, address: string): Promise<void> {
  await expect.poll(async () => JSON.stringify((await readArea(page, "local")).wall)).toContain(address);
}
