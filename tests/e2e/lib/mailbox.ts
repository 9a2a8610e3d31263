import type { Page } from "playwright";
import { expect } from "playwright/test";
import { AdapterInPage } from "../../../lib/webmail/contract/adapter-in-page.ts";
import type { ComposeEvent } from "../../../lib/webmail/webmail.ts";
import { type Delivered, GmailHost, type HostOptions } from "../../hosts/gmail/host.ts";
import { gmailAdapterScript, plainBrowser } from "../adapter-script.ts";

/** The stand-in Gmail in a plain browser, and the adapter by itself, without the extension. */

export const PATEL = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
export const HEAD = { name: "Mr Lowe", address: "head@hillcrest.example.sch.uk" };
export const LETTER = "Dear Ms Patel,\n\nCould we meet?";
export const FORM = ".M9";

export interface Mailbox {
  host: GmailHost;
  page: Page;
  /** Lets the adapter watch this page, or another one of the same site. */
  start(page?: Page): Promise<AdapterInPage>;
}

export async function mailbox(work: (box: Mailbox) => Promise<void>, options: HostOptions = {}): Promise<void> {
  const host = new GmailHost({ pollMs: 200, ...options });
  const context = await (await plainBrowser()).newContext({ timezoneId: "Europe/London" });
  await host.install(context);
  const page = await context.newPage();
  await page.goto(host.url());
  try {
    await work({ host, page, start: async (on = page) => AdapterInPage.start(on, await gmailAdapterScript()) });
  } finally {
    await context.close();
  }
}

/** A message from the school, opened. */
export async function openThread({ host, page }: Mailbox): Promise<Delivered> {
  const stored = host.deliver({
    from: PATEL,
    subject: "R. and the mornings",
    text: "We will look into it.",
    at: Date.now(),
  });
  await expect(page.locator("[role=main]").first()).toContainText("R. and the mornings");
  await page.goto(host.threadUrl(stored));
  await page.locator(`[data-message-id="#${stored.id}"]`).waitFor();
  return stored;
}

/**
 * Presses the sign for full screen with Shift held.
 * @param covered whether something may stand over the sign; then it is pressed without the mouse
 * @returns the browser window the form has moved to
 */
export async function popOut(page: Page, covered = false): Promise<Page> {
  const sign = page.locator("[role=dialog] .Hq");
  const [popped] = await Promise.all([
    page.waitForEvent("popup"),
    covered ? sign.dispatchEvent("click", { shiftKey: true }) : sign.click({ modifiers: ["Shift"] }),
  ]);
  await popped.locator(`body.xE.xp [role=main] ${FORM}`).waitFor();
  return popped;
}

/** Asks for a message to be sent at the first time that is offered. */
export async function schedule(page: Page, form = page.locator(FORM).first()): Promise<void> {
  const entry = page.locator('[selector="scheduledSend"]');
  // The row of buttons may be built anew at this very moment, and the menu goes with it.
  await expect(async () => {
    if (!(await entry.isVisible())) await form.locator(".hG").click();
    await entry.click({ timeout: 1000 });
  }).toPass();
  await page.locator(".rPLKYb [role=menuitem]").first().click();
}

/** Waits until a draft's end has been told by exactly these events; when its id came is not told by its end. */
export async function ended(adapter: AdapterInPage, types: ComposeEvent["type"][], nth = 0): Promise<void> {
  const events = async () => (await adapter.events(nth)).map(({ type }) => type).filter((type) => type !== "named");
  await expect.poll(events).toEqual(types);
}
