import { browser } from "wxt/browser";
import type { MailPages, OpenMail } from "../../components/settings/mail-check.ts";
import { hasNone } from "../../lib/background/inject.ts";
import { accountOf } from "../../lib/webmail/gmail/account.ts";
import { browserFamily, type PageReport, printReport } from "../../lib/webmail/gmail/report.ts";
import type { SelfCheck } from "../../lib/webmail/gmail/self-check.ts";
import { inWords } from "../../lib/webmail/gmail/self-check-words.ts";
import { GMAIL_HOSTS } from "../../lib/webmail/hosts.ts";
import { copyText } from "../composer/copy.ts";

const SCRIPT = "/gmail-check.js";

const isMail = (url: string | undefined) =>
  GMAIL_HOSTS.some((host) => url?.startsWith(`https://${host}/mail/`) ?? false);

/** A page that has not answered after so many ms is stuck. */
const NO_ANSWER_MS = 8_000;

/** A page that has just done the check is not busy: it closes the port of a script that is not there within so many ms. */
const PORT_MS = 500;

/** @param today ISO date, for the report */
export function mailPages(today: () => string): MailPages {
  return {
    async list() {
      const tabs = await browser.tabs.query({ url: GMAIL_HOSTS.map((host) => `https://${host}/mail/*`) });
      const recent = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
      return recent.flatMap(({ id, title }): OpenMail[] =>
        id === undefined ? [] : [{ tab: id, mailbox: inTitle(title) }],
      );
    },
    async check(tab) {
      const { discarded, status, url } = await browser.tabs.get(tab);
      // The list may be some minutes old.
      if (!isMail(url)) return "no answer";
      if (discarded || (status as string) === "unloaded") return "asleep";
      const looked = await Promise.race([look(tab), new Promise<null>((end) => setTimeout(end, NO_ANSWER_MS, null))]);
      if (!looked) return "no answer";
      const { check, page } = looked;
      const about = { product: "In Writing", version: browser.runtime.getManifest().version, date: today() };
      const report = {
        format: 1,
        ...about,
        browser: browserFamily(navigator.userAgent),
        ...page,
        found: check,
      } as const;
      return { running: !(await hasNone(tab, PORT_MS)), groups: inWords(check), report: printReport(report) };
    },
    copy: copyText,
  };
}

/** @returns what the script in the tab returned; null when the tab takes no script */
async function look(tab: number): Promise<{ check: SelfCheck; page: PageReport } | null> {
  try {
    const [done] = await browser.scripting.executeScript({ target: { tabId: tab }, files: [SCRIPT as never] });
    return (done?.result ?? null) as { check: SelfCheck; page: PageReport } | null;
  } catch {
    // An error page, or one that has just gone.
    return null;
  }
}

/** The address in a tab's title, read as on the page itself. */
function inTitle(title = ""): string | null {
  return accountOf(document.implementation.createHTMLDocument(title));
}
