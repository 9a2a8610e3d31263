import type { ParsedAttachment, ParsedOriginal } from "../mail/read-original.ts";
import type { Attachment, Sighting } from "./items.ts";

function attachment({ name, type, size, sha256 }: ParsedAttachment): Attachment {
  return { name, type, size, sha256 };
}

/**
 * What an original says, as a sighting of the message it belongs to.
 * @param seen the sighting that led to it: its ids on the mail site, and which way it went
 * @param bytes SHA-256 (hex) and size of the original as kept
 * @param source `original` fetched from the mailbox, `file` saved and added by the parent
 */
export function originalSighting(
  seen: Sighting,
  parsed: ParsedOriginal,
  bytes: { sha256: string; size: number },
  source: "original" | "file" = "original",
): Sighting {
  const { problems: _seen, ...rest } = seen;
  return {
    ...rest,
    source,
    state: seen.direction === "out" ? "sent" : "received",
    ids: {
      ...seen.ids,
      ...(parsed.messageId ? { rfc: parsed.messageId } : {}),
      ...(parsed.inReplyTo ? { inReplyTo: parsed.inReplyTo } : {}),
      ...(parsed.references.length > 0 ? { references: parsed.references } : {}),
    },
    from: parsed.from.address ? parsed.from : seen.from,
    to: parsed.to,
    cc: parsed.cc,
    bcc: parsed.bcc.length > 0 ? parsed.bcc : seen.bcc,
    subject: parsed.subject,
    text: parsed.text,
    quoted: parsed.quoted,
    attachments: parsed.attachments.map(attachment),
    when: parsed.when.certainty === "exact" ? { ...parsed.when, shown: seen.when.shown } : seen.when,
    original: bytes,
    ...(parsed.problems.length > 0 ? { problems: parsed.problems } : {}),
  };
}

/** The sighting again, with a word on why its original could not be had: what was seen stands. */
export function withoutOriginal(seen: Sighting, reason: string): Sighting {
  const problem = `The original message could not be fetched from the mailbox: ${reason}. What was seen stands.`;
  return { ...seen, problems: [...(seen.problems ?? []), problem] };
}
