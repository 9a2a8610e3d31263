import type { Address } from "../../mail/address.ts";
import { OUTLOOK_HOSTS } from "../hosts.ts";
import type { MailSite } from "../sites.ts";

/** Outlook's addresses and links. None of them is documented by Microsoft; seen to work in public projects until October 2026. */

const CONSUMER = "outlook.live.com";
/** Work and school mailboxes: the other two hosts lead here, and may lose the draft's people on the way (office-js#4127). */
const WORK = "outlook.cloud.microsoft";

/** What stands behind `/mail/` or `/owa/` and names a mailbox: a number, or an address. */
export function mailboxPart(url: string): string | null {
  const path = URL.parse(url)?.pathname ?? "";
  const [, part = ""] = /^\/(?:mail|owa)\/([^/]+)/.exec(path) ?? [];
  const plain = decoded(part);
  return /^\d+$/.test(plain) || /^[^@\s]+@[^@\s]+$/.test(plain) ? plain : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

/** @returns the part of a page's address that its mailbox's own pages begin with: `https://outlook.live.com/mail/0/` */
function mailboxBase(page: string): string {
  const host = URL.parse(page)?.host ?? CONSUMER;
  const part = mailboxPart(page);
  if (host === CONSUMER) return `https://${CONSUMER}/mail/${part ?? "0"}/`;
  return `https://${WORK}/mail/${part ? `${encodeURIComponent(part)}/` : ""}`;
}

/** Once here, and as a whole once more: so that nothing in an address is read as a sign of the link (a `+` becomes a space). */
function list(addresses: Address[]): string {
  return addresses.flatMap(({ address }) => (address === "" ? [] : [encodeURIComponent(address)])).join(",");
}

/**
 * `mailtouri` alone carries Cc: the plain form drops it without a word.
 * @see MailSite.composeLink
 */
function composeLink(page: string, { to, cc, subject }: { to: Address[]; cc: Address[]; subject: string }): string {
  const copied = cc.length > 0 ? `cc=${list(cc)}&` : "";
  const mailto = `mailto:${list(to)}?${copied}subject=${encodeURIComponent(subject)}`;
  return `${mailboxBase(page)}deeplink/compose?mailtouri=${encodeURIComponent(mailto)}`;
}

/** @see MailSite.searchLink */
export function searchLink(page: string, addresses: string[]): string {
  const any = addresses.flatMap((address) => [`from:${address}`, `to:${address}`, `cc:${address}`]).join(" OR ");
  return `${mailboxBase(page)}deeplink/search?query=${encodeURIComponent(any)}`;
}

export const outlookSite: MailSite = {
  site: "outlook",
  name: "Outlook",
  hosts: OUTLOOK_HOSTS,
  pages: /* @__PURE__ */ OUTLOOK_HOSTS.map((host) => `https://${host}/mail/*`),
  home: `https://${CONSUMER}/mail/0/`,
  gives: { draftIds: false, originals: false, sentSign: false },
  mailboxIn: mailboxPart,
  mailboxPage: mailboxBase,
  // One's own address may stand in the page's too: only the page itself can tell (see Webmail.delegated).
  isDelegated: () => false,
  composeLink,
  searchLink,
};
