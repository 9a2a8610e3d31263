import type { BrowserContext, Page } from "playwright";
import { expect } from "playwright/test";
import { SENCO } from "../../hosts/common/practice.ts";
import type { GmailHost } from "../../hosts/gmail/host.ts";
import { practiceMailbox } from "../../hosts/gmail/practice.ts";
import { type Extension, type LaunchOptions, launch } from "../browser.ts";
import { setUp } from "../job/set-up.ts";
import { familyProfile } from "./family-profile.ts";
import { wallKnows } from "./wall-knows.ts";

/** A stand-in of a mail site. */
export interface MailHost {
  install(context: BrowserContext): Promise<void>;
  url(): string;
}

/** A real browser with the extension set up for a family, a mail page, and a page of ours to look at the record from. */
export interface Stage<Host extends MailHost = GmailHost> {
  extension: Extension;
  host: Host;
  mail: Page;
  /** The record page. */
  record: Page;
}

export interface StageOptions<Host extends MailHost = GmailHost> {
  /** Gmail's when left out. */
  host?: Host;
  launch?: LaunchOptions;
  /** Done on the settings page after the family is set up. */
  settings?: (page: Page) => Promise<void>;
}

export async function setStage<Host extends MailHost = GmailHost>(
  options: StageOptions<Host> = {},
): Promise<Stage<Host>> {
  const host = options.host ?? (practiceMailbox({ pollMs: 200 }) as MailHost as Host);
  const extension = await launch({
    viewport: { width: 1280, height: 900 },
    ...options.launch,
    profileDir: options.launch?.profileDir ?? (await familyProfile()),
    prepare: (context) => host.install(context),
  });
  // The browser opens this page by itself whenever it gets the extension; coming later it would push the mail page into the background.
  const welcome = extension.url("welcome");
  await expect.poll(() => extension.context.pages().some((page) => page.url() === welcome)).toBe(true);
  // A profile of the test's own has no family yet.
  const record = await extension.open(options.launch?.profileDir || options.settings ? "settings" : "record");
  if (options.launch?.profileDir) await setUp(record);
  await options.settings?.(record);
  await wallKnows(record, SENCO.address);
  await record.goto(extension.url("record"));
  const mail = await extension.context.newPage();
  await mail.goto(host.url());
  return { extension, host, mail, record };
}
