import type { Page } from "playwright";
import { expect } from "playwright/test";
import type { GmailHost } from "../../hosts/gmail/host.ts";
import { practiceMailbox } from "../../hosts/gmail/practice.ts";
import { type Extension, type LaunchOptions, launch } from "../browser.ts";
import { setUp } from "../job/set-up.ts";
import { readArea } from "./storage.ts";

/** A real browser with the extension set up for a family, a mail page, and a page of ours to look at the record from. */
export interface Stage {
  extension: Extension;
  host: GmailHost;
  mail: Page;
  /** The record page. */
  record: Page;
}

export interface StageOptions {
  host?: GmailHost;
  launch?: LaunchOptions;
  /** Done on the settings page after the family is set up. */
  settings?: (page: Page) => Promise<void>;
}

export async function setStage(options: StageOptions = {}): Promise<Stage> {
  const host = options.host ?? practiceMailbox({ pollMs: 200 });
  const extension = await launch({
    viewport: { width: 1280, height: 900 },
    ...options.launch,
    prepare: (context) => host.install(context),
  });
  // A fresh browser opens this page by itself; coming later it would push the mail page into the background.
  const welcome = extension.url("welcome");
  await expect.poll(() => extension.context.pages().some((page) => page.url() === welcome)).toBe(true);
  const record = await extension.open("settings");
  await setUp(record);
  await options.settings?.(record);
  await wallKnows(record, "senco@hillcrest.example.sch.uk");
  await record.goto(extension.url("record"));
  const mail = await extension.context.newPage();
  await mail.goto(host.url());
  return { extension, host, mail, record };
}

/** Waits until the content scripts can know of this person. */
export async function wallKnows(page: Page, address: string): Promise<void> {
  await expect.poll(async () => JSON.stringify((await readArea(page, "local")).wall)).toContain(address);
}
