import { browser } from "wxt/browser";
import { type OutboxItem, putInOutbox } from "../outbox.ts";
import type { MessageState, Site } from "../record/items.ts";
import { type KeepAsk, keepAsk } from "../record/keep-ask.ts";
import type { Verdict } from "../record/wall.ts";
import { sessionShelf } from "../session-shelf.ts";
import { addAsk, isAskedAbout, keepAlong } from "../store/asks.ts";
import type { WireMessage } from "../webmail/wire.ts";
import { forgetTakenBack } from "./taken-back.ts";
import { wireSighting } from "./wire-sighting.ts";

/**
 * Sends between the beginning and the end of their request, which may be seen by two lives of the background: what is held
 * in between is held in memory only, and only what the wall lets through.
 */
export interface PendingSend {
  site: Site;
  /** Epoch ms: when the request began. */
  at: number;
  /** Own address of the mailbox it was made in; null when unknown. */
  account: string | null;
  messages: { message: WireMessage; state: MessageState; verdict: Verdict }[];
  /** It was told that nobody knows its end yet; that may still come. */
  told?: true;
}

/** How a request ended: the site took it, refused it, or nobody knows. */
export type Ending = "taken" | "refused" | "unknown";

const pending = sessionShelf<PendingSend>("pending-send");

/** A send whose end was not seen for this long is told as likely. */
const ORPHAN_AFTER_MS = 2 * 60_000;

/** A little later, so that it is due then: wakes a background that sleeps. */
const LOOK_AFTER_MINUTES = 2.5;
const LOOK = "in-writing:pending";

/** What has no end by now will never have one. */
const GIVEN_UP_AFTER_MS = 60 * 60_000;

/** Ends that this life is telling: a redirect and the answer of the page it leads to are two ends of one request. */
const ending = new Set<string>();

/** Holds what began. Should its end never come, it is looked at again. */
export async function holdSend(requestId: string, send: PendingSend): Promise<void> {
  await pending.put(requestId, send);
  await browser.alarms.create(LOOK, { delayInMinutes: LOOK_AFTER_MINUTES });
}

/**
 * What the end of the request makes of one message in it.
 * @returns null when it says nothing of the message: it stays what it was
 */
function outcome({ state, message }: PendingSend["messages"][number], end: Ending): MessageState | null {
  if (end === "taken") return state;
  if (end === "refused") return state === "undone" ? null : "failed";
  // Scheduled is a promise of the site's anyway. What was taken back by its id alone has no words to tell with, and what nobody
  // knows to be taken back is as it was.
  if (state === "undone" && (message.recalled || message.from.address === "")) return null;
  return state === "scheduled" ? "scheduled" : "likely";
}

/** A send that came to nothing is no new question, but belongs to one that stands or has had its yes. */
async function askAbout(ask: KeepAsk, item: OutboxItem): Promise<void> {
  const failed = item.sighting.state === "failed";
  if (!failed || (await isAskedAbout(ask.id, item))) await addAsk(ask, item);
}

/** @param name made from the request, so that a second life that does this again adds nothing */
async function tell(send: PendingSend, name: string, end: Ending): Promise<void> {
  for (const [index, one] of send.messages.entries()) {
    const state = outcome(one, end);
    if (!state) continue;
    const sighting = wireSighting(one.message, send.site, state, send.account);
    const item: OutboxItem = { via: `${name}:${index}`, sighting, seenAt: send.at };
    if (one.verdict.keep) {
      await putInOutbox(item);
      if (state !== "undone") await keepAlong(item);
    } else await askAbout(keepAsk(sighting, one.verdict), item);
  }
}

const nameOf = (requestId: string, { at }: PendingSend) => `request:${at}:${requestId}`;

/** Tells how a request ended. @returns whether there was anything to tell */
export async function endSend(requestId: string, end: Ending): Promise<boolean> {
  if (ending.has(requestId)) return false;
  ending.add(requestId);
  try {
    const send = await pending.get(requestId);
    if (!send) return false;
    await tell(send, nameOf(requestId, send), end);
    if (end === "taken") await forgetTakenBack(send.messages.map(({ message }) => message));
    await pending.remove(requestId);
    return true;
  } finally {
    ending.delete(requestId);
  }
}

/**
 * Tells sends whose end was not seen: the answer does not come, the browser was closed, or the background was stopped in
 * between. An end that comes later is told all the same.
 */
export async function tellOrphans(now: number): Promise<void> {
  for (const [requestId, send] of await pending.all()) {
    const age = now - send.at;
    if (age <= ORPHAN_AFTER_MS || ending.has(requestId)) continue;
    if (!send.told) {
      await tell(send, `${nameOf(requestId, send)}:waiting`, "unknown");
      if (!ending.has(requestId) && (await pending.get(requestId)))
        await pending.put(requestId, { ...send, told: true });
    }
    if (age > GIVEN_UP_AFTER_MS) await pending.remove(requestId);
  }
}
