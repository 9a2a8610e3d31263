import { randomBytes } from "node:crypto";
import { ASSETS, asset } from "./assets.ts";
import { pageHeaders } from "./csp.ts";
import type { GmailHost } from "./host.ts";
import { pageHtml } from "./html.ts";
import type { SyncRequest } from "./options.ts";
import { answerOriginal } from "./originals.ts";
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
  const sync = /^\/sync\/u\/(\d+)\/i\/(s|bv)$/.exec(url.pathname);
  if (sync && known(host, sync[1]) && method === "POST") {
    const account = Number(sync[1]);
    return sync[2] === "s" ? answerSync(host, url, body, account) : answerNews(host, body, account);
  }
  const page = /^\/mail\/u\/(\d+)\/?$/.exec(url.pathname);
  if (!page || !known(host, page[1])) return NOT_FOUND;
  const view = url.searchParams.get("view");
  if (view === "att") return answerOriginal(host, url, Number(page[1]));
  return view === null || view === "cm" ? answerPage(host, Number(page[1]), view === "cm") : NOT_FOUND;
}

function known(host: GmailHost, index: string | undefined): boolean {
  return host.boxes[Number(index)] !== undefined;
}

function answerAsset(path: string): Answer {
  const found = asset(path);
  if (!found) return NOT_FOUND;
  const headers = { "content-type": found.type, "cross-origin-resource-policy": "same-origin" };
  return { status: 200, headers, body: found.body };
}

function answerPage(host: GmailHost, account: number, popup: boolean): Answer {
  const nonce = randomBytes(16).toString("base64url");
  return { status: 200, headers: pageHeaders(nonce), body: pageHtml(host.view(account), nonce, popup) };
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

function answerSync(host: GmailHost, url: URL, raw: string, account: number): Answer {
  const request: SyncRequest = { at: host.now(), account, url: url.href, raw, ...parsed(raw), status: null };
  host.requests.push(request);
  if (host.faults.sync === "hang") return null;
  request.status = host.faults.sync === "500" ? 500 : 200;
  if (request.status === 500) return { status: 500, headers: JSON_HEADERS, body: "" };
  const threads = request.operations.flatMap((operation) => host.apply(operation, account) ?? []);
  const numbers = request.operations.map((operation) => operation.number);
  const body = syncAnswer(numbers, [...new Set(threads)], host.box(account).version);
  return { status: 200, headers: JSON_HEADERS, body };
}
