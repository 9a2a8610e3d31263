import { browser } from "wxt/browser";
import { sessionShelf } from "../session-shelf.ts";
import { MAIL_SITES, type MailSite, mailSite, siteOf } from "../webmail/sites.ts";

/** Which mailboxes are open, and where. */

/** Told by the content script of a tab, since only the page shows it. */
interface Mailbox {
  account: string;
  /** What in the page's address tells this browser's mailboxes apart. */
  part: string | null;
}

/** By tab. In memory: it is good for as long as the tab. */
const mailboxes = sessionShelf<Mailbox>("mailbox");

const partOf = (url: string) => siteOf(url)?.mailboxIn(url) ?? null;

/** @param url of the page in the tab @param account its mailbox's own address */
export async function noteMailbox(tabId: number | undefined, url: string, account: string): Promise<void> {
  await noteLastPage(url);
  if (tabId !== undefined) await mailboxes.put(String(tabId), { account, part: partOf(url) });
}

/**
 * @param tabId of the tab a request came from
 * @param url of the request
 * @returns own address of the mailbox it is about; null when the tab has not said so, or has said so of another one
 */
export async function mailboxOf(tabId: number | undefined, url: string): Promise<string | null> {
  const told = await mailboxes.get(String(tabId));
  const part = partOf(url);
  return told && (told.part === part || told.part === null || part === null) ? told.account : null;
}

/** The first page of the mailbox that was open last, for when none is open any more. Nothing in it tells of any mail. */
const LAST = "last-mail-page";

async function noteLastPage(url: string): Promise<void> {
  const site = siteOf(url);
  if (site && !site.isDelegated(url)) await browser.storage.local.set({ [LAST]: site.mailboxPage(url) });
}

/** A mail page, and the site it is of. */
export interface MailPage {
  site: MailSite;
  url: string;
}

/**
 * The mail page that was looked at last: it says which mailbox of which site the parent writes from. Somebody else's mailbox
 * that is shared with them is none of theirs; where only such are open, it is the one they were shared with. Where none is
 * open, it is the one that was; and in a browser that never had any, the first site's first mailbox.
 */
export async function lastMailPage(): Promise<MailPage> {
  const tabs = await browser.tabs.query({ url: MAIL_SITES.flatMap(({ pages }) => pages) });
  const open = tabs
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ url = "" }) => pageAt(url) ?? []);
  const own = open.find(({ site, url }) => !site.isDelegated(url)) ?? open[0];
  if (own) return own;
  const kept = (await browser.storage.local.get(LAST))[LAST];
  return pageAt(String(kept)) ?? { site: mailSite("gmail"), url: mailSite("gmail").home };
}

function pageAt(url: string): MailPage | null {
  const site = siteOf(url);
  return site && { site, url };
}

/** Opens the mail site's search for mail from or to these addresses in a new tab, in the mailbox looked at last. */
export async function openSearch(addresses: string[]): Promise<void> {
  const { site, url } = await lastMailPage();
  await browser.tabs.create({ url: site.searchLink(url, addresses) });
}
