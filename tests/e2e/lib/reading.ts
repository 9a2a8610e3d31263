import type { BrowserContext, Page } from "playwright";
import { expect } from "playwright/test";
import { AdapterInPage } from "../../../lib/webmail/contract/adapter-in-page.ts";
import { GmailHost, type HostOptions } from "../../hosts/gmail/host.ts";
import type { StoredMessage } from "../../hosts/gmail/mailbox.ts";
import { CALM, type Switches } from "../../hosts/gmail/switches.ts";
import { gmailAdapterScript, plainBrowser } from "../adapter-script.ts";

/** The stand-in mailbox in a plain browser, with Gmail's adapter at work in it and nothing else of the extension. */

export type Read = Awaited<ReturnType<AdapterInPage["messages"]>>[number];

export interface Reading {
  host: GmailHost;
  context: BrowserContext;
  page: Page;
  adapter: AdapterInPage;
  /** Shows the thread of a message, and waits until the message is open. */
  open(message: StoredMessage): Promise<void>;
  /** What has been read of each message so far, the latest report of each, in the order in which they were first read. */
  read(): Promise<Read[]>;
}

export interface ReadingOptions extends HostOptions {
  /** What is in the mailbox before the page opens. */
  mail?: (host: GmailHost) => void;
  switches?: Partial<Switches>;
}

/** Nothing unkind but what the test switches on. */
export async function reading(options: ReadingOptions, work: (box: Reading) => Promise<void>): Promise<void> {
  const host = new GmailHost({ pollMs: 200, ...options, switches: { ...CALM, ...options.switches } });
  options.mail?.(host);
  const context = await (await plainBrowser()).newContext({ locale: "en-GB", timezoneId: "Europe/London" });
  await host.install(context);
  const page = await context.newPage();
  await page.goto(host.url());
  await page.locator("[gh=cm]").waitFor();
  const adapter = await AdapterInPage.start(page, await gmailAdapterScript());
  const open = async (message: StoredMessage) => {
    await page.goto(host.threadUrl(message));
    await page.locator(`[data-message-id="#${message.id}"]:visible`).waitFor();
  };
  try {
    await work({ host, context, page, adapter, open, read: async () => latest(await adapter.messages()) });
  } finally {
    await context.close();
  }
}

const keyOf = ({ ids, when, text }: Read) => ids.message ?? ids.legacy ?? `${when.shown} ${text}`;

function latest(reports: Read[]): Read[] {
  return [...new Map(reports.map((report) => [keyOf(report), report])).values()];
}

/** How many times each message has been reported, by its id. */
export async function times(adapter: AdapterInPage): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const report of await adapter.messages()) counts[keyOf(report)] = (counts[keyOf(report)] ?? 0) + 1;
  return counts;
}

/** Waits until so many messages have been read. @returns them */
export async function readCount(box: Pick<Reading, "read">, count: number): Promise<Read[]> {
  await expect.poll(async () => (await box.read()).length).toBe(count);
  return box.read();
}
