import { test as base } from "playwright/test";
import { AdapterInPage } from "./adapter-in-page.ts";
import { contractOfEvents } from "./events.ts";
import { contractOfFilling } from "./filling.ts";
import { contractOfFinding } from "./finding.ts";
import { contractOfMessages } from "./messages.ts";
import type { SiteUnderTest } from "./site.ts";

/**
 * The contract of the Webmail interface: every adapter must pass it, on a page that behaves like its site.
 * @param name of the site
 * @param open a fresh mailbox in a real browser
 */
export function webmailContract(name: string, open: () => Promise<SiteUnderTest>): void {
  const test = base.extend<Fixtures>({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    site: async ({}, use) => {
      const site = await open();
      await use(site);
      await site.close();
    },
    adapter: async ({ site }, use) => use(await AdapterInPage.start(site.page, site.adapter)),
  });
  test.describe(`the adapter for ${name}`, () => {
    contractOfFinding(test);
    contractOfFilling(test);
    contractOfEvents(test);
    contractOfMessages(test);
  });
}

export interface Fixtures {
  site: SiteUnderTest;
  /** The adapter, started when a test first asks for it. */
  adapter: AdapterInPage;
}
