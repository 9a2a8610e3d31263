import { type Browser, browser } from "wxt/browser";
import type { MessageState, Site } from "../record/items.ts";
import { isOwn } from "../record/own.ts";
import { type WallFacts, wall } from "../record/wall.ts";
import { WALL_KEY } from "../store/wall-publishing.ts";
import { REQUEST_READERS, type RequestReader } from "../webmail/requests.ts";
import { siteOf } from "../webmail/sites.ts";
import type { WireMessage } from "../webmail/wire.ts";
import { mailboxOf } from "./mailbox.ts";
import { type Ending, endSend, holdSend, type PendingSend } from "./pending-sends.ts";
import { isTakenBack, withTakenBack } from "./taken-back.ts";
import { wireSighting } from "./wire-sighting.ts";

/** Confirms sends by the browser's own record of the page's requests. */

/** Requests that began in this life and are still being looked at. */
const looking = new Map<string, Promise<void>>();

/**
 * The browsers' words for a request that never reached the mail site. After any other end without an answer (the page was
 * closed, the connection broke) the site may have had it, so it is likely.
 */
const NEVER_LEFT =
  /ERR_(?:INTERNET_DISCONNECTED|NAME_NOT_RESOLVED|CONNECTION_REFUSED|ADDRESS_UNREACHABLE|PROXY_CONNECTION_FAILED|BLOCKED_BY_CLIENT)|NS_ERROR_(?:OFFLINE|UNKNOWN_HOST|CONNECTION_REFUSED)/;

type Began = Browser.webRequest.OnBeforeRequestDetails;
type Headers = Browser.webRequest.OnBeforeSendHeadersDetails;
type Request = Pick<Began, "requestId" | "url" | "tabId" | "timeStamp">;

/** Requests whose headers are still to come, by id: what they say may stand there. */
const headless = new Map<string, { reader: RequestReader; details: Request; body: string }>();

function bodyOf({ requestBody }: Began): string {
  const decoder = new TextDecoder();
  const raw = requestBody?.raw ?? [];
  return raw.map((part) => (part.bytes ? decoder.decode(part.bytes, { stream: true }) : "")).join("");
}

async function readWall(): Promise<WallFacts | null> {
  const found = await browser.storage.local.get(WALL_KEY);
  return (found[WALL_KEY] as WallFacts | undefined) ?? null;
}

/** A draft saved again after it was sent or scheduled was taken back; other drafts are nobody's business. */
function stateOf(message: WireMessage, facts: WallFacts): MessageState | null {
  if (message.state !== "draft") return message.state;
  return facts.drafts?.includes(message.draftId) || isTakenBack(message, facts) ? "undone" : null;
}

/** @returns what of a request concerns the case */
function sift(messages: WireMessage[], site: Site, facts: WallFacts, account: string | null): PendingSend["messages"] {
  return messages.flatMap((message) => {
    const state = stateOf(message, facts);
    if (!state) return [];
    const verdict = wall(facts, wireSighting(message, site, state, account));
    // Nobody is asked about what was taken back: it is of a message that stands in the record, or nobody's business.
    const held = verdict.keep || (verdict.ask && state !== "undone");
    // The words are held once, as text: session memory is small.
    return held ? [{ message: { ...message, html: "" }, state, verdict }] : [];
  });
}

/**
 * Whether the mail page itself made the request, or a worker of it. Any site can make the browser post a form to the mail
 * site, and what such a form says was sent was not. Chrome names the page's origin, Firefox its address.
 */
function fromMailPage(details: Began | Headers): boolean {
  const by: unknown = details.initiator ?? Reflect.get(details, "originUrl");
  const origin = typeof by === "string" ? URL.parse(by)?.origin : undefined;
  return origin !== undefined && origin === new URL(details.url).origin && siteOf(origin) !== null;
}

/** Only those that the reader looks at: the rest (the session's keys among them) is nobody's business here. */
function headersOf(reader: RequestReader, { requestHeaders = [] }: Pick<Headers, "requestHeaders">) {
  const known = requestHeaders.filter(({ name }) => reader.headers?.includes(name.toLowerCase()));
  return Object.fromEntries(known.map(({ name, value = "" }) => [name.toLowerCase(), value]));
}

