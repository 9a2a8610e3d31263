import type { Locator, Page } from "playwright";

/** The keyboard, as somebody uses it who has no mouse. */

/** No page of ours has more stops than this. */
const MOST = 80;

/** Presses Tab until this has the focus. @throws when it is never reached */
export async function walkTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < MOST; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${target}`);
}

/** Types into what has the focus. */
export async function type(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
}
