import type { Frame, Page } from "playwright";
import { expect } from "playwright/test";

/** The button we add to a draft. Its words are in a closed shadow root, so it is found by the element that holds it. */
export const writeButton = (page: Page) => page.locator('[data-in-writing="button"]');

/** Opens a new draft in the mail site. */
export async function newDraft(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Compose" }).first().click();
  await expect(writeButton(page).first()).toBeVisible();
}

/** @returns the composer's frame on this page, once it is there */
export async function composerFrame(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame.url().includes("/composer.html"))).toBe(true);
  const frame = page.frames().find((one) => one.url().includes("/composer.html"));
  if (!frame) throw new Error("the composer has gone again");
  await expect(frame.locator("#app")).not.toBeEmpty();
  return frame;
}

/** Opens the composer over the newest draft. */
export async function openComposer(page: Page): Promise<Frame> {
  await writeButton(page).last().click();
  return composerFrame(page);
}

/** Picks a letter by its name: from those in sight, else by the search. */
export async function pick(frame: Frame, letter: string): Promise<void> {
  const button = frame.getByRole("button", { name: new RegExp(`^${letter}`) }).first();
  const search = frame.getByLabel("Find a letter");
  await expect(search).toBeVisible();
  if (!(await button.isVisible())) await search.fill(letter);
  await button.click();
}

/** "Put it in my email", waits until every field has been read back, and goes back to the draft. */
export async function putIn(frame: Frame): Promise<void> {
  await frame.getByRole("button", { name: "Put it in my email" }).click();
  await expect(frame.getByRole("heading", { name: "It is in your email" })).toBeVisible();
}

/** Presses the mail site's own Send in the newest draft. */
export async function pressSend(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Send/ }).last().click();
}
