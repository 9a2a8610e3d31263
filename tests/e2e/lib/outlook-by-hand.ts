import { type BrowserContext, chromium, expect, type Locator, type Page } from "playwright/test";
import type { OutlookHost } from "../../hosts/outlook/host.ts";
import { type PracticeOptions, practiceOutlook } from "../../hosts/outlook/practice.ts";
import { CALM, type Switches } from "../../hosts/outlook/switches.ts";
import { chromiumPath } from "../browser.ts";
import { CHROMIUM_ARGS } from "./chromium-args.ts";

/** The stand-in Outlook's form as a person uses it, with keyboard and mouse, in a browser without our extension. */

export const ADA = { name: "Ada Shaw", address: "ada.shaw@example.org", internal: true };
export const PILL = "[class*=_EType_RECIPIENT_ENTITY]";
export const SEND = "[data-testid=ComposeSendButton] button[id$=__primaryActionButton]";
export const PICKER = "#FloatingSuggestionsList";

/** A browser of its own, and how to end it. */
export async function browse(): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS });
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London" });
  return { context, close: () => browser.close() };
}

/** A mailbox that is kind but for these switches. */
export function mailbox(switches: Partial<Switches> = {}, options: PracticeOptions = {}): OutlookHost {
  const host = practiceOutlook({ ...options, switches: { ...CALM, ...switches } });
  host.contacts.push(ADA);
  return host;
}

export async function visit(context: BrowserContext, host: OutlookHost, url = host.url()): Promise<Page> {
  await context.unrouteAll({ behavior: "ignoreErrors" });
  await host.install(context);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** A form, by its parts. */
export class FormByHand {
  readonly page: Page;
  readonly root: Locator;

  /** @param root the form; the one in sight when left out */
  constructor(page: Page, root = page.locator("[id^=docking_InitVisiblePart_]:visible")) {
    this.page = page;
    this.root = root;
  }

  well(field: "TO" | "CC" | "BCC"): Locator {
    return this.root.locator(`[role=group][id$=_${field}] [contenteditable=true]`);
  }

  pills(field: "TO" | "CC" | "BCC"): Locator {
    return this.root.locator(`[id$=_${field}] ${PILL}`);
  }

  get subject(): Locator {
    return this.root.locator("input[id$=_SUBJECT]");
  }

  get body(): Locator {
    return this.root.locator("[id^=editorParent_] [role=textbox]");
  }

  get send(): Locator {
    return this.root.locator(SEND);
  }

  /** Types a recipient and ends it as asked. */
  async recipient(field: "TO" | "CC" | "BCC", text: string, end = ";"): Promise<void> {
    await this.well(field).click();
    const before = await this.pills(field).count();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press(end);
    await expect(this.pills(field)).toHaveCount(before + 1);
  }

  /** To, subject and words: each of these two at once, for every key costs the page a drawing of its form. */
  async write(to: string, subject: string, text: string): Promise<void> {
    await this.recipient("TO", to);
    await this.subject.click();
    await this.page.keyboard.insertText(subject);
    await this.body.click({ position: { x: 4, y: 6 } });
    await this.page.keyboard.insertText(text);
  }
}

/** A new mail, by the ribbon's button. @param name of it, in the page's language */
export async function newMail(page: Page, name = "New mail"): Promise<FormByHand> {
  await page.locator(`.fui-SplitButton__primaryActionButton[aria-label="${name}"]`).click();
  const form = new FormByHand(page);
  await expect(form.body).toBeVisible();
  return form;
}
