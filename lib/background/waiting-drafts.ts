import { browser } from "wxt/browser";
import { addressKey } from "../mail/address.ts";
import type { Requests } from "../messages.ts";
import { sessionShelf } from "../session-shelf.ts";
import { composeLink, NEUTRAL_SUBJECT } from "../webmail/gmail/links.ts";
import type { DraftSnapshot } from "../webmail/webmail.ts";

/**
 * Letters on their way into a draft that the mail site is opening. The link carries recipients and a neutral subject only,
 * since links land in the browser's history; the letter waits here, in memory, for the draft that opens.
 */
type Waiting = Requests["draft:open"]["ask"] & { at: number };

const shelf = sessionShelf<Waiting>("waiting-draft");

/** A draft that opens later than this after the link was another one. */
const GOOD_FOR_MS = 10 * 60_000;

/** Opens a new draft in the mailbox that was looked at last, or in the first one of the browser. */
export async function openDraft(asked: Requests["draft:open"]["ask"], now: number): Promise<void> {
  await shelf.put(crypto.randomUUID(), { ...asked, at: now });
  const tabs = await browser.tabs.query({ url: "https://mail.google.com/*" });
  const [open] = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const user = open?.url?.match(/\/mail\/u\/(\d+)/)?.[1] ?? "0";
  const { to, cc } = asked.filling;
  await browser.tabs.create({ url: composeLink({ user: Number(user), to, cc, subject: NEUTRAL_SUBJECT }) });
}

function keys(addresses: { address: string }[]): string {
  return addresses
    .map((one) => addressKey(one.address))
    .sort()
    .join(" ");
}

/** @returns the letter that waits for this draft, handed out once; null when none does */
export async function takeWaiting(draft: DraftSnapshot, now: number): Promise<Requests["draft:waiting"]["answer"]> {
  for (const [id, waiting] of await shelf.all()) {
    if (now - waiting.at > GOOD_FOR_MS) {
      await shelf.remove(id);
      continue;
    }
    if (draft.subject !== NEUTRAL_SUBJECT || keys(draft.to) !== keys(waiting.filling.to)) continue;
    await shelf.remove(id);
    return { filling: waiting.filling, act: waiting.act };
  }
  return null;
}
