import { type Browser, browser } from "wxt/browser";
import type { Deleted, RequestName, Requests } from "./messages.ts";

/** Sends and answers the messages of messages.ts. Nothing else calls runtime.sendMessage. */

interface Envelope {
  inWriting: RequestName;
  payload: unknown;
}

type Reply = { ok: true; answer: unknown } | { ok: false; error: string };

/** Who asks: one of our own pages (also in a frame on the mail site), or a content script on a mail page. */
export interface Asker {
  from: "page" | "content";
  tabId: number | undefined;
  /** Of the tab: 0 is its own page. */
  frameId: number | undefined;
  /** Address of the asking document. */
  url: string;
}

export type Handlers = {
  [N in RequestName]: (payload: Requests[N]["ask"], asker: Asker) => Promise<Requests[N]["answer"]>;
};

/** Requests that only our own pages may make. */
const PAGES_ONLY: readonly RequestName[] = [
  "composer:check",
  "composer:context",
  "composer:keep",
  "composer:still",
  "record:checked",
  "record:contact",
  "record:template",
  "record:written",
  "draft:open",
  "mail:search",
  "page:open",
];

/**
 * Asks the background.
 * @returns its answer
 * @throws Error with the background's words when it refused or could not
 */
export async function ask<N extends RequestName>(name: N, payload: Requests[N]["ask"]): Promise<Requests[N]["answer"]> {
  const envelope: Envelope = { inWriting: name, payload };
  const reply = (await browser.runtime.sendMessage(envelope)) as Reply | undefined;
  if (!reply) throw new Error("In Writing did not answer. Reload the page and try again.");
  if (!reply.ok) throw new Error(reply.error);
  return reply.answer as Requests[N]["answer"];
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === "object" && message !== null && typeof Reflect.get(message, "inWriting") === "string";
}

function askerOf(sender: Browser.runtime.MessageSender): Asker {
  const url = sender.url ?? "";
  const own = url.startsWith(browser.runtime.getURL("/"));
  return { from: own ? "page" : "content", tabId: sender.tab?.id, frameId: sender.frameId, url };
}

async function reply(handlers: Handlers, { inWriting, payload }: Envelope, asker: Asker): Promise<Reply> {
  const handler = Object.hasOwn(handlers, inWriting) ? handlers[inWriting] : undefined;
  if (!handler) return { ok: false, error: `No such request: ${inWriting}` };
  if (PAGES_ONLY.includes(inWriting) && asker.from !== "page") return { ok: false, error: "Not for this page." };
  try {
    return { ok: true, answer: await (handler as (p: unknown, a: Asker) => Promise<unknown>)(payload, asker) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Answers requests from now on. Called once, at the top level of the background, so that a wake-up finds it. */
export function answerRequests(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
    if (!isEnvelope(message) || sender.id !== browser.runtime.id) return undefined;
    return reply(handlers, message, askerOf(sender));
  });
}

/** Tells our other pages, composers in mail pages too, that something was deleted for good. Nobody needs to be there. */
export async function tellDeleted(what: Deleted): Promise<void> {
  await browser.runtime.sendMessage({ inWritingDeleted: what }).catch(() => {});
}

/** Calls back when another page of ours has deleted something. */
export function whenDeleted(listener: (what: Deleted) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
    const what = (message as { inWritingDeleted?: Deleted } | null)?.inWritingDeleted;
    if (what && sender.id === browser.runtime.id) listener(what);
    return undefined;
  });
}

/**
 * What a page still holds in memory of what was deleted is let go of: it is read anew.
 * @param stop ends what the page is in the middle of writing
 */
export function reloadWhenDeleted(stop: () => void = () => {}): void {
  whenDeleted(() => {
    stop();
    // A page that asks before it is left in the middle of something has nothing left to ask about.
    addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), { capture: true });
    location.reload();
  });
}
