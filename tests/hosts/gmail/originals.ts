import { setTimeout as pause } from "node:timers/promises";
import type { Route } from "playwright";
import type { GmailHost } from "./host.ts";
import { original } from "./mail/original.ts";
import type { Mailbox, StoredMessage } from "./mailbox.ts";

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
export async function answerOriginal(host: GmailHost, route: Route, url: URL, account: number): Promise<void> {
  host.originalsAsked.push(url.href);
  const { originals } = host.faults;
  if (originals === "hang") return;
  if (originals === "slow") await pause(SLOW_MS);
  if (originals === "login") {
    return route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><title>Sign in</title>" });
  }
  const message = originals === "404" ? undefined : asked(host.box(account), url.searchParams);
  if (!message || message.labels.includes("^r")) return route.fulfill({ status: 404, body: "Not Found" });
  const part = Number(url.searchParams.get("attid")?.split(".")[1] ?? 0);
  const file = message.files[part - 1];
  if (part > 0 && !file) return route.fulfill({ status: 404, body: "Not Found" });
  const body = file ? Buffer.from(file.bytes) : original(message);
  const type = file ? file.type : "text/plain; charset=UTF-8";
  return route.fulfill({ status: 200, headers: { "content-type": type, "cache-control": "private" }, body });
}
