import { domainOf, isSharedDomain } from "../mail/address.ts";
import type { MessageEntry } from "../record/entry.ts";
import { mailSite } from "./sites.ts";

/** A way from an entry to its message in the mail site. */
export interface MessageLink {
  href: string;
  /** "Open it in Gmail", or what else the link leads to. */
  label: string;
}

type Mail = Pick<MessageEntry, "site" | "account" | "ids" | "from" | "to" | "kind" | "at" | "when">;

/**
 * The link holds ids, addresses and days alone: no word of the message, since addresses of pages stay in the browser's history.
 * @returns null when no mail site is known of it
 */
export function messageLink(mail: Mail): MessageLink | null {
  if (mail.site === "gmail") return gmailLink(mail);
  if (mail.site !== "outlook") return null;
  const others = addressesOf(mail);
  if (others.length === 0) return null;
  // Personal mailboxes and those of work have each their own site.
  const personal = mail.account === null || isSharedDomain(domainOf(mail.account));
  const page = personal ? mailSite("outlook").home : "https://outlook.cloud.microsoft/mail/";
  return { href: mailSite("outlook").searchLink(page, others), label: "Look for it in Outlook" };
}

/**
 * A received thread's number is the same in its permalink, in hex (as in gmail/ids.ts). A thread that the parent began has
 * another while it is a draft, so there the Message-ID is searched for, and without one the people around that day.
 */
function gmailLink(mail: Mail): MessageLink | null {
  const { ids, account } = mail;
  const base = account
    ? `https://mail.google.com/mail/u/?authuser=${encodeURIComponent(account)}`
    : mailSite("gmail").home;
  const thread = threadHex(ids.thread) ?? (ids.thread ? null : (hex(ids.legacyThread) ?? null));
  if (thread) return { href: `${base}#all/${thread}`, label: "Open it in Gmail" };
  if (ids.rfc) {
    const id = ids.rfc.replace(/^<|>$/g, "");
    return { href: `${base}#search/${encodeURIComponent(`rfc822msgid:${id}`)}`, label: "Open it in Gmail" };
  }
  const others = addressesOf(mail);
  if (others.length === 0) return null;
  const [, search = ""] = mailSite("gmail").searchLink(mailSite("gmail").home, others).split("#");
  return { href: `${base}#${search}${encodeURIComponent(around(mail))}`, label: "Look for it in Gmail" };
}

const hex = (id: string | undefined) => (id && /^[0-9a-f]{8,16}$/i.test(id) ? id.toLowerCase() : null);

function threadHex(thread: string | undefined): string | null {
  const [, digits] = /^#?thread-f:(\d+)$/.exec(thread ?? "") ?? [];
  return digits ? BigInt(digits).toString(16) : null;
}

/** @returns the other side's addresses: Gmail's and Outlook's search find what is from or to them */
function addressesOf({ kind, from, to }: Mail): string[] {
  return (kind === "reply" ? [from] : to).flatMap(({ address }) => address || []).slice(0, 5);
}

/** The day before until the day after: Gmail counts days by the mailbox's own clock. Nothing where the day is not known. */
function around({ when, at }: Mail): string {
  if (when.instant === null) return "";
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Europe/London").toPlainDate();
  const words = (date: Temporal.PlainDate) => date.toString().replaceAll("-", "/");
  return ` after:${words(day.subtract({ days: 1 }))} before:${words(day.add({ days: 2 }))}`;
}
