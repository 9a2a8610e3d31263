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
export function shownIds(message: HTMLElement, view: HTMLElement): MessageIds {
  const body = find(message, "messageLog");
  const id = messageIdIn(message.dataset.messageId) ?? messageIdIn(logged(body, 4));
  const thread = threadIdIn(find(view, "threadId")?.dataset.threadPermId) ?? threadIdIn(logged(body, 1));
  const legacy = hex(message.dataset.legacyMessageId) ?? hexOf(id, "msg-f:");
  const legacyThread = hex(find(view, "legacyThread")?.dataset.legacyThreadId) ?? hexOf(thread, "thread-f:");
  return {
    ...(id ? { message: id } : {}),
    ...(legacy ? { legacy } : {}),
    ...(thread ? { thread } : {}),
    ...(legacyThread ? { legacyThread } : {}),
  };
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
