import { browser } from "wxt/browser";
import { addressKey } from "../mail/address.ts";
import type { Requests, Written } from "../messages.ts";
import { sessionShelf } from "../session-shelf.ts";
import { NEUTRAL_SUBJECT } from "../webmail/common/neutral-subject.ts";
import type { DraftSnapshot } from "../webmail/webmail.ts";
import { lastMailPage } from "./mailbox.ts";

/**
 * Letters on their way into a draft that the mail site is opening. The link carries recipients and a neutral subject only,
 * since links land in the browser's history; the letter waits here, in memory, for the draft that opens.
 */
type Waiting = Requests["draft:open"]["ask"] & {
  at: number;
  /** The tab that was opened for it, once there is one. */
  tabId?: number;
};

const shelf = sessionShelf<Waiting>("waiting-draft");

/** A draft that opens later than this after the link was another one. */
const GOOD_FOR_MS = 10 * 60_000;

/**
 * Opens a new draft in the mailbox that was looked at last, or in the first one of the browser.
 * @param still whether nothing was deleted since the letter was begun: else none is opened
 */
export async function openDraft(
  asked: Requests["draft:open"]["ask"],
  now: number,
  still: () => Promise<Written>,
): Promise<Written> {
  const id = crypto.randomUUID();
  // Before the tab is opened: its draft may ask before the browser has told us the tab's number.
  await shelf.put(id, { ...asked, at: now });
  // Asked afterwards, so that what is deleted at this moment takes it along or stops it.
  const written = await still();
  if (written !== "done") {
    await shelf.remove(id);
    return written;
  }
  const page = await lastMailPage();
  const { to, cc } = asked.filling;
  const url = page.site.composeLink(page.url, { to, cc, subject: NEUTRAL_SUBJECT });
  const tab = await browser.tabs.create({ url });
  if (tab?.id !== undefined && (await shelf.get(id))) await shelf.put(id, { ...asked, at: now, tabId: tab.id });
  return written;
}

function keys(addresses: { address: string }[]): string {
  return addresses
    .map((one) => addressKey(one.address))
    .sort()
    .join(" ");
}

/** By the tab it was opened in; else by what the link put into it, which may come a moment later than the draft. */
function isFor(waiting: Waiting, draft: DraftSnapshot, tabId: number | undefined): boolean {
  if (waiting.tabId !== undefined && waiting.tabId === tabId) return true;
  return draft.subject === NEUTRAL_SUBJECT && keys(draft.to) === keys(waiting.filling.to);
}

/** @returns the letter that waits for this draft, and the key of its composer, handed out once; null when none does */
export async function takeWaiting(
  draft: DraftSnapshot,
  tabId: number | undefined,
  now: number,
): Promise<Requests["draft:open"]["ask"] | null> {
  for (const [id, waiting] of await shelf.all()) {
    if (now - waiting.at > GOOD_FOR_MS) {
      await shelf.remove(id);
      continue;
    }
    if (!isFor(waiting, draft, tabId)) continue;
    await shelf.remove(id);
    const { filling, act, draftKey, era } = waiting;
    return { filling, act, draftKey, era };
  }
  return null;
}
