import type { MessageIds, Sighting } from "./items.ts";

/** One name of a message: `space` is what it is a name in, `value` the name. */
export interface MessageKey {
  space: string;
  value: string;
}

/**
 * All names by which two sightings can be known to be of the same message. In Outlook the page knows its form, and its requests
 * the draft's id where it was saved before (see same-mail.ts for how the two meet). In Gmail the decimal number of `msg-f:` is the
 * hex of the older id, and own sent mail keeps its draft's `msg-a:` id, so these meet. Mailboxes of one site are not told
 * apart: the ids are random 64-bit numbers, and the page does not always say whose mailbox it is.
 */
export function messageKeys({ ids, site }: Sighting): MessageKey[] {
  const keys: MessageKey[] = [];
  if (ids.rfc) keys.push({ space: "rfc", value: bareId(ids.rfc) });
  for (const id of [ids.draft, ids.message]) {
    if (!id) continue;
    const own = id.replace(/^#/, "");
    const hex = hexOfPermId(own);
    keys.push({ space: `${site ?? ""} ${hex === null ? "own" : "legacy"}`, value: hex ?? own });
  }
  if (ids.form) keys.push({ space: `${site ?? ""} form`, value: ids.form });
  if (ids.legacy) keys.push({ space: `${site ?? ""} legacy`, value: ids.legacy.toLowerCase() });
  return keys;
}

/** @returns a Message-ID without angle brackets and spaces */
export function bareId(id: string): string {
  return id.trim().replace(/^<|>$/g, "");
}

/** @returns the hex of `msg-f:<decimal>` or `thread-f:<decimal>`, or null for any other id */
export function hexOfPermId(id: string): string | null {
  const decimal = /^(?:msg|thread)-f:(\d{1,20})$/.exec(id)?.[1];
  return decimal === undefined ? null : BigInt(decimal).toString(16);
}

/** All names of the threads a message is in or links to: its site's, and every Message-ID it has or answers. */
export function threadKeys(ids: MessageIds): string[] {
  const threads = [ids.thread, ids.legacyThread].flatMap((id) => {
    const own = id?.replace(/^#/, "");
    return own ? [`thread ${hexOfPermId(own) ?? own}`] : [];
  });
  const mails = [ids.rfc, ids.inReplyTo, ...(ids.references ?? [])].flatMap((id) => (id ? [`rfc ${bareId(id)}`] : []));
  return [...threads, ...mails];
}
