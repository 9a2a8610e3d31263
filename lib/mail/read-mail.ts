import type { Address } from "./address.ts";
import { readDates } from "./mail-dates.ts";
import {
  attachment,
  headers,
  mailboxes,
  messageIds,
  missing,
  type ParsedAttachment,
  parseMail,
  wordsOf,
  writerOf,
} from "./mail-parts.ts";

/** A mail file (RFC 5322) as it stands in a folder or a mailbox file, before anything of it is kept. */
export interface ParsedMail {
  /** With angle brackets; null when there is none. */
  messageId: string | null;
  /** When it says it was sent, else when it reached the mailbox; epoch ms, null when neither can be read. */
  date: number | null;
  /** Both empty when it names nobody. */
  from: Address;
  to: Address[];
  cc: Address[];
  /** On one line. */
  subject: string;
  /** All words of it, quoted history too. */
  text: string;
  /** The HTML part as it stands: never to be shown without cleaning. "" when there is none. */
  html: string;
  attachments: ParsedAttachment[];
  /** Plain sentences on what could not be read or looks wrong, such as a date far from those of the mail systems on the way. */
  problems: string[];
}

/**
 * Reads one mail file.
 * @param bytes any bytes at all
 * @returns what could be read, with a sentence for each thing that could not. Never throws
 */
export async function readMail(bytes: Uint8Array): Promise<ParsedMail> {
  const { email, problems } = await parseMail(bytes);
  const dates = readDates(headers(email, "date")[0] ?? "", headers(email, "received"));
  const from = writerOf(email);
  const text = wordsOf(email);
  return {
    messageId: messageIds(email.messageId)[0] ?? null,
    date: dates.when.instant,
    from,
    to: mailboxes(email.to),
    cc: mailboxes(email.cc),
    subject: (email.subject ?? "").replace(/\s+/g, " ").trim(),
    text,
    html: email.html ?? "",
    attachments: await Promise.all(email.attachments.map(attachment)),
    problems: [...problems, ...dates.problems, ...missing(email, from, text)],
  };
}
