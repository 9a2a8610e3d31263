import { browser } from "wxt/browser";
import { sessionShelf } from "../session-shelf.ts";
import { isDelegated, searchLink } from "../webmail/gmail/links.ts";

/** Which mailboxes are open, and where. */

/** Told by the content script of a tab, since only the page shows it. */
interface Mailbox {
  account: string;
  /** The number in the page's address, that tells this browser's mailboxes apart. */
  user: string | null;
}

/** By tab. In memory: it is good for as long as the tab. */
const mailboxes = sessionShelf<Mailbox>("mailbox");

const userOf = (url: string) => /\/u\/(\d+)(?:\/|$)/.exec(URL.parse(url)?.pathname ?? "")?.[1] ?? null;

/** @param url of the page in the tab @param account its mailbox's own address */
export async function noteMailbox(tabId: number | undefined, url: string, account: string): Promise<void> {
  if (tabId !== undefined) await mailboxes.put(String(tabId), { account, user: userOf(url) });
}

/**
 * @param tabId of the tab a request came from
 * @param url of the request
 * @returns own address of the mailbox it is about; null when the tab has not said so, or has said so of another one
 */
export async function mailboxOf(tabId: number | undefined, url: string): Promise<string | null> {
  const told = await mailboxes.get(String(tabId));
  const user = userOf(url);
  return told && (told.user === user || told.user === null || user === null) ? told.account : null;
}

/**
 * The path of the mail tab that was looked at last: it says which of the browser's mailboxes the parent is in. Somebody
 * else's mailbox that is shared with them is none of theirs; where only such are open, it is the one they were shared with.
 * @returns "/mail/u/1/"; "/" when no mail tab is open, which stands for the browser's first mailbox
 */
export async function lastMailPath(): Promise<string> {
  const tabs = await browser.tabs.query({ url: "https://mail.google.com/*" });
  const paths = tabs
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ url }) => URL.parse(url ?? "")?.pathname ?? []);
  const user = /\/u\/\d+/.exec(paths[0] ?? "")?.[0];
  return paths.find((path) => !isDelegated(path)) ?? (user ? `/mail${user}/` : "/");
}

/** Opens the mail site's search for mail from or to these addresses in a new tab, in the mailbox looked at last. */
export async function openSearch(addresses: string[]): Promise<void> {
  await browser.tabs.create({ url: searchLink(await lastMailPath(), addresses) });
}
