import type { Page } from "playwright";
import { expect } from "playwright/test";
import { AdapterInPage, MOUNTED } from "../../../lib/webmail/contract/adapter-in-page.ts";
import type { ComposeEvent, FieldOutcome } from "../../../lib/webmail/webmail.ts";
import type { StoredItem } from "../../hosts/outlook/mailbox.ts";
import type { HostOptions } from "../../hosts/outlook/options.ts";
import { outlookAdapterScript } from "../adapter-script.ts";
import { FormByHand, newMail } from "./outlook-by-hand.ts";
import { LOWE, type OutlookReading, outlookReading, PATEL } from "./outlook-reading.ts";

/** Writing in the stand-in Outlook, the adapter beside it and nothing else of the extension. */

export const LETTER = "Dear Ms Patel,\n\nR. <and> school & more.\nCould we meet?";
export const FILLING = { to: [PATEL], cc: [LOWE], subject: "R. and the mornings", body: LETTER };
export const OFFICE = { name: "School office", address: "office@hillcrest.example.sch.uk" };
export const BUTTON = `#${MOUNTED}`;

export interface Writing extends OutlookReading {
  /** The form in sight. */
  form: FormByHand;
}

/** A mailbox that knows the school's people, kind but for these switches, with a new mail open. */
export async function writing(
  switches: NonNullable<HostOptions["switches"]>,
  work: (box: Writing) => Promise<void>,
  options: HostOptions = {},
): Promise<void> {
  const contacts = [LOWE, PATEL, OFFICE];
  await outlookReading({ contacts, ...options, switches: { askBeforeSend: false, ...switches } }, async (box) => {
    await box.goTo(box.host.url());
    const form = await newMail(box.page, options.locale === "de" ? "Neue E-Mail" : "New mail");
    await box.adapter.found(1);
    await work({ ...box, form });
  });
}

/** A message from the school, its conversation open, and a reply begun. */
export async function replying(
  options: HostOptions,
  how: "Reply" | "Reply all",
  work: (box: Writing, to: StoredItem) => Promise<void>,
): Promise<void> {
  await outlookReading({ contacts: [LOWE, PATEL], ...options }, async (box) => {
    const mail = { from: PATEL, cc: [LOWE], subject: "Mornings", text: "How are the mornings?", at: Date.now() };
    const stored = box.host.deliver(mail);
    await box.goTo(box.host.url());
    await box.open(stored);
    await box.page.getByRole("menuitem", { name: how, exact: true }).first().click();
    await box.adapter.found(1);
    await work({ ...box, form: new FormByHand(box.page) }, stored);
  });
}

/** @returns each field with what became of it */
export function said(outcomes: FieldOutcome[]): string[] {
  return outcomes.map(({ field, outcome }) => `${field} ${outcome}`);
}

export async function types(adapter: AdapterInPage, nth = 0): Promise<ComposeEvent["type"][]> {
  return (await adapter.events(nth)).map(({ type }) => type);
}

/** Takes the form out into a window of its own. @returns the window, with an adapter of its own at work */
export async function popOut(page: Page): Promise<{ popped: Page; beside: AdapterInPage }> {
  const [popped] = await Promise.all([page.waitForEvent("popup"), page.locator("[data-part=pop-out]:visible").click()]);
  await expect(popped.locator("[id^=editorParent_] [role=textbox]")).toBeVisible();
  return { popped, beside: await AdapterInPage.start(popped, await outlookAdapterScript()) };
}
