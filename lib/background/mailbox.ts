import { browser } from "wxt/browser";
import { searchLink } from "../webmail/gmail/links.ts";

/**
 * The path of the mail tab that was looked at last: it says which of the browser's mailboxes the parent is in.
 * @returns "/mail/u/1/"; "/" when no mail tab is open, which stands for the browser's first mailbox
 */
export async function lastMailPath(): Promise<string> {
  const tabs = await browser.tabs.query({ url: "https://mail.google.com/*" });
  const [last] = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return last?.url ? new URL(last.url).pathname : "/";
}

/** Opens the mail site's search for mail from or to these addresses in a new tab, in the mailbox looked at last. */
export async function openSearch(addresses: string[]): Promise<void> {
  await browser.tabs.create({ url: searchLink(await lastMailPath(), addresses) });
}
