import type { BrowserContext, Page } from "playwright";
import { AdapterInPage } from "../../../lib/webmail/contract/adapter-in-page.ts";
import { OutlookHost } from "../../hosts/outlook/host.ts";
import { inUrlAlphabet } from "../../hosts/outlook/ids.ts";
import type { StoredItem } from "../../hosts/outlook/mailbox.ts";
import type { HostOptions } from "../../hosts/outlook/options.ts";
import { CALM } from "../../hosts/outlook/switches.ts";
import { outlookAdapterScript, plainBrowser } from "../adapter-script.ts";

/** The stand-in Outlook in a plain browser, with the adapter at work in it and nothing else of the extension. */

export const JO = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };
export const PATEL = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
export const LOWE = { name: "Mr Lowe", address: "head@hillcrest.example.sch.uk" };

export type Read = Awaited<ReturnType<AdapterInPage["messages"]>>[number];

export interface OutlookReading {
  host: OutlookHost;
  context: BrowserContext;
  page: Page;
  adapter: AdapterInPage;
  /** Goes to an address of the site, and lets a fresh adapter watch. */
  goTo(url: string): Promise<void>;
  /** Shows the conversation of a message by its row in the list. */
  open(message: StoredItem): Promise<void>;
  /** What has been read of each message so far, the latest report of each, in the order in which they were first read. */
  read(): Promise<Read[]>;
}

/** What Outlook does to those who read it, as far as it is known. */
export const UNKIND = {
  ...{ latePane: 150, rerenderHeader: 300, lateBodies: 100, hashedClasses: true, internalByName: true },
  ...{ selectedButEmpty: true, urlAlphabet: true },
};

/** Nothing unkind but what the test switches on. */
export async function outlookReading(
  options: HostOptions,
  work: (box: OutlookReading) => Promise<void>,
  /** What is in the mailbox before the page opens. */
  fill: (host: OutlookHost) => void = () => {},
): Promise<void> {
  const host = new OutlookHost({ accounts: [JO], pollMs: 200, ...options, switches: { ...CALM, ...options.switches } });
  fill(host);
  const context = await (await plainBrowser()).newContext({ locale: "en-GB", timezoneId: "Europe/London" });
  await host.install(context);
  const page = await context.newPage();
  const box: OutlookReading = {
    ...{ host, context, page },
    adapter: undefined as unknown as AdapterInPage,
    async goTo(url) {
      await page.goto(url);
      box.adapter = await AdapterInPage.start(page, await outlookAdapterScript());
    },
    open: ({ conversationId }) =>
      page
        .locator(`[data-convid="${conversationId}"], [data-convid="${inUrlAlphabet(conversationId)}"]`)
        .first()
        .click(),
    read: async () => latest(await box.adapter.messages()),
  };
  try {
    await box.goTo(host.url());
    await work(box);
  } finally {
    await context.close();
  }
}

export const keyOf = ({ when, text }: Read): string => `${when.shown} ${text}`;

function latest(reports: Read[]): Read[] {
  return [...new Map(reports.map((report) => [keyOf(report), report])).values()];
}
