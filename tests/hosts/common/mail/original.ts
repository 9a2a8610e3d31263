import type { Address } from "../../../../lib/mail/address.ts";
import { htmlToText } from "../../gmail/mail/text.ts";
import type { StoredFile } from "../incoming.ts";
import { base64, encodedWords, mailboxes, mailDate, quotedPrintable } from "./mime.ts";

const CRLF = "\r\n";

/** A message as either stand-in keeps it. */
export interface Kept {
  rfcId: string;
  references: string[];
  from: Address;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  subject: string;
  /** Epoch milliseconds. */
  date: number;
  html: string;
  quoted: string;
  files: StoredFile[];
}

function part(headers: string[], body: string): string {
  return `${headers.join(CRLF)}${CRLF}${CRLF}${body}`;
}

function multipart(kind: string, boundary: string, parts: string[]): string {
  const inside = parts.map((one) => `--${boundary}${CRLF}${one}${CRLF}`).join("");
  return part([`Content-Type: multipart/${kind}; boundary="${boundary}"`], `${inside}--${boundary}--${CRLF}`);
}

function words(message: Kept, boundary: string): string {
  const coding = "Content-Transfer-Encoding: quoted-printable";
  const html = message.html + message.quoted;
  return multipart("alternative", boundary, [
    part(['Content-Type: text/plain; charset="UTF-8"', coding], quotedPrintable(htmlToText(html))),
    part(['Content-Type: text/html; charset="UTF-8"', coding], quotedPrintable(html)),
  ]);
}

function headers(message: Kept): string[] {
  const { references } = message;
  const last = references.at(-1);
  return [
    `Date: ${mailDate(message.date)}`,
    "MIME-Version: 1.0",
    ...(last ? [`In-Reply-To: ${last}`, `References: ${references.join(`${CRLF} `)}`] : []),
    `Message-ID: ${message.rfcId}`,
    `Subject: ${encodedWords(message.subject)}`,
    `From: ${mailboxes([message.from])}`,
    ...(message.to.length > 0 ? [`To: ${mailboxes(message.to)}`] : []),
    ...(message.cc.length > 0 ? [`Cc: ${mailboxes(message.cc)}`] : []),
    ...(message.bcc.length > 0 ? [`Bcc: ${mailboxes(message.bcc)}`] : []),
  ];
}

/** @returns the bytes of a message as RFC 5322 has them: multipart, quoted-printable, attachments in base64. */
export function original(message: Kept): Buffer {
  const id = message.rfcId.replace(/[^a-z0-9]/gi, "").slice(0, 20);
  const body = words(message, `alt-${id}`);
  const whole =
    message.files.length === 0
      ? body
      : multipart("mixed", `mix-${id}`, [
          body,
          ...message.files.map((file) => {
            const name = encodedWords(file.name);
            return part(
              [
                `Content-Type: ${file.type}; name="${name}"`,
                `Content-Disposition: attachment; filename="${name}"`,
                "Content-Transfer-Encoding: base64",
              ],
              base64(file.bytes),
            );
          }),
        ]);
  return Buffer.from(`${headers(message).join(CRLF)}${CRLF}${whole}`, "utf8");
}
