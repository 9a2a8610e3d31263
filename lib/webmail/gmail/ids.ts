import type { MessageIds } from "../../record/items.ts";
import { find, type SelectorName } from "./selectors.ts";

const MESSAGE = /msg-[af]:(?:r-?)?\d+/;
const THREAD = /thread-[af]:(?:r-?)?\d+/;

/** @returns the message id in these words, without the `#` that Gmail puts before it */
export function messageIdIn(text: string | null | undefined): string | undefined {
  return MESSAGE.exec(text ?? "")?.[0];
}

export function threadIdIn(text: string | null | undefined): string | undefined {
  return THREAD.exec(text ?? "")?.[0];
}

/** The ids of a draft: from the form's hidden fields, else from what its Send button reports to the site's own log. */
export function draftIds(root: HTMLElement): MessageIds {
  const value = (name: SelectorName) => (find(root, name) as HTMLInputElement | null)?.value;
  const log = logged(find(root, "send"), 11);
  const draft = messageIdIn(value("draftId")) ?? messageIdIn(log);
  const thread = threadIdIn(value("draftThread")) ?? threadIdIn(log);
  const legacyThread = value("draftLegacyThread");
  return { ...(draft ? { draft } : {}), ...(thread ? { thread } : {}), ...(legacyThread ? { legacyThread } : {}) };
}

/**
 * The ids of a message shown: from its own attributes and its thread's heading, else from what its body reports to the
 * site's log. Received mail has one number in both its ids: the older one is the same in hex (source: facts of 2022-25).
 */
export function shownIds(message: HTMLElement, heading: HTMLElement | null): MessageIds {
  const id = messageIdIn(message.dataset.messageId) ?? messageIdIn(logged(find(message, "messageLog"), 4));
  const thread = threadOver(heading) ?? loggedThread(message);
  const legacy = hex(message.dataset.legacyMessageId) ?? hexOf(id, "msg-f:");
  const legacyThread = hex(heading?.dataset.legacyThreadId) ?? hexOf(thread, "thread-f:");
  return {
    ...(id ? { message: id } : {}),
    ...(legacy ? { legacy } : {}),
    ...(thread ? { thread } : {}),
    ...(legacyThread ? { legacyThread } : {}),
  };
}

/** Gmail builds heading and messages one after the other: for a moment the heading may still be the thread's before. */
export function isOfThread(heading: HTMLElement, message: HTMLElement): boolean {
  const [over, own] = [threadOver(heading), loggedThread(message)];
  // A thread begun here has a name of its own kind at first.
  return !over || !own || over === own || over[7] !== own[7];
}

function threadOver(heading: HTMLElement | null): string | undefined {
  return threadIdIn(heading?.dataset.threadPermId);
}

function loggedThread(message: HTMLElement): string | undefined {
  return threadIdIn(logged(find(message, "messageLog"), 1));
}

/** The minute shown may be nearly over, clocks differ, and Gmail takes up to 30 s (source: InboxSDK 2026-07). */
const SETTLED_MS = 120_000;

/**
 * A message written here keeps the older id of its last draft for a while after it was sent, and an original asked for by
 * that would be the draft's.
 * @param instant when it was sent, by the page; null when that is unknown: then it is never sure
 * @returns how many ms from now the older id can be trusted; 0 or less when it can
 */
export function settlesIn(id: string | undefined, instant: number | null): number {
  if (!id?.startsWith("msg-a:")) return 0;
  return instant === null ? Number.POSITIVE_INFINITY : instant + SETTLED_MS - Date.now();
}

function hex(value: string | undefined): string | undefined {
  return value && /^[0-9a-f]{8,}$/.test(value) ? value : undefined;
}

function hexOf(id: string | undefined, kind: string): string | undefined {
  const digits = id?.startsWith(kind) ? id.slice(kind.length) : "";
  return /^\d+$/.test(digits) ? BigInt(digits).toString(16) : undefined;
}

/** A field of `jslog`: base64url JSON that names ids. Source: captures of 2020-10, 2023-12 and 2025-08. */
function logged(element: Element | null, field: number): string {
  const log = element?.getAttribute("jslog") ?? "";
  const packed = new RegExp(`(?:^|[ ;])${field}:([\\w-]+)`).exec(log)?.[1] ?? "";
  try {
    return atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    // Cut or of another form: there are other ways to the ids.
    return "";
  }
}
