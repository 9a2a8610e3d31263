import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { ASSETS, asset } from "./assets.ts";
import { pageHeaders } from "./csp.ts";
import type { GmailHost } from "./host.ts";
import { type PageKind, pageHtml } from "./html.ts";
import type { SyncRequest } from "./options.ts";
import { answerEntire, answerOriginal } from "./originals.ts";
import { type Operation, readOperations } from "./sync/read.ts";
import { syncAnswer } from "./sync/write.ts";

/** A request of the browser, whoever drives it. */
export interface Asked {
  url: URL;
  method: string;
  body: string;
}

/** What to answer; null: nothing, ever. */
export type Answer = { status: number; headers: Record<string, string>; body: string | Buffer } | null;

export const NOT_FOUND: Answer = { status: 404, headers: { "content-type": "text/plain" }, body: "Not Found" };
const JSON_HEADERS = { "content-type": "application/json; charset=utf-8" };

/** Whatever is not known here is a 404, so that nothing is answered by luck. */
export async function answer(host: GmailHost, asked: Asked): Promise<Answer> {
  const { url, method, body } = asked;
  if (url.pathname.startsWith(ASSETS)) return answerAsset(url.pathname.slice(ASSETS.length));
  const sync = /^\/sync\/u\/(\d+)\/(?:d\/([^/]+)\/)?i\/(s|bv)$/.exec(url.pathname);
  if (sync && method === "POST") {
    const account = accountOf(host, sync[1], sync[2]);
    if (account === null) return NOT_FOUND;
    if (host.switches.slowSync > 0) await pause(host.switches.slowSync);
    return sync[3] === "s" ? answerSync(host, url, body, account) : answerNews(host, body, account);
  }
  const page = /^\/mail\/(?:b\/([^/]+)\/)?u\/(\d+)(?:\/|\/popout)?$/.exec(url.pathname);
  const account = page ? accountOf(host, page[2], page[1]) : null;
  if (account === null) return NOT_FOUND;
  if (url.pathname.endsWith("/popout")) {
    return answerPage(host, account, url.searchParams.has("draft") ? "poppedDraft" : "poppedThread");
  }
  const view = url.searchParams.get("view");
  if (view === "lg") return answerEntire(host, url, account);
  if (view === "att") return answerOriginal(host, url, account);
  return view === null || view === "cm" ? answerPage(host, account, view === "cm" ? "compose" : "mailbox") : NOT_FOUND;
}

/** The number of a mailbox in the host: one's own, or one that was shared with account 0. Null where there is none. */
function accountOf(host: GmailHost, index: string | undefined, shared: string | undefined): number | null {
  const number = Number(index);
  if (shared === undefined) return number < host.accounts ? number : null;
  const nth = host.delegated.findIndex(({ id }) => id === shared);
  return number === 0 && nth >= 0 ? host.accounts + nth : null;
}

async function answerAsset(path: string): Promise<Answer> {
  const found = await asset(path);
  if (!found) return NOT_FOUND;
  const headers = { "content-type": found.type, "cross-origin-resource-policy": "same-origin" };
  return { status: 200, headers, body: found.body };
}

function answerPage(host: GmailHost, account: number, kind: PageKind): Answer {
  const nonce = randomBytes(16).toString("base64url");
  return { status: 200, headers: pageHeaders(nonce), body: pageHtml(host.view(account), nonce, kind) };
}

/** What has changed since the version the page knows: everything, or nothing. */
function answerNews(host: GmailHost, knows: string, account: number): Answer {
  const same = knows === String(host.box(account).version);
  return { status: 200, headers: JSON_HEADERS, body: JSON.stringify(same ? null : host.view(account)) };
}

function parsed(raw: string): { json: unknown; operations: Operation[] } {
  try {
    return { json: JSON.parse(raw), operations: readOperations(raw) };
  } catch {
    return { json: null, operations: [] };
  }
}

const REFUSED = {
  "500": { status: 500, headers: JSON_HEADERS, body: "" },
  login: { status: 302, headers: { location: "https://accounts.google.com/ServiceLogin?service=mail" }, body: "" },
  loginPage: {
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: "<!doctype html><title>Sign in</title>",
  },
};

function answerSync(host: GmailHost, url: URL, raw: string, account: number): Answer {
  const request: SyncRequest = { at: host.now(), account, url: url.href, raw, ...parsed(raw), status: null };
  host.requests.push(request);
  const { sync } = host.faults;
  if (sync === "hang") return null;
  const refused = sync !== "ok" && sync !== "lost" ? REFUSED[sync] : null;
  request.status = refused?.status ?? 200;
  if (refused) return refused;
  const threads = request.operations.flatMap((operation) => host.apply(operation, account) ?? []);
  if (sync === "lost") return null;
  // As after being away for a while: what has changed elsewhere comes along.
  if (host.switches.unrelatedAnswers) threads.push(...host.threads(account).slice(0, 2));
  const numbers = request.operations.map((operation) => operation.number);
  const body = syncAnswer(numbers, [...new Set(threads)], host.box(account).version);
  return { status: 200, headers: JSON_HEADERS, body };
}
