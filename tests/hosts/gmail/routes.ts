import { randomBytes } from "node:crypto";
import type { Route } from "playwright";
import { ASSETS, asset } from "./assets.ts";
import { pageHeaders } from "./csp.ts";
import type { GmailHost, SyncRequest } from "./host.ts";
import { pageHtml } from "./html.ts";
import { answerOriginal } from "./originals.ts";
import { type Operation, readOperations } from "./sync/read.ts";
import { syncAnswer } from "./sync/write.ts";

const JSON_HEADERS = { "content-type": "application/json; charset=utf-8" };

/** One request of the browser. Whatever is not known here is a 404, so that nothing is answered by luck. */
export async function answer(host: GmailHost, route: Route): Promise<void> {
  const url = new URL(route.request().url());
  if (url.pathname.startsWith(ASSETS)) return answerAsset(route, url.pathname.slice(ASSETS.length));
  const sync = /^\/sync\/u\/(\d+)\/i\/(s|bv)$/.exec(url.pathname);
  if (sync && known(host, sync[1]) && route.request().method() === "POST") {
    return sync[2] === "s" ? answerSync(host, route, Number(sync[1])) : answerNews(host, route, Number(sync[1]));
  }
  const page = /^\/mail\/u\/(\d+)\/?$/.exec(url.pathname);
  if (!page || !known(host, page[1])) return route.fulfill({ status: 404, body: "Not Found" });
  const view = url.searchParams.get("view");
  if (view === "att") return answerOriginal(host, route, url, Number(page[1]));
  return answerPage(host, route, Number(page[1]), view === "cm");
}

function known(host: GmailHost, index: string | undefined): boolean {
  return host.boxes[Number(index)] !== undefined;
}

async function answerAsset(route: Route, path: string): Promise<void> {
  const found = asset(path);
  if (!found) return route.fulfill({ status: 404, body: "Not Found" });
  const headers = { "content-type": found.type, "cross-origin-resource-policy": "same-origin" };
  return route.fulfill({ status: 200, headers, body: found.body });
}

async function answerPage(host: GmailHost, route: Route, account: number, popup: boolean): Promise<void> {
  const nonce = randomBytes(16).toString("base64url");
  return route.fulfill({ status: 200, headers: pageHeaders(nonce), body: pageHtml(host.view(account), nonce, popup) });
}

/** What has changed since the version the page knows: everything, or nothing. */
async function answerNews(host: GmailHost, route: Route, account: number): Promise<void> {
  const version = host.box(account).version;
  const same = route.request().postData() === String(version);
  const body = JSON.stringify(same ? null : host.view(account));
  return route.fulfill({ status: 200, headers: JSON_HEADERS, body });
}

function parsed(raw: string): { json: unknown; operations: Operation[] } {
  try {
    return { json: JSON.parse(raw), operations: readOperations(raw) };
  } catch {
    return { json: null, operations: [] };
  }
}

async function answerSync(host: GmailHost, route: Route, account: number): Promise<void> {
  const raw = route.request().postData() ?? "";
  const request: SyncRequest = {
    at: host.now(),
    account,
    url: route.request().url(),
    raw,
    ...parsed(raw),
    status: null,
  };
  host.requests.push(request);
  if (host.faults.sync === "hang") return;
  request.status = host.faults.sync === "500" ? 500 : 200;
  if (request.status === 500) return route.fulfill({ status: 500, body: "" });
  const threads = request.operations.flatMap((operation) => host.apply(operation, account) ?? []);
  const numbers = request.operations.map((operation) => operation.number);
  const body = syncAnswer(numbers, [...new Set(threads)], host.box(account).version);
  return route.fulfill({ status: 200, headers: JSON_HEADERS, body });
}