async function look(reader: RequestReader, details: Request, body: string, headers: Record<string, string>) {
  const { url, tabId } = details;
  // Times of the record are whole; the browser's are not.
  const at = Math.floor(details.timeStamp);
  const request = { url, headers, body, at };
  const found = reader.read(request);
  const facts = found.length > 0 ? await readWall() : null;
  if (!facts) return;
  const account = await mailboxOf(tabId, url);
  const named = reader.mailbox?.(request) ?? "";
  // Somebody else's mailbox, shared with the parent: its page does not say that it is theirs. A worker's request has no page.
  if (named !== "" && !isOwn(account === null ? facts.own : [account], named)) return;
  const messages = sift(await withTakenBack(found, facts), reader.site, facts, account);
  if (messages.length > 0) await holdSend(details.requestId, { site: reader.site, at, account, messages });
}

/**
 * A session that has ended sends the request on to a page to sign in, on another host or as another request; only a
 * redirect that repeats the request on the same host still carries the message.
 */
function isSentElsewhere({ statusCode, url, redirectUrl }: Browser.webRequest.OnBeforeRedirectDetails): boolean {
  const repeated = statusCode === 307 || statusCode === 308;
  return !repeated || URL.parse(redirectUrl)?.host !== new URL(url).host;
}

/**
 * What the browser shows of an answer is its status and headers, never what is in it. Outlook's service answers 200 also when
 * it refuses a message for what it is (too large, an address it does not take): such a send is told as sent, until the page
 * shows that it was stopped (see fate.ts). An answer of any other kind is never taken for a yes.
 */
function endingOf({ method, statusCode, responseHeaders }: Browser.webRequest.OnCompletedDetails): Ending {
  // The answer of a page that a redirect led to.
  if (method !== "POST" || statusCode < 200 || statusCode >= 300) return "refused";
  const answered = (header: string) => responseHeaders?.find(({ name }) => name.toLowerCase() === header)?.value ?? "";
  // Exchange says here what went wrong, where it says so outside the answer itself.
  if (answered("x-owa-error") !== "") return "unknown";
  const type = answered("content-type");
  // A page instead of data, to sign in most likely; but nothing known forbids the site to answer a send so.
  return /^\s*text\/html/i.test(type) ? "unknown" : "taken";
}

/** What cannot be held (session memory is full) is not confirmed: it stays as it was seen on the page. */
function startLooking(reader: RequestReader, details: Request, body: string, headers: Record<string, string>): void {
  looking.set(
    details.requestId,
    look(reader, details, body, headers).catch(() => {}),
  );
}

/** A request whose headers were not shown is told by its body alone. */
async function end(requestId: string, ending: Ending, taken: () => void): Promise<void> {
  const left = headless.get(requestId);
  headless.delete(requestId);
  if (left) startLooking(left.reader, left.details, left.body, {});
  await looking.get(requestId);
  looking.delete(requestId);
  if (await endSend(requestId, ending)) taken();
}

/** Begins to look at a request, once everything that it says is there. */
function watchBeginnings(reader: RequestReader): void {
  const filter = { urls: reader.urls };
  browser.webRequest.onBeforeRequest.addListener(
    (details) => {
      if (details.method !== "POST" || !fromMailPage(details)) return undefined;
      const body = bodyOf(details);
      if (reader.headers) headless.set(details.requestId, { reader, details, body });
      else startLooking(reader, details, body, {});
      return undefined;
    },
    filter,
    ["requestBody"],
  );
  if (!reader.headers) return;
  browser.webRequest.onBeforeSendHeaders.addListener(
    (details) => {
      // Of a background that was stopped in between, the body is lost; the headers may say it all.
      if (details.method === "POST" && fromMailPage(details)) {
        const { body } = headless.get(details.requestId) ?? { body: "" };
        headless.delete(details.requestId);
        startLooking(reader, details, body, headersOf(reader, details));
      }
      return undefined;
    },
    filter,
    ["requestHeaders"],
  );
}

function watch(reader: RequestReader, taken: () => void): void {
  const filter = { urls: reader.urls };
  const { onBeforeRedirect, onCompleted, onErrorOccurred } = browser.webRequest;
  watchBeginnings(reader);
  onBeforeRedirect.addListener((details) => {
    if (isSentElsewhere(details)) void end(details.requestId, "refused", taken);
  }, filter);
  onCompleted.addListener((details) => void end(details.requestId, endingOf(details), taken), filter, [
    "responseHeaders",
  ]);
  onErrorOccurred.addListener((details) => {
    void end(details.requestId, NEVER_LEFT.test(details.error) ? "refused" : "unknown", taken);
  }, filter);
}

/**
 * Listens from now on. Called at the top level of the background, so that a wake-up finds the listeners.
 * @param taken called when something was put into the outbox
 */
export function watchSends(taken: () => void): void {
  for (const reader of REQUEST_READERS) watch(reader, taken);
}
