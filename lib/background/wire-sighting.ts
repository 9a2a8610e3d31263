import type { MessageState, Sighting, Site } from "../record/items.ts";
import type { WireMessage } from "../webmail/wire.ts";

/**
 * What a request of the mail page says about a message, as a sighting.
 * @param state what has become of it: the request's own word, or `failed` when it was answered with an error
 * @param mailbox own address of the mailbox the page shows; null when unknown: then it is taken for the sender's, which is
 *   right but for aliases
 */
export function wireSighting(
  message: WireMessage,
  site: Site,
  state: MessageState,
  mailbox: string | null = null,
): Sighting {
  const { draftId, threadId, from, to, cc, bcc, subject, text, at, sendAt, inReplyTo } = message;
  return {
    type: "message",
    source: "request",
    site,
    account: (mailbox ?? from.address) || null,
    direction: "out",
    state,
    ids: {
      ...(draftId ? { draft: draftId } : {}),
      ...(threadId ? { thread: threadId } : {}),
      ...(inReplyTo ? { inReplyTo } : {}),
    },
    from,
    to,
    cc,
    bcc,
    subject,
    text,
    quoted: "",
    attachments: (message.attachments ?? []).map((name) => ({ name })),
    when: { instant: at, shown: null, certainty: "exact" },
    ...(state === "scheduled" && sendAt ? { goesAt: sendAt } : {}),
  };
}
