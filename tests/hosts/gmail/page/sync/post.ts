import type { MailboxView } from "../../types.ts";

/** The page's requests, by XMLHttpRequest as Gmail's are. */

let running = 0;
const queues = new Map<string, Promise<void>>();

function post(url: string, body: string): Promise<XMLHttpRequest> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("content-type", "application/json");
    request.addEventListener("loadend", () => resolve(request));
    request.send(body);
  });
}

/**
 * Posts to `i/s`, one after the other for the same draft or thread, so that a send never overtakes a save.
 * @param make called when its turn has come
 * @returns whether it was answered with success
 */
export async function sync(account: number, queue: string, make: () => string): Promise<boolean> {
  const before = queues.get(queue) ?? Promise.resolve();
  const mine = before.then(async () => {
    running += 1;
    const request = await post(`/sync/u/${account}/i/s?hl=en&c=${running}&rt=r&pt=ji`, make());
    return request.status >= 200 && request.status < 300;
  });
  queues.set(
    queue,
    mine.then(() => undefined),
  );
  return mine;
}

/** @returns the mailbox as it is now, or null when nothing has changed since `version` (or nobody answers) */
export async function news(account: number, version: number): Promise<MailboxView | null> {
  const request = await post(`/sync/u/${account}/i/bv?hl=en&rt=r&pt=ji`, String(version));
  return request.status === 200 ? (JSON.parse(request.responseText) as MailboxView | null) : null;
}
