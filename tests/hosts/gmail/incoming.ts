import { type ReplyOptions as CommonReply, type IncomingMail, storedFile } from "../common/incoming.ts";
import { decimal, type Ids } from "./ids.ts";
import { forwarded, quote, textToHtml } from "./mail/text.ts";
import type { Mailbox, StoredMessage } from "./mailbox.ts";
import type { Address } from "./types.ts";

/** New mail, as a test says it. Only `from` must be given. */
export interface Incoming extends IncomingMail {
  /** A message that it forwards: its header and words stand below the own ones, its files come along. */
  forwards?: StoredMessage;
  /** The page shows this HTML only, and a link to the rest. The original holds the whole. */
  clipped?: string;
  /** Its original can only be had by `th=`, as some can in Gmail. */
  onlyByLegacy?: boolean;
}

export interface ReplyOptions extends CommonReply {
  onlyByLegacy?: boolean;
}

/** @param now for mail that does not say when it was sent */
export function incoming(mail: Incoming, box: Mailbox, ids: Ids, now: number): StoredMessage {
  const date = mail.at ?? now;
  const legacyId = ids.legacy(date);
  const parent = box.message((message) => message.rfcId === mail.inReplyTo);
  const files = [...(mail.files ?? []).map(storedFile), ...(mail.forwards?.files ?? [])];
  const domain = mail.from.address.slice(mail.from.address.lastIndexOf("@") + 1);
  return {
    id: `msg-f:${decimal(legacyId)}`,
    legacyId,
    threadId: mail.threadId ?? parent?.threadId ?? `thread-f:${decimal(legacyId)}`,
    rfcId: mail.rfcId ?? ids.rfc(domain),
    references:
      mail.references ?? (parent ? [...parent.references, parent.rfcId] : mail.inReplyTo ? [mail.inReplyTo] : []),
    from: mail.from,
    to: mail.to ?? [{ name: box.account.name, address: box.account.address }],
    cc: mail.cc ?? [],
    bcc: [],
    subject: mail.subject ?? (parent ? `Re: ${parent.subject.replace(/^Re: /, "")}` : ""),
    date,
    html: (mail.html ?? textToHtml(mail.text ?? "")) + (mail.forwards ? forward(mail.forwards) : ""),
    quoted: mail.quoted ?? "",
    labels: ["^all", "^i", ...(mail.unread === false ? [] : ["^u"])],
    attachments: files.map(({ name, type, bytes }) => ({ name, type, size: bytes.length })),
    files,
    clipped: mail.clipped ?? null,
    onlyByLegacy: mail.onlyByLegacy ?? false,
  };
}

function forward({ from, to, date, subject, html }: StoredMessage): string {
  const who = ({ name, address }: Address) => (name ? `${name} <${address}>` : address);
  const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/London" });
  const head = [
    `From: ${who(from)}`,
    `Date: ${when.format(date)}`,
    `Subject: ${subject}`,
    `To: ${to.map(who).join(", ")}`,
  ];
  return forwarded(head, html);
}

function attribution(message: StoredMessage): string {
  const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/London" });
  return `On ${when.format(message.date)}, ${message.from.name} <${message.from.address}> wrote:`;
}

/** @returns the mail by which a recipient of `sent` answers it */
export function replyIncoming(
  sent: StoredMessage & { account?: number },
  text: string,
  options: ReplyOptions,
  now: number,
): Incoming {
  const first = sent.to[0] ?? { name: "", address: "unknown@example.org" };
  const from = options.from ?? first;
  const files = options.files;
  return {
    from: from.name === from.address ? { ...from, name: "" } : from,
    to: [sent.from],
    cc: options.cc ?? [],
    subject: `Re: ${sent.subject.replace(/^Re: /, "")}`,
    text,
    quoted: options.unquoted ? "" : quote(attribution(sent), sent.html),
    at: options.at ?? now,
    threadId: sent.threadId,
    references: [...sent.references, sent.rfcId],
    account: sent.account ?? 0,
    onlyByLegacy: options.onlyByLegacy ?? false,
    ...(files ? { files } : {}),
  };
}
