import type { PageChanges, PageWatch } from "../common/page-changes.ts";
import type { ShownMessage } from "../webmail.ts";
import { Headings } from "./headings.ts";
import { settlesIn } from "./ids.ts";
import { readMessage } from "./messages.ts";
import { anyOf } from "./selectors.ts";

const MESSAGE = anyOf("message");
const HEADING = anyOf("threadSubject");
/** What may tell whose mailbox it is. */
const OWNER = ["head > title", anyOf("loading"), anyOf("accountButton"), anyOf("draftFrom")].join();

/** A mail page may stay open for weeks: of so many messages it is known that they were reported. */
const REMEMBERED = 1000;

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
  const headings = new Headings();
  /** The messages in the page, and whether they have been in sight. */
  const found = new Map<HTMLElement, boolean>();
  /** How much was known of a message when it was reported, and what its heading said. */
  const reported = new Map<string, [facts: number, over: string]>();
  const places = new WeakSet<HTMLElement>();
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
    const { ids, place, when } = message;
    const key = keyOf(message);
    const [before, said] = reported.get(key) ?? [0];
    const facts = factsIn(message) + Number(owner !== null);
    const over = `${ids.thread} ${message.subject}`;
    const news = facts > before || (facts === before && over !== said);
    if (!news && (!place || places.has(place))) return;
    if (reported.size >= REMEMBERED) reported.delete(reported.keys().next().value ?? "");
    reported.set(key, [Math.max(facts, before), over]);
    if (place) places.add(place);
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

/** What of this kind has come, or has changed inside. */
function changed({ added, touched }: PageChanges, css: string): Set<HTMLElement> {
  const inside = added.flatMap((root) => [...root.querySelectorAll<HTMLElement>(css)]);
  const outside = [...added, ...touched].flatMap((element) => element.closest<HTMLElement>(css) ?? []);
  return new Set([...inside, ...outside]);
}

function keyOf({ ids, from, when, text }: ShownMessage): string {
  return ids.message ?? ids.legacy ?? [from.address, when.shown, text].join("\n");
}

/** How much is known of a message; only grows while Gmail fills it in. */
function factsIn({ ids, from, to, subject, text, quoted, attachments, when, own }: ShownMessage): number {
  const known = [from.address, subject, text, quoted, when.instant, own].filter(Boolean).length;
  return known + Object.keys(ids).length + to.length + attachments.length;
}
