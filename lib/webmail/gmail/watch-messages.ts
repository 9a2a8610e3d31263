import { Headings } from "../common/headings.ts";
import type { PageWatch } from "../common/page-changes.ts";
import { changed, ShownOnce } from "../common/shown-once.ts";
import type { ShownMessage } from "../webmail.ts";
import { settlesIn } from "./ids.ts";
import { readMessage } from "./messages.ts";
import { anyOf, around } from "./selectors.ts";

const MESSAGE = anyOf("message");
const HEADING = anyOf("threadSubject");
/** What may tell whose mailbox it is. */
const OWNER = ["head > title", anyOf("loading"), anyOf("accountButton"), anyOf("draftFrom")].join();

/**
 * Reports each message that is shown, once; and again when the page has come to say more of it, or when the place for an
 * offer has been built anew, since what stood in it is gone then. Looks only at what has changed: however many messages
 * there are, a message is read when it comes into sight and when something in it or its thread's heading has changed.
 */
export function watchMessages(
  page: PageWatch,
  account: () => string | null,
  signal: AbortSignal,
  shown: (message: ShownMessage) => void,
): void {
  const headings = new Headings(MESSAGE, (message) => around(message, "main"));
  /** The messages in the page, and whether they have been in sight. */
  const found = new Map<HTMLElement, boolean>();
  const reports = new ShownOnce();
  let owner = account();
  // The browser tells by itself when what was hidden gets a size, and need not lay the page out for it.
  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      if (contentRect.height === 0) continue;
      sizes.unobserve(target);
      found.set(target as HTMLElement, true);
      read(target as HTMLElement);
    }
  });
  signal.addEventListener("abort", () => sizes.disconnect());

  const read = (element: HTMLElement) => {
    const message = signal.aborted || !element.isConnected ? null : readMessage(element, headings.of(element), owner);
    if (!message) return;
    if (!reports.isNews(message, keyOf(message), Number(owner !== null))) return;
    const { ids, when } = message;
    const wait = settlesIn(ids.message, when.instant);
    if (wait > 0 && wait < Number.POSITIVE_INFINITY) setTimeout(() => read(element), wait);
    shown(message);
  };
  const readAll = (fits: (element: HTMLElement) => boolean) => {
    for (const [element, seen] of found) if (seen && fits(element)) read(element);
  };
  const look = (element: HTMLElement) => {
    if (found.get(element)) read(element);
    else if (element.isConnected && !found.has(element)) {
      found.set(element, false);
      sizes.observe(element);
    }
  };

  page.onChanges((changes) => {
    const known = owner;
    if (changed(changes, OWNER).size > 0) owner = account() ?? owner;
    const titles = changed(changes, HEADING);
    for (const heading of titles) headings.add(heading);
    const news = changed(changes, MESSAGE);
    for (const element of news) look(element);
    if (owner !== known) readAll(() => true);
    else if (titles.size > 0)
      readAll((element) => !news.has(element) && titles.has(headings.of(element) as HTMLElement));
    // Another thread was opened, and those before may have left the page.
    if (titles.size > 0) for (const element of found.keys()) if (!element.isConnected) found.delete(element);
  });
}

function keyOf({ ids, from, when, text }: ShownMessage): string {
  return ids.message ?? ids.legacy ?? [from.address, when.shown, text].join("\n");
}
