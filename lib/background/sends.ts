import { type Browser, browser } from "wxt/browser";
import { type OutboxItem, putInOutbox } from "../outbox.ts";
import type { MessageState, Site } from "../record/items.ts";
import { type KeepAsk, keepAsk } from "../record/keep-ask.ts";
import { type Verdict, type WallFacts, wall } from "../record/wall.ts";
import { sessionShelf } from "../session-shelf.ts";
import { addAsk, isAskedAbout } from "../store/asks.ts";
import { WALL_KEY } from "../store/wall-publishing.ts";
import { REQUEST_READERS, type RequestReader } from "../webmail/requests.ts";
import type { WireMessage } from "../webmail/wire.ts";
import { wireSighting } from "./wire-sighting.ts";

/**
 * Confirms sends by the browser's own record of the page's requests. A request begins and ends in what may be two lives of
 * the background: what it holds is kept in between, in memory only, and only what the wall lets through.
 */
interface PendingSend {
  site: Site;
  /** Epoch ms: when the request began. */
  at: number;
  messages: { message: WireMessage; state: MessageState; verdict: Verdict }[];
}

const pending = sessionShelf<PendingSend>("pending-send");

/** Requests that began in this life and are still being looked at. */
const looking = new Map<string, Promise<void>>();

/** A send whose end was never seen is told as likely after this long. */
const ORPHAN_AFTER_MS = 2 * 60_000;

/**
 * The browsers' words for a request that never reached the mail site. After any other end without an answer (the page was
 * closed, the connection broke) the site may have had it, so it is likely.
 */
const NEVER_LEFT =
  /ERR_(?:INTERNET_DISCONNECTED|NAME_NOT_RESOLVED|CONNECTION_REFUSED|ADDRESS_UNREACHABLE|PROXY_CONNECTION_FAILED|BLOCKED_BY_CLIENT)|NS_ERROR_(?:OFFLINE|UNKNOWN_HOST|CONNECTION_REFUSED)/;

type Began = Browser.webRequest.OnBeforeRequestDetails;

function bodyOf(details: Began): string {
  const decoder = new TextDecoder();
  const raw = details.requestBody?.raw ?? [];
  return raw.map((part) => (part.bytes ? decoder.decode(part.bytes, { stream: true }) : "")).join("");
}

async function readWall(): Promise<WallFacts | null> {
  const found = await browser.storage.local.get(WALL_KEY);
  return (found[WALL_KEY] as WallFacts | undefined) ?? null;
}

/** A draft saved again after it was sent was taken back; other drafts are nobody's business. */
function stateOf(message: WireMessage, facts: WallFacts): MessageState | null {
  if (message.state !== "draft") return message.state;
  return facts.drafts?.includes(message.draftId) ? "undone" : null;
}

/** @returns what of a request concerns the case */
export function sift(messages: WireMessage[], site: Site, facts: WallFacts): PendingSend["messages"] {
  return messages.flatMap((message) => {
    const state = stateOf(message, facts);
    if (!state) return [];
    const verdict = wall(facts, wireSighting(message, site, state));
    // The words are held once, as text: session memory is small.
    return verdict.keep || verdict.ask ? [{ message: { ...message, html: "" }, state, verdict }] : [];
  });
}

/**
 * Whether the mail page itself made the request. Any site can make the browser post a form to the mail site, and what such a
 * form says was sent was not. Chrome names the page's origin, Firefox its address.
 */
function fromMailPage(details: Began): boolean {
  const by: unknown = details.initiator ?? Reflect.get(details, "originUrl");
  return typeof by === "string" && URL.parse(by)?.origin === new URL(details.url).origin;
}

async function look(reader: RequestReader, details: Began): Promise<void> {
  const facts = await readWall();
  if (!facts) return;
  const messages = sift(reader.read({ url: details.url, body: bodyOf(details) }), reader.site, facts);
  if (messages.length === 0) return;
  await pending.put(details.requestId, { site: reader.site, at: details.timeStamp, messages });
}

/** A send that came to nothing is no new question, but belongs to one that stands or has had its yes. */
async function askAbout(ask: KeepAsk, item: OutboxItem, outcome: MessageState | null): Promise<void> {
  if (!outcome || (await isAskedAbout(ask.id, item.sighting))) await addAsk(ask, item);
}

async function settle(requestId: string, outcome: MessageState | null): Promise<boolean> {
  await looking.get(requestId);
  looking.delete(requestId);
  const send = await pending.get(requestId);
  if (!send) return false;
  for (const [index, { message, state, verdict }] of send.messages.entries()) {
    // The name is made from the request, so that a second life that does this again adds nothing.
    const via = `request:${send.at}:${requestId}:${index}`;
    const sighting = wireSighting(message, send.site, outcome ?? state);
    const item: OutboxItem = { via, sighting, seenAt: send.at };
    if (verdict.keep) await putInOutbox(item);
    else await askAbout(keepAsk(sighting, verdict), item, outcome);
  }
  await pending.remove(requestId);
  return true;
}

/** Tells sends whose end was never seen: the browser was closed, or the background was stopped for good in between. */
export async function settleOrphans(now: number): Promise<void> {
  for (const [requestId, send] of await pending.all()) {
    if (!looking.has(requestId) && now - send.at > ORPHAN_AFTER_MS) await settle(requestId, "likely");
  }
}

function watch(reader: RequestReader, taken: () => void): void {
  const filter = { urls: reader.urls };
  browser.webRequest.onBeforeRequest.addListener(
    (details) => {
      if (details.method !== "POST" || !fromMailPage(details)) return undefined;
      // What cannot be held (session memory is full) is not confirmed: it stays as it was seen on the page.
      const held = look(reader, details).catch(() => {});
      looking.set(details.requestId, held);
      return undefined;
    },
    filter,
    ["requestBody"],
  );
  browser.webRequest.onCompleted.addListener((details) => {
    const good = details.statusCode >= 200 && details.statusCode < 300;
    void settle(details.requestId, good ? null : "failed").then((any) => any && taken());
  }, filter);
  browser.webRequest.onErrorOccurred.addListener((details) => {
    const outcome = NEVER_LEFT.test(details.error) ? "failed" : "likely";
    void settle(details.requestId, outcome).then((any) => any && taken());
  }, filter);
}

/**
 * Listens from now on. Called at the top level of the background, so that a wake-up finds the listeners.
 * @param taken called when something was put into the outbox
 */
export function watchSends(taken: () => void): void {
  for (const reader of REQUEST_READERS) watch(reader, taken);
}
