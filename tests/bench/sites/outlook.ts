import type { Page } from "playwright";
import { JO, SENCO } from "../../hosts/common/practice.ts";
import { OutlookHost } from "../../hosts/outlook/host.ts";
import { type Case, EACH, PARTS } from "../cases.ts";
import type { BenchSite, Mailbox } from "../site.ts";
import { conversation, friend, NEVER_MS, neighbour, nextTime } from "./people.ts";

/** The stand-in Outlook, with mailboxes of a given size. */

export interface OutlookBox extends Mailbox {
  host: OutlookHost;
}

function blank(): { host: OutlookHost; now: number } {
  const now = nextTime();
  const host = new OutlookHost({ accounts: [JO], contacts: [SENCO], pollMs: NEVER_MS, now: () => now });
  return { host, now };
}

/** An inbox of so many conversations, one message each. */
function inbox(conversations: number): OutlookBox {
  const { host, now } = blank();
  for (let n = 0; n < conversations; n += 1)
    host.deliver({ ...conversation(n), unread: n % 3 === 0, at: now - (conversations - n) * 60_000 });
  return { host, url: host.url(), places: Array.from({ length: conversations }, (_, n) => String(n)) };
}

/** The folder of drafts with so many of them, the first of them open. */
function openDraft(listed: number): OutlookBox {
  const { host } = blank();
  const drafts = Array.from({ length: listed }, (_, n) =>
    host.addDraft({ subject: `Draft ${n + 1}`, to: [friend(n)] }),
  );
  const [first] = drafts;
  return { host, url: first ? host.draftUrl(first) : host.url(), places: [] };
}

/**
 * A conversation that is not the case's.
 * @param shown so many of its messages are expanded
 * @param folded so many more, older, are not
 */
export function thread(shown: number, folded: number): OutlookBox {
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
    threadId = mail.conversationId;
    url = host.threadUrl(mail);
  }
  return { host, url, places: [] };
}

const FORM = "[id^=docking_InitVisiblePart_]";
const BODY = `${FORM} [id^=editorParent_] [role=textbox]`;
const ROW = "[role=option][data-convid]";

/** A reply in the conversation, the other drafts in tabs behind it, as a person opens them. */
export async function openDrafts(page: Page, count: number, inConversation: boolean): Promise<void> {
  if (inConversation) await page.locator("[role=menuitem][aria-label=Reply]").last().click();
  const tabs = inConversation ? count - 1 : count;
  for (let n = 0; n < tabs; n += 1) {
    await page.locator('.fui-SplitButton__primaryActionButton[aria-label="New mail"]').click();
    await page.locator(BODY).nth(n).waitFor({ state: "attached" });
  }
  if (tabs > 0) await page.locator(`${ROW}[aria-selected=true], ${ROW}`).first().click();
  await page.waitForFunction(([css, wanted]) => document.querySelectorAll(css).length === wanted, [
    BODY,
    count,
  ] as const);
}

export const outlookBench: BenchSite = {
  id: "outlook",
  // By an address one draft can be opened, or none.
  case: (one) => (one.does === "load" ? { ...one, drafts: Math.min(one.drafts, 1) } : one),
  mailbox({ does, drafts, messages }: Case): Mailbox {
    if (does === "type") return thread(messages, 0);
    if (does === "unfold") return thread(messages, PARTS * EACH);
    return does === "load" && drafts > 0 ? openDraft(messages) : inbox(messages);
  },
  async prepare(page, { does, drafts }) {
    if (does === "load") return;
    if (drafts > 0) await openDrafts(page, drafts, does !== "visit");
    if (does === "type") await this.focus(page);
  },
  focus: (page) => page.locator(`${BODY}:visible`).focus(),
  open: (page, places, how) =>
    page.evaluate(
      async ({ rows, each, breath }) => {
        let count = 0;
        for (; count < each; count += 1) {
          const row = rows[count];
          const folded = [...document.querySelectorAll<HTMLElement>('[aria-expanded="false"][tabindex="0"]')];
          const card = folded.filter((one) => one.closest("#ReadingPaneContainerId")).at(-1);
          const listed = document.querySelectorAll<HTMLElement>("[role=option][data-convid]");
          const next = row === undefined ? card : listed[Number(row)];
          if (!next) break;
          next.click();
          await new Promise((done) => setTimeout(done, breath));
        }
        return count;
      },
      { rows: places, ...how },
    ),
  async count(page, { does }) {
    const css = does === "load" || does === "visit" ? ROW : "[id^=UniqueMessageBody]";
    return { forms: await page.locator(FORM).count(), shown: await page.locator(css).count() };
  },
};
