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
  const send = find(root, "send");
  const log = send ? logged(send) : "";
  const draft = messageIdIn(value("draftId")) ?? messageIdIn(log);
  const thread = threadIdIn(value("draftThread")) ?? threadIdIn(log);
  const legacyThread = value("draftLegacyThread");
  return { ...(draft ? { draft } : {}), ...(thread ? { thread } : {}), ...(legacyThread ? { legacyThread } : {}) };
}

/** Field 11 of `jslog`: base64url JSON that names draft and thread. Source: captures of 2020-10 and 2023-12. */
function logged(element: Element): string {
  const packed = /\b11:([\w-]+)/.exec(element.getAttribute("jslog") ?? "")?.[1] ?? "";
  try {
    return atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    // Cut or of another form: the ids come with the hidden fields.
    return "";
  }
}
