import { GmailHost } from "../hosts/gmail/host.ts";
import { composeToken } from "../hosts/gmail/ids.ts";
import type { Incoming } from "../hosts/gmail/incoming.ts";
import { JO, SENCO } from "../hosts/gmail/practice.ts";

/** Mailboxes of a given size, with everybody and everything in them invented. */

const HOUR = 3_600_000;
/** The page never asks for news by itself: what it does by the clock would fall into some runs and not into others. */
const NEVER_MS = 24 * HOUR;

/** Every mailbox has its own time, so that its messages are new ones to whoever has seen those of the one before. */
let made = 0;

const PARAGRAPH = "The library opens at ten on Saturdays, and the reading group meets upstairs after the story hour. ";

function neighbour(number: number): Incoming {
  return {
    from: { name: `Neighbour ${number}`, address: `neighbour${number}@example.org` },
    subject: `Saturday and the library, ${number}`,
    text: `Hello Jo,\n\n${PARAGRAPH.repeat(4)}\n\nSee you there\nNeighbour ${number}`,
  };
}

/** One conversation in ten is with the school, as in a mailbox of somebody who has much to write about. */
function conversation(number: number): Incoming {
  return number % 10 === 5
    ? { ...neighbour(number), from: SENCO, subject: `R. and mornings, ${number}` }
    : neighbour(number);
}

function blank(): { host: GmailHost; now: number } {
  made += 1;
  const now = Date.UTC(2026, 8, 1, 9) + made * HOUR;
  const host = new GmailHost({ accounts: [JO], contacts: [SENCO], pollMs: NEVER_MS, now: () => now });
  return { host, now };
}

/** Drafts that the page opens when it loads. @returns what names them in its address */
function withDrafts(host: GmailHost, count: number): string {
  const drafts = Array.from({ length: count }, (_, n) =>
    host.addDraft({ subject: `Draft ${n + 1}`, to: [{ name: "", address: `friend${n}@example.org` }] }),
  );
  return drafts.length > 0 ? `?compose=${drafts.map(({ id }) => composeToken(id)).join(",")}` : "";
}

export interface Mailbox {
  host: GmailHost;
  /** The address to open. */
  url: string;
  /** Addresses (after the #) of its conversations, newest first. */
  places: string[];
}

/** An inbox of so many conversations, one message each. */
export function inbox(conversations: number, drafts: number): Mailbox {
  const { host, now } = blank();
  const mails = Array.from({ length: conversations }, (_, n) =>
    host.deliver({ ...conversation(n), unread: n % 3 === 0, at: now - (conversations - n) * 60_000 }),
  );
  const places = mails.map((mail) => new URL(host.threadUrl(mail)).hash.slice(1)).reverse();
  return { host, url: `${host.url()}#inbox${withDrafts(host, drafts)}`, places };
}

/**
 * A conversation that is not the case's.
 * @param shown so many of its messages are expanded
 * @param folded so many more, older, are not
 */
export function thread(shown: number, folded: number, drafts: number): Mailbox {
  const { host, now } = blank();
  const all = shown + folded;
  let threadId: string | undefined;
  let url = host.url();
  for (let n = 0; n < all; n += 1) {
    const mail = host.deliver({
      ...neighbour(n % 7),
      subject: "Saturday and the library",
      at: now - (all - n) * 60_000,
      unread: n >= folded,
      ...(threadId ? { threadId } : {}),
    });
    threadId = mail.threadId;
    url = host.threadUrl(mail);
  }
  return { host, url: url + withDrafts(host, drafts), places: [] };
}
