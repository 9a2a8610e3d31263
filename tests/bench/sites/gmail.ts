import type { Page } from "playwright";
import { JO, SENCO } from "../../hosts/common/practice.ts";
import { GmailHost } from "../../hosts/gmail/host.ts";
import { composeToken } from "../../hosts/gmail/ids.ts";
import { type Case, EACH, PARTS } from "../cases.ts";
import type { BenchSite, Mailbox } from "../site.ts";
import { conversation, friend, NEVER_MS, neighbour, nextTime } from "./people.ts";

/** The stand-in Gmail, with mailboxes of a given size. */

/** A mailbox with what stands on its page in numbers, for tests that look closer. */
export interface GmailBox extends Mailbox {
  host: GmailHost;
}

function blank(): { host: GmailHost; now: number } {
  const now = nextTime();
  const host = new GmailHost({ accounts: [JO], contacts: [SENCO], pollMs: NEVER_MS, now: () => now });
  return { host, now };
}

/** Drafts that the page opens when it loads. @returns what names them in its address */
function withDrafts(host: GmailHost, count: number): string {
  const drafts = Array.from({ length: count }, (_, n) => host.addDraft({ subject: `Draft ${n + 1}`, to: [friend(n)] }));
  return drafts.length > 0 ? `?compose=${drafts.map(({ id }) => composeToken(id)).join(",")}` : "";
}

/** An inbox of so many conversations, one message each. */
function inbox(conversations: number, drafts: number): GmailBox {
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
export function thread(shown: number, folded: number, drafts: number): GmailBox {
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

export const gmailBench: BenchSite = {
  id: "gmail",
  mailbox({ does, drafts, messages }: Case): Mailbox {
    if (does === "type") return thread(messages, 0, drafts);
    if (does === "unfold") return thread(messages, PARTS * EACH, drafts);
    return inbox(messages, drafts);
  },
  async prepare(page, { does }) {
    // Folded messages behind a number become cards that can be pressed.
    if (does === "unfold") await page.evaluate(() => document.querySelector<HTMLElement>(".adx")?.click());
    if (does === "type") await this.focus(page);
  },
  focus: (page) => page.evaluate(() => document.querySelector<HTMLElement>(".AD [g_editable=true]")?.focus()),
  open: (page, places, how) =>
    page.evaluate(
      async ({ hashes, each, breath }) => {
        let count = 0;
        for (; count < each; count += 1) {
          const hash = hashes[count];
          const card = [...document.querySelectorAll<HTMLElement>("[role=listitem].kv .adf")].at(-1);
          if (hash) location.hash = hash;
          else if (card) card.click();
          else break;
          await new Promise((done) => setTimeout(done, breath));
        }
        return count;
      },
      { hashes: places, ...how },
    ),
  async count(page: Page, { does }) {
    const css = does === "load" || does === "visit" ? "tr.zA" : "[role=listitem].h7";
    return { forms: await page.locator(".AD .M9").count(), shown: await page.locator(css).count() };
  },
};
