import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { ASSETS, asset } from "./bundle.ts";
import { pageHeaders } from "./csp.ts";
import type { OutlookHost } from "./host.ts";
import { pageHtml } from "./html.ts";
import type { ServiceRequest } from "./options.ts";
import { refusal, writeAnswer } from "./service/answer.ts";
import { readWrite } from "./service/read.ts";
import { readAnswer } from "./service/serve.ts";

/** A request of the browser, whoever drives it. Names of headers are in lower case. */
export interface Asked {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body: string;
}

/** What to answer; null: nothing, ever. */
export type Answer = { status: number; headers: Record<string, string>; body: string | Buffer } | null;

export const NOT_FOUND: Answer = { status: 404, headers: { "content-type": "text/plain" }, body: "Not Found" };
const JSON_HEADERS = { "content-type": "application/json; charset=utf-8" };

export const CONSUMER = "outlook.live.com";
export const WORK = "outlook.cloud.microsoft";
/** They lead to WORK. */
export const OLD_WORK = ["outlook.office.com", "outlook.office365.com"];

/** Below the mailbox: folders, messages, and pages of their own. */
const PAGES = [
  /^$/,
  /^(?:inbox|sentitems|drafts|deleteditems|archive)\/?$/,
  /^(?:(?:inbox|sentitems|drafts|deleteditems|archive)\/)?id\/[^/]+\/?$/,
  /^compose(?:\/[^/]+)?\/?$/,
  /^deeplink\/(?:compose|search)\/?$/,
  /^deeplink\/(?:read|readconv)\/[^/]+\/?$/,
];

/** Whatever is not known here is a 404, so that nothing is answered by luck. */
export async function answer(host: OutlookHost, asked: Asked): Promise<Answer> {
  const { url, method } = asked;
  const location = movedTo(host, url);
  if (location !== null && method === "GET") return { status: 302, headers: { location }, body: "" };
  if (url.hostname !== host.hostname) return NOT_FOUND;
  if (url.pathname.startsWith(ASSETS)) return answerAsset(url.pathname.slice(ASSETS.length));
  const [, part, rest] = /^\/(mail|owa)(\/.*)?$/.exec(url.pathname) ?? [];
  const place = part ? placeOf(host, rest ?? "") : null;
  if (!place) return NOT_FOUND;
  const { account, path } = place;
  if (part === "mail")
    return method === "GET" && PAGES.some((page) => page.test(path)) ? page(host, account) : NOT_FOUND;
  if (host.switches.slowService > 0) await pause(host.switches.slowService);
  if (path === "ev.owa2") return { status: 200, headers: JSON_HEADERS, body: String(host.box(account).version) };
  return path === "service.svc" && method === "POST" ? service(host, asked, account) : NOT_FOUND;
}

/** What stands behind `/mail` or `/owa`: the number of a consumer's mailbox, the address of somebody else's, or nothing. */
function placeOf(host: OutlookHost, rest: string): { account: number; path: string } | null {
  const [, first = "", path = ""] = /^\/([^/]+)(?:\/(.*))?$/.exec(rest) ?? [];
  const other = host.boxes.findIndex(
    ({ account }, nth) => nth >= host.accounts && account.address === decodeURIComponent(first),
  );
  if (other >= 0) return { account: other, path };
  if (host.kind === "work") return { account: 0, path: rest.replace(/^\//, "") };
  return /^\d+$/.test(first) && Number(first) < host.accounts ? { account: Number(first), path } : null;
}

/** Where the page really is: old hosts lead to the new one, a consumer's mailbox has a number. Null: it is here. */
function movedTo(host: OutlookHost, { hostname, pathname, search }: URL): string | null {
  if (OLD_WORK.includes(hostname)) {
    if (host.kind !== "work") return null;
    return `https://${WORK}${host.switches.redirectLosesQuery ? "/mail/" : pathname + search}`;
  }
  const bare = /^\/mail(?:\/((?:inbox|sentitems|drafts|deeplink|id)\/.*)?)?$/.exec(pathname);
  if (hostname !== host.hostname || host.kind === "work" || !bare) return null;
  return `https://${hostname}/mail/0/${bare[1] ?? ""}${search}`;
}

async function answerAsset(name: string): Promise<Answer> {
  const found = await asset(name);
  if (!found) return NOT_FOUND;
  const headers = {
    ...{ "content-type": found.type, "cross-origin-resource-policy": "same-origin" },
    "cross-origin-embedder-policy": "require-corp",
  };
  return { status: 200, headers, body: found.body };
}

function page(host: OutlookHost, account: number): Answer {
  const nonce = randomBytes(16).toString("base64url");
  return { status: 200, headers: pageHeaders(nonce), body: pageHtml(host.session(account), nonce) };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}

const json = (body: object): Answer => ({ status: 200, headers: JSON_HEADERS, body: JSON.stringify(body) });

function service(host: OutlookHost, { url, headers, body }: Asked, account: number): Answer {
  const action = url.searchParams.get("action") ?? "";
  const said = headers["x-owa-urlpostdata"];
  const raw = body === "" && said ? decodeURIComponent(said) : body;
  const asked = parsed(raw);
  const write = readWrite(action, asked);
  if (!write) {
    const found = readAnswer(host, account, action, asked);
    return found ? json(found) : NOT_FOUND;
  }
  const request: ServiceRequest = {
    ...{ at: host.now(), account, url: url.href, action, headers, body, raw, json: asked },
    ...{ disposition: write.disposition, status: null },
  };
  host.requests.push(request);
  const fault = host.faults.service;
  if (fault === "hang") return null;
  const refused = REFUSED[fault];
  request.status = refused?.status ?? 200;
  if (refused) return refused;
  if (fault === "refused") return json(refusal(action));
  const item = host.apply(write, account);
  if (fault === "lost") return null;
  return json(item === "none" ? refusal(action) : writeAnswer(action, item));
}

const REFUSED: Record<string, NonNullable<Answer> | undefined> = {
  "500": { status: 500, headers: JSON_HEADERS, body: "" },
  login: { status: 302, headers: { location: "https://login.live.com/login.srf" }, body: "" },
};
