import type { Page } from "playwright";
import { expect } from "playwright/test";
import type { Preferences } from "../../../lib/record/profile.ts";
import { readRecord } from "./record.ts";

/** Changes on the settings page, each waited for until it stands in the record. */

async function kept(page: Page, part: Partial<Preferences>): Promise<void> {
  await expect.poll(async () => (await readRecord(page)).profile.preferences).toMatchObject(part);
}

export async function setUndoSeconds(page: Page, seconds: 5 | 10 | 20 | 30): Promise<void> {
  await page.getByRole("radio", { name: String(seconds), exact: true }).check();
  await kept(page, { undoSeconds: seconds });
}

export async function setOriginals(page: Page, fetch: boolean): Promise<void> {
  await page.getByRole("checkbox", { name: /Fetch the original/ }).setChecked(fetch);
  await kept(page, { fetchOriginals: fetch });
}

/** Adds somebody with this role, by its name in the list. */
export async function addPerson(page: Page, role: RegExp, name: string, email: string): Promise<void> {
  await page.getByRole("button", { name: /^Add (someone else|a person)/ }).click();
  const form = page.getByRole("group").filter({ has: page.getByLabel("Email address") });
  const choice = form.getByLabel("What they do");
  const label = (await choice.locator("option").allInnerTexts()).find((words) => role.test(words)) ?? "";
  await form.getByLabel("Name", { exact: true }).fill(name);
  await choice.selectOption({ label });
  await form.getByLabel("Email address").fill(email);
  await form.getByRole("button", { name: "Done" }).click();
  await expect.poll(async () => (await readRecord(page)).profile.contacts.map((one) => one.email)).toContain(email);
}
