import { addressParser, decodeWords, type Email, type Address as ParsedAddress } from "postal-mime";
import { readDates } from "./mail-dates.ts";
import { headers, mailboxes, messageIds, writerOf } from "./mail-parts.ts";
import type { ParsedOriginal } from "./read-original.ts";

/** Who, when and which message: what the headers alone say. */
export type ParsedHead = Pick<
  ParsedOriginal,
  "messageId" | "inReplyTo" | "references" | "when" | "from" | "to" | "cc" | "bcc"
>;

/**
 * The same as readOriginal() says of them, for a small part of its time: of most mail no more is ever read.
 * @param text the headers, folded lines put together
 */
export function readHead(text: string): ParsedHead {
  const email = emailOf(text);
  const [rfc] = messageIds(email.messageId);
  const [inReplyTo] = messageIds(email.inReplyTo);
  return {
    messageId: rfc ?? null,
    inReplyTo: inReplyTo ?? null,
    references: messageIds(email.references),
    when: readDates(headers(email, "date")[0] ?? "", headers(email, "received")).when,
    from: writerOf(email),
    to: mailboxes(email.to),
    cc: mailboxes(email.cc),
    bcc: mailboxes(email.bcc),
  };
}

function emailOf(text: string): Email {
  const all = text.split(/\r?\n/).flatMap((line) => headerOf(line) ?? []);
  const first = (key: string) => all.find((one) => one.key === key && one.value !== "")?.value;
  const people = (key: string): ParsedAddress[] =>
    all.flatMap((one) => (one.key === key && one.value !== "" ? addressParser(one.value) : []));
  const words = (key: string) => decodeWords(first(key) ?? "");
  const one = (key: string) => addressParser(first(key) ?? "")[0];
  const [from, sender] = [one("from"), one("sender")];
  return {
    headers: all,
    headerLines: [],
    attachments: [],
    ...(from ? { from } : {}),
    ...(sender ? { sender } : {}),
    to: people("to"),
    cc: people("cc"),
    bcc: people("bcc"),
    messageId: words("message-id"),
    inReplyTo: words("in-reply-to"),
    references: words("references"),
  };
}

function headerOf(line: string): { key: string; originalKey: string; value: string } | null {
  const at = line.indexOf(":");
  if (at < 0) return null;
  const originalKey = line.slice(0, at).trim();
  return {
    key: originalKey.toLowerCase(),
    originalKey,
    value: line
      .slice(at + 1)
      .replaceAll("\r", " ")
      .trim(),
  };
}
