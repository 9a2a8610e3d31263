import type { MailboxView } from "../../types.ts";
import { together } from "./request.ts";

/** The page's requests, by XMLHttpRequest as Gmail's are. */

let running = 0;
const queues = new Map<string, Promise<void>>();

interface Waiting {
  make(): string;
  done(good: boolean): void;
}
const waiting: Waiting[] = [];
let batching = false;
let underWay = false;

/** A mailbox at /mail/b/<id>/u/<n>/ is synced at /sync/u/<n>/d/<id>. Source: InboxSDK 2026-07. */
function mailboxOf(account: number): string {
  const [, id, number] = /^\/mail\/b\/([^/]+)\/u\/(\d+)/.exec(location.pathname) ?? [];
  return id ? `/sync/u/${number}/d/${id}` : `/sync/u/${account}`;
}

function post(url: string, body: string): Promise<XMLHttpRequest> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("content-type", "application/json");
    request.addEventListener("loadend", () => resolve(request));
    request.send(body);
  });
}

/** A page to sign in is an answer too, and no success. */
function isGood({ status, responseText }: XMLHttpRequest): boolean {
  return status >= 200 && status < 300 && responseText.startsWith("[");
}

async function save(account: number, body: string): Promise<boolean> {
  running += 1;
  return isGood(await post(`${mailboxOf(account)}/i/s?hl=en&c=${running}&rt=r&pt=ji`, body));
}

/** @param on whether what waits goes together in one request */
export function batchRequests(on: boolean): void {
  batching = on;
}

/**
 * Posts to `i/s`, one after the other for the same draft or thread, so that a send never overtakes a save.
 * @param make called when its turn has come
 * @returns whether it was answered with success
 */
export async function sync(account: number, queue: string, make: () => string): Promise<boolean> {
  if (batching) {
    const good = new Promise<boolean>((done) => waiting.push({ make, done }));
    if (!underWay) void flush(account);
    return good;
  }
  const before = queues.get(queue) ?? Promise.resolve();
  const mine = before.then(() => save(account, make()));
  queues.set(
    queue,
    mine.then(() => undefined),
  );
  return mine;
}

async function flush(account: number): Promise<void> {
  underWay = true;
  while (waiting.length > 0) {
    const now = waiting.splice(0);
    const good = await save(account, together(now.map(({ make }) => make())));
    for (const { done } of now) done(good);
  }
  underWay = false;
}

/** @returns the mailbox as it is now, or null when nothing has changed since `version` (or nobody answers) */
export async function news(account: number, version: number): Promise<MailboxView | null> {
  const request = await post(`${mailboxOf(account)}/i/bv?hl=en&rt=r&pt=ji`, String(version));
  return request.status === 200 ? (JSON.parse(request.responseText) as MailboxView | null) : null;
}
