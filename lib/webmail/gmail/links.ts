import type { Address } from "../../mail/address.ts";
import { GMAIL_HOSTS } from "../hosts.ts";
import type { MailSite } from "../sites.ts";

const ORIGIN = "https://mail.google.com";

/**
 * @param path the tab's own path
 * @returns the part of it that says which of the browser's mailboxes it shows: `/mail/u/1/`
 */
export function mailboxPath(path: string): string {
  return `${/^\/mail\/(?:b\/[^/]+\/)?u\/\d+(?:\/d\/[^/]+)?/.exec(path)?.[0] ?? "/mail/u/0"}/`;
}

/** Somebody else's mailbox that was shared with the user: `/mail/b/<id>/u/<n>`, or as its requests go, `/u/<n>/d/<id>` (IS 2026-07). */
export function isDelegated(path: string): boolean {
  return /^\/mail\/(?:b|u\/\d+\/d)\//.test(path);
}

/**
 * A link that opens a new draft. Only recipients and a neutral subject belong into it: it is cut at about 1,800 characters.
 * @param draft.user the number in `/mail/u/N/`
 */
export function composeLink(draft: { user: number; to: Address[]; cc: Address[]; subject: string }): string {
  const query = new URLSearchParams({ view: "cm", fs: "1", to: list(draft.to) });
  if (draft.cc.length > 0) query.set("cc", list(draft.cc));
  query.set("su", draft.subject);
  return `${ORIGIN}/mail/u/${draft.user}/?${query}`;
}

function list(addresses: Address[]): string {
  return addresses
    .map((one) => one.address)
    .filter((address) => address !== "")
    .join(",");
}

/** Gmail's own search for mail from or to any of these addresses. Braces mean "any of". */
export function searchLink(path: string, addresses: string[]): string {
  const any = addresses.flatMap((address) => [`from:${address}`, `to:${address}`, `cc:${address}`]).join(" ");
  return `${ORIGIN}${mailboxPath(path)}#search/${encodeURIComponent(`{${any}}`)}`;
}

const pathOf = (url: string) => URL.parse(url)?.pathname ?? "";
const userIn = (url: string) => /\/u\/(\d+)(?:\/|$)/.exec(pathOf(url))?.[1] ?? null;
/** The parent's own mailbox, also from the page of one that was shared with it. */
const ownPath = (page: string) => `/mail/u/${userIn(page) ?? 0}/`;

export const gmailSite: MailSite = {
  site: "gmail",
  name: "Gmail",
  hosts: GMAIL_HOSTS,
  pages: GMAIL_HOSTS.map((host) => `https://${host}/mail/*`),
  home: `${ORIGIN}/mail/u/0/`,
  gives: { draftIds: true, originals: true, sentSign: true },
  mailboxIn: userIn,
  mailboxPage: (page) => ORIGIN + ownPath(page),
  isDelegated: (url) => isDelegated(pathOf(url)),
  composeLink: (page, draft) => composeLink({ user: Number(userIn(page) ?? 0), ...draft }),
  searchLink: (page, addresses) => searchLink(ownPath(page), addresses),
};
