import type { Page } from "playwright";
import { AdapterInPage } from "../../lib/webmail/contract/adapter-in-page.ts";
import { gmailAdapterScript, plainBrowser } from "./adapter-script.ts";

interface HandMade {
  /** What follows the mailbox's host in the address. */
  path?: string;
  /** The page's language; "" for none. */
  lang?: string;
  title?: string;
  timezoneId?: string;
}

/** The adapter at work on a page made by hand that stands where Gmail's would. */
export async function onPage(
  html: string,
  work: (adapter: AdapterInPage, page: Page) => Promise<void>,
  { path = "mail/u/0/", lang = "en-GB", title = "Inbox (2) - jo@example.org - Gmail", timezoneId }: HandMade = {},
): Promise<void> {
  const browser = await plainBrowser();
  const page = await browser.newPage(timezoneId ? { timezoneId } : {});
  try {
    const head = `<!doctype html><html${lang && ` lang="${lang}"`}><head><title>${title}</title></head>`;
    await page.route("https://mail.google.com/**", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: `${head}<body>${html}</body></html>` }),
    );
    await page.goto(`https://mail.google.com/${path}`);
    await work(await AdapterInPage.start(page, await gmailAdapterScript()), page);
  } finally {
    await page.close();
  }
}
