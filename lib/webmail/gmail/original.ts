import type { MessageIds } from "../../record/items.ts";
import { OriginalError } from "../webmail.ts";
import { mailboxPath } from "./links.ts";

/**
 * The original of a message, from the mailbox of this tab (source: gmail.js 2026-03, `get.email_source_async`).
 * @param path the tab's own path
 * @returns a response whose body begins like a mail (RFC 5322)
 * @throws OriginalError when it cannot be had; an AbortError when `signal` aborts
 */
export async function fetchOriginal(path: string, ids: MessageIds, signal: AbortSignal): Promise<Response> {
  const names = [];
  if (ids.message ?? ids.draft) names.push(`permmsgid=${ids.message ?? ids.draft}`);
  if (ids.legacy) names.push(`th=${ids.legacy}`);
  let reason = new OriginalError("Gmail gave this message no name to ask for it by.", true);
  for (const name of names) {
    const answer = await ask(`${mailboxPath(path)}?view=att&${name}&attid=0&disp=comp&safe=1&zw`, signal);
    if (answer instanceof Response) return answer;
    reason = answer;
  }
  throw reason;
}

async function ask(url: string, signal: AbortSignal): Promise<Response | OriginalError> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: "same-origin", signal });
  } catch (error) {
    if (signal.aborted) throw error;
    return new OriginalError("Gmail could not be reached.", true);
  }
  const { status } = response;
  if (!response.ok)
    return new OriginalError(`Gmail answered ${status}.`, status >= 500 || [401, 403, 429].includes(status));
  if (await beginsLikeMail(response)) return response;
  return new OriginalError("Gmail answered with a page instead of the message.", true);
}

/**
 * A mail begins with header fields; a page to sign in begins with a tag. Read as words: in Firefox the bytes are the page's,
 * and a content script may not touch them.
 */
async function beginsLikeMail(response: Response): Promise<boolean> {
  const start = await (await response.clone().blob()).slice(0, 2000).text();
  return /^\s*(?:From |[\w-]+:)/.test(start) && !/^\s*<|^\s*https?:/.test(start);
}
