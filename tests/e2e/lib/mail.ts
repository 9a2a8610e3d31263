import type { Locator, Page } from "playwright";
import { expect } from "playwright/test";

/** Writing in the stand-in Gmail by hand, as a person does, without In Writing's composer. */

/** The mail site's own words on the page. */
export const SEND = ".IZ .Up div > div[role=button]:not(.Uo):not([aria-haspopup=true])";
export const UNDO = "div.b8[role=alert] .vh #link_undo";
export const ALERT = "body > [role=alertdialog]";

export interface Letter {
  to: string[];
  cc?: string[];
  subject: string;
  text: string;
}

/** Opens a new draft. @returns its form, once the site has given it its id */
export async function openDraft(mail: Page): Promise<Locator> {
  const before = await mail.locator(".AD .M9").count();
  await mail.locator("[gh=cm]").click();
  await expect(mail.locator(".AD .M9")).toHaveCount(before + 1);
  const form = mail.locator(".AD .M9").first();
  await expect(form.locator("input[name=draft]")).toHaveValue(/^#msg-a:r-?\d+$/);
  return form;
}

export async function typeInto(form: Locator, letter: Letter): Promise<void> {
  const to = form.locator(".anm[name=to] input[role=combobox]");
  for (const address of letter.to) {
    await to.fill(address);
    await to.press("Enter");
  }
  if (letter.cc) {
    await form.locator("span.pE").click();
    for (const address of letter.cc) {
      await form.locator(".anm[name=cc] input[role=combobox]").fill(address);
      await form.locator(".anm[name=cc] input[role=combobox]").press("Enter");
    }
  }
  await form.locator("input[name=subjectbox]").fill(letter.subject);
  const body = form.locator("[g_editable=true]");
  await body.click();
  await body.page().keyboard.insertText(letter.text);
}

/** Writes a letter in a new draft of the mail site. */
export async function writeByHand(mail: Page, letter: Letter): Promise<Locator> {
  const form = await openDraft(mail);
  await typeInto(form, letter);
  return form;
}
