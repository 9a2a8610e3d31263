import type { Address } from "../mail/address.ts";
import type { Site } from "../record/items.ts";
import { gmailSite } from "./gmail/links.ts";
import { outlookSite } from "./outlook/links.ts";

/** What In Writing knows of a mail site without its page: addresses, links, and what the site can give. */
export interface MailSite {
  site: Site;
  /** As parents call it. */
  name: string;
  hosts: readonly string[];
  /** Match patterns of the pages where a mailbox is shown. */
  pages: readonly string[];
  /** Where the site's first mailbox is, for somebody who has none open. */
  home: string;
  gives: SiteGives;
  /**
   * What tells one mailbox of this browser from another in a page's or a request's address: a number in Gmail's. Null where
   * the address does not say.
   */
  mailboxIn(url: string): string | null;
  /** The mailbox's first page, from any page of it. */
  mailboxPage(url: string): string;
  /** Whether the address is of somebody else's mailbox that was shared with the user. */
  isDelegated(url: string): boolean;
  /**
   * A link that opens a new draft. Only recipients and a neutral subject belong into it: links land in the browser's history
   * and are cut at about 1,800 characters.
   * @param page address of a page of the mailbox to write from, or `home`
   */
  composeLink(page: string, draft: { to: Address[]; cc: Address[]; subject: string }): string;
  /** The site's own search for mail from or to any of these addresses, in the mailbox of this page. */
  searchLink(page: string, addresses: string[]): string;
}

/** What a site can give, so that nothing is promised that it cannot. */
export interface SiteGives {
  /** The page shows the id that the site's requests name the draft by. */
  draftIds: boolean;
  /** The originals (RFC 5322) of messages, to the page that shows them. */
  originals: boolean;
  /** A sign on the page that a message was sent, beside the form's going away. */
  sentSign: boolean;
}

/** In the order they are offered. */
export const MAIL_SITES: readonly MailSite[] = [gmailSite, outlookSite];

/** @returns the site that a page's address belongs to, or null for any other page */
export function siteOf(url: string): MailSite | null {
  const host = URL.parse(url)?.host ?? "";
  return MAIL_SITES.find(({ hosts }) => hosts.includes(host)) ?? null;
}

export function mailSite(site: Site): MailSite {
  const found = MAIL_SITES.find((one) => one.site === site);
  if (!found) throw new RangeError(`there is no mail site ${site}`);
  return found;
}
