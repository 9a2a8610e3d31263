import { browser } from "wxt/browser";
import type { MailPages, OpenMail } from "../../components/settings/mail-check.ts";
import { hasNone } from "../../lib/background/inject.ts";
import type { Site } from "../../lib/record/items.ts";
import { type CheckedPage, printReport, reportOf } from "../../lib/webmail/common/check/print.ts";
import { inWords, type SiteWords } from "../../lib/webmail/common/check/words.ts";
import { addressInTitle } from "../../lib/webmail/common/own-address.ts";
import { gmailWords } from "../../lib/webmail/gmail/self-check-words.ts";
import { outlookWords } from "../../lib/webmail/outlook/self-check-words.ts";
import { MAIL_SITES, type MailSite } from "../../lib/webmail/sites.ts";
import { copyText } from "../composer/copy.ts";

const SCRIPT = "/mail-check.js";

const WORDS: Readonly<Record<Site, SiteWords>> = { gmail: gmailWords, outlook: outlookWords };

/** A page that has not answered after so many ms is stuck. */
const NO_ANSWER_MS = 8_000;

/** A page that has just done the check is not busy: it closes the port of a script that is not there within so many ms. */
const PORT_MS = 500;

/** @param today ISO date, for the report */
export function mailPages(today: () => string): MailPages {
  return {
    homes: MAIL_SITES.map(({ name, home }) => ({ name, url: home })),
    async list() {
      const found = await Promise.all(MAIL_SITES.map(openPages));
      const recent = found.flat().toSorted((a, b) => b.lastAccessed - a.lastAccessed);
      return recent.map(({ page }) => page);
    },
    async check(tab) {
      const { discarded, status, url } = await browser.tabs.get(tab);
      // The list may be some minutes old.
      if (!isMail(url)) return "no answer";
      if (discarded || (status as string) === "unloaded") return "asleep";
      const looked = await Promise.race([look(tab), new Promise<null>((end) => setTimeout(end, NO_ANSWER_MS, null))]);
      if (!looked) return "no answer";
      const version = browser.runtime.getManifest().version;
      const report = reportOf(looked, { version, date: today(), agent: navigator.userAgent });
      const groups = inWords(looked.check, WORDS[looked.page.site]);
      return { running: !(await hasNone(tab, PORT_MS)), groups, report: printReport(report) };
    },
    copy: copyText,
  };
}

/** `https://host/mail/*`, without the star. */
const starts = ({ pages }: MailSite) => pages.map((page) => page.replace(/\*$/, ""));

const isMail = (url = "") => MAIL_SITES.flatMap(starts).some((start) => url.startsWith(start));

async function openPages(site: MailSite): Promise<{ lastAccessed: number; page: OpenMail }[]> {
  const tabs = await browser.tabs.query({ url: [...site.pages] });
  return tabs.flatMap(({ id, title, lastAccessed = 0 }) =>
    id === undefined ? [] : [{ lastAccessed, page: { tab: id, site: site.name, mailbox: mailboxIn(title) } }],
  );
}

/** @returns what the script in the tab returned; null when the tab takes no script */
async function look(tab: number): Promise<CheckedPage | null> {
  try {
    const [done] = await browser.scripting.executeScript({ target: { tabId: tab }, files: [SCRIPT as never] });
    return (done?.result ?? null) as CheckedPage | null;
  } catch {
    // An error page, or one that has just gone.
    return null;
  }
}

/** A title as long as this says enough. */
const LONGEST = 60;

/**
 * What tells a mailbox from another in the list: the address in the tab's title, as Gmail's has one; else the title itself, as
 * it stands on the tab, since Outlook's has only a name.
 */
function mailboxIn(title = ""): string | null {
  const short = title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title;
  return addressInTitle(title) ?? (short.trim() || null);
}
