import type { BrowserContext, Page } from "playwright";
import { expect } from "playwright/test";
import type { LedgerItem } from "../../../lib/record/items.ts";
import { SENCO } from "../../hosts/common/practice.ts";
import type { GmailHost } from "../../hosts/gmail/host.ts";
import { practiceMailbox } from "../../hosts/gmail/practice.ts";
import { type Extension, type LaunchOptions, launch } from "../browser.ts";
import { FAMILY, setUp } from "../job/set-up.ts";
import { putBack } from "../pages/backup-file.ts";
import { reuse } from "../reuse.ts";
import { familyProfile } from "./family-profile.ts";
import { readRecord } from "./record.ts";
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
  /** For a browser of the test's own, with a copy of a family's profile unless one is named. See `reuse.ts` for who needs one. */
  launch?: LaunchOptions;
  /** Done on the settings page after the family is set up. */
  settings?: (page: Page) => Promise<void>;
}

async function ownBrowser(options: LaunchOptions, prepare: LaunchOptions["prepare"]): Promise<Extension> {
  const extension = await launch({
    viewport: { width: 1280, height: 900 },
    ...options,
    profileDir: options.profileDir ?? (await familyProfile()),
    ...(prepare ? { prepare } : {}),
  });
  // The browser opens this page by itself whenever it gets the extension; coming later it would push the mail page into the background.
  const welcome = extension.url("welcome");
  await expect.poll(() => extension.context.pages().some((page) => page.url() === welcome)).toBe(true);
  return extension;
}

let family: LedgerItem[] | undefined;

/** Sets up the family in an empty record: by hand for the first test of a process, for the others as what came of that. */
async function settle(extension: Extension, page: Page): Promise<void> {
  if (family) return putBack(page, family);
  await page.goto(extension.url("settings"));
  await setUp(page);
  const kept = async () => (await readRecord(page)).profile.contacts.map(({ email }) => email);
  await expect.poll(kept).toContain(FAMILY.head.email);
  family = (await readRecord(page)).items;
}

/** Sets the stage in the browser that is reused, or in one of the test's own when it says how that is launched. */
export async function setStage<Host extends MailHost = GmailHost>(
  options: StageOptions<Host> = {},
): Promise<Stage<Host>> {
  const host = options.host ?? (practiceMailbox({ pollMs: 200 }) as MailHost as Host);
  const prepare = (context: BrowserContext) => host.install(context);
  const extension = options.launch ? await ownBrowser(options.launch, prepare) : await reuse(prepare);
  const record = await extension.open("record");
  // A copied profile has the family already.
  if (!options.launch || options.launch.profileDir) await settle(extension, record);
  if (options.settings) {
    await record.goto(extension.url("settings"));
    await options.settings(record);
  }
  await wallKnows(record, SENCO.address);
  await record.goto(extension.url("record"));
  const mail = await extension.context.newPage();
  await mail.goto(host.url());
  return { extension, host, mail, record };
}
