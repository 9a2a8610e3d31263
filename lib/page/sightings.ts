import type { MessageState, Sighting, Site } from "../record/items.ts";
import { isOwn } from "../record/own.ts";
import type { DraftSnapshot, ShownMessage } from "../webmail/webmail.ts";

/** What was seen on the page, in the form of the ledger. */

const NOBODY = { name: "", address: "" };

/**
 * @param draft what stood in the form when Send was pressed
 * @param at epoch ms, the page's clock
 */
export function draftSighting(
  draft: DraftSnapshot,
  site: Site,
  account: string | null,
  state: MessageState,
  at: number,
): Sighting {
  return {
    type: "message",
    source: "screen",
    site,
    account,
    direction: "out",
    state,
    ids: draft.ids,
    from: draft.from ?? (account ? { name: "", address: account } : NOBODY),
    to: draft.to,
    cc: draft.cc,
    bcc: draft.bcc,
    subject: draft.subject,
    text: draft.text,
    quoted: draft.quoted,
    attachments: draft.attachments.map((name) => ({ name })),
    when: { instant: at, shown: null, certainty: "exact" },
  };
}

/** @param own every address known to be the parent's: an alias is not the mailbox's own */
export function shownSighting(
  message: ShownMessage,
  site: Site,
  account: string | null,
  own: readonly string[],
): Sighting {
  const mine = message.own || isOwn(own, message.from.address);
  const problems = message.clipped ? ["The mail page showed only the first part of this message."] : [];
  return {
    type: "message",
    source: "screen",
    site,
    account,
    direction: mine ? "out" : "in",
    state: mine ? "shown" : "received",
    ids: message.ids,
    from: message.from,
    to: message.to,
    cc: message.cc,
    bcc: [],
    subject: message.subject,
    text: message.text,
    quoted: message.quoted,
    attachments: message.attachments.map((name) => ({ name })),
    when: message.when,
    ...(problems.length > 0 ? { problems } : {}),
  };
}
