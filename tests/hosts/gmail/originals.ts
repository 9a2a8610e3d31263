import { setTimeout as pause } from "node:timers/promises";
import { original } from "../common/mail/original.ts";
import { pageHeaders } from "./csp.ts";
import type { GmailHost } from "./host.ts";
import { entireHtml } from "./html.ts";
import type { Mailbox, StoredMessage } from "./mailbox.ts";
import { type Answer, NOT_FOUND } from "./routes.ts";

/** How long a slow original takes. */
const SLOW_MS = 3000;

/** `permmsgid` wins over `th`; a message that is only known by its legacy id is not found by `permmsgid`. */
function asked(box: Mailbox, query: URLSearchParams): StoredMessage | undefined {
  const perm = query.get("permmsgid");
  if (perm) return box.message((message) => message.id === perm && !message.onlyByLegacy);
  const legacy = query.get("th");
  return box.message((message) => message.legacyId === legacy);
}

/** `view=att`: the original as RFC 5322 bytes (attid=0 or none), or one of its attachments (attid=0.1, 0.2 …). */
export async function answerOriginal(host: GmailHost, url: URL, account: number): Promise<Answer> {
  host.originalsAsked.push(url.href);
  const { originals } = host.faults;
  if (originals === "hang") return null;
  if (originals === "slow") await pause(SLOW_MS);
  const html = { "content-type": "text/html; charset=utf-8" };
  if (originals === "login") return { status: 200, headers: html, body: "<!doctype html><title>Sign in</title>" };
  const message = originals === "404" ? undefined : asked(host.box(account), url.searchParams);
  if (!message || message.labels.includes("^r")) return NOT_FOUND;
  const part = Number(url.searchParams.get("attid")?.split(".")[1] ?? 0);
  const file = message.files[part - 1];
  if (part > 0 && !file) return NOT_FOUND;
  const type = file ? file.type : "text/plain; charset=UTF-8";
  const body = file ? Buffer.from(file.bytes) : original(message);
  return { status: 200, headers: { "content-type": type, "cache-control": "private" }, body };
}

/** `view=lg`: the whole of a message that was clipped, as a page to be printed. */
export function answerEntire(host: GmailHost, url: URL, account: number): Answer {
  const message = asked(host.box(account), url.searchParams);
  if (!message) return NOT_FOUND;
  return { status: 200, headers: pageHeaders("none"), body: entireHtml(host.view(account), message) };
}
