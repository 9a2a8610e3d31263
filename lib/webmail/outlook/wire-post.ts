import { type Json, parseJson } from "../common/json-body.ts";

/** What a request to `service.svc` asks for, and where it carries it. */

/** A request as the browser shows it. */
export interface OutlookRequest {
  url: string;
  headers?: Record<string, string>;
  body?: string;
}

/** The page's own address is enough where a request names only its path. */
const ANY_HOST = "https://outlook.office.com";

const SERVICE = /\/service\.svc(?:\/|$)/i;

/** @returns whether Outlook's own service is asked, at any host and for any mailbox of it */
export function isService(url: string): boolean {
  return SERVICE.test(URL.parse(url, ANY_HOST)?.pathname ?? "");
}

/** @returns the header's value whatever its case; "" when there is none */
export function header({ headers }: OutlookRequest, name: string): string {
  const found = Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name);
  return typeof found?.[1] === "string" ? found[1] : "";
}

/** @returns the action's name in lower case, from the address or from a header; "" where neither says */
export function actionOf(request: OutlookRequest): string {
  const query = URL.parse(request.url, ANY_HOST)?.searchParams;
  const named = [...(query ?? [])].find(([key]) => key.toLowerCase() === "action")?.[1];
  return (named || header(request, "action") || header(request, "x-owa-actionsource")).trim().toLowerCase();
}

/** Requests of at most 2,048 characters have an empty body and their JSON in this header. Source: a request of 2018. */
const POST_DATA = "x-owa-urlpostdata";

/** @returns the JSON that the request carries beside its body */
export function inHeader(request: OutlookRequest): Json[] {
  return readEncoded(header(request, POST_DATA));
}

/** @param words JSON as it is, or encoded for an address once or twice */
export function readEncoded(words: string): Json[] {
  let text = words.trim();
  for (let times = 0; times < 3; times += 1) {
    const value = parseJson(text);
    if (value !== undefined) return [value];
    const next = decoded(text);
    if (next === text) return [];
    text = next;
  }
  return [];
}

/** A form writes spaces as `+`; what is encoded for an address has `%20` for them, and `+` only as `%2B`. */
function decoded(text: string): string {
  const spaced =
    text.includes("+") && !/%20/.test(text) && /^\s*(?:%7b|%5b)/i.test(text) ? text.replaceAll("+", " ") : text;
  return spaced.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      // Not the bytes of any letter: what stands around them is read all the same.
      return new TextDecoder().decode(Uint8Array.from(run.slice(1).split("%"), (hex) => Number.parseInt(hex, 16)));
    }
  });
}
