import type { When } from "../record/items.ts";
import type { Address } from "./address.ts";
import { type Bounce, readBounce } from "./bounce.ts";
import { readDates } from "./mail-dates.ts";
import {
  attachment,
  headers,
  mailboxes,
  messageIds,
  missing,
  NOT_A_MAIL,
  type ParsedAttachment,
  parseMail,
  wordsOf,
  writerOf,
} from "./mail-parts.ts";
import { splitQuoted } from "./quoted.ts";

export { NOT_A_MAIL, type ParsedAttachment };

/** What the original of a mail (RFC 5322) says. */
export interface ParsedOriginal {
  /** With angle brackets; null when there is none. */
  messageId: string | null;
  inReplyTo: string | null;
  /** Oldest first. */
  references: string[];
  /** When it was sent: `exact`, or `uncertain` with a problem that says why. */
  when: When;
  /** The same as epoch ms, but null when it is uncertain: then what a screen or a request said is better. */
  date: number | null;
  /** When each mail system on the way took it, epoch ms, the last one first. Empty for one's own sent mail. */
  received: number[];
  from: Address;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  subject: string;
  /** The writer's own words. */
  text: string;
  quoted: string;
  attachments: ParsedAttachment[];
  /** What a delivery report is about; null for other mail. */
  bounce: Bounce | null;
  /** Sent by a program, such as an out-of-office answer (RFC 3834). */
  automatic: boolean;
  /** Plain sentences on what could not be read. */
  problems: string[];
}

/**
 * Reads the original of a mail.
 * @param bytes any bytes at all
 * @returns what could be read, with a sentence for each thing that could not. Never throws
 */
export async function readOriginal(bytes: Uint8Array): Promise<ParsedOriginal> {
  const { email, problems } = await parseMail(bytes);
  const dates = readDates(headers(email, "date")[0] ?? "", headers(email, "received"));
  const from = writerOf(email);
  const whole = wordsOf(email);
  const { own, quoted } = splitQuoted(whole);
  const [rfc] = messageIds(email.messageId);
  const [inReplyTo] = messageIds(email.inReplyTo);
  return {
    messageId: rfc ?? null,
    inReplyTo: inReplyTo ?? null,
    references: messageIds(email.references),
    when: dates.when,
    date: dates.when.certainty === "exact" ? dates.when.instant : null,
    received: dates.received,
    from,
    to: mailboxes(email.to),
    cc: mailboxes(email.cc),
    bcc: mailboxes(email.bcc),
    subject: (email.subject ?? "").replace(/\s+/g, " ").trim(),
    text: own,
    quoted,
    attachments: await Promise.all(email.attachments.map(attachment)),
    bounce: readBounce(email),
    automatic: headers(email, "auto-submitted").some((value) => !/^\s*no\b/i.test(value)),
    problems: [...problems, ...dates.problems, ...missing(email, from, whole)],
  };
}
