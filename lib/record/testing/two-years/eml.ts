import { smallFile } from "./files.ts";
import { addressOf, type Who } from "./people.ts";
import type { MailStep } from "./steps.ts";

/** The emails as files (RFC 5322), as a mailbox gives them out: the same bytes each time. */

const encoder = new TextEncoder();

export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

const wrapped = (base64: string) => base64.replace(/.{76}(?=.)/g, "$&\r\n");

/** A header’s words: plain where they are ASCII, else as encoded words (RFC 2047), each of at most 30 characters. */
export function words(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  const letters = [...text];
  const parts = Array.from({ length: Math.ceil(letters.length / 12) }, (_, at) => letters.slice(at * 12, at * 12 + 12));
  return parts.map((part) => `=?utf-8?B?${toBase64(encoder.encode(part.join("")))}?=`).join("\r\n ");
}

function mailbox(who: Who): string {
  const { name, address } = addressOf(who);
  const plain = /^[ -~]*$/.test(name);
  return plain ? `"${name}" <${address}>` : `${words(name)} <${address}>`;
}

/** @returns the time with London’s offset, as mail has it: "Tue, 03 Mar 2026 08:10:23 +0000" */
export function mailDate(local: string): string {
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/London");
  const pad = (number: number) => String(number).padStart(2, "0");
  const day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][zoned.dayOfWeek - 1];
  const month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][zoned.month - 1];
  const time = `${pad(zoned.hour)}:${pad(zoned.minute)}:${pad(zoned.second)}`;
  return `${day}, ${pad(zoned.day)} ${month} ${zoned.year} ${time} ${zoned.offset.replace(":", "")}`;
}

/** @returns its Message-ID, with angle brackets */
export function messageId({ key, from }: Pick<MailStep, "key" | "from">): string {
  const { address } = addressOf(from);
  return `<${key.replace(/[^\w-]+/g, ".")}@${address.slice(address.indexOf("@") + 1)}>`;
}

const encoded = (text: string) => wrapped(toBase64(encoder.encode(text.replace(/\n/g, "\r\n"))));

function body({ key, text, files }: MailStep): string[] {
  const plain = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "", encoded(text)];
  if (files.length === 0) return ["MIME-Version: 1.0", ...plain, ""];
  const boundary = `part-${key.replace(/\W+/g, "-")}`;
  const attached = files.flatMap((file) => {
    const { name, type, bytes } = smallFile(file);
    const called = `filename*=utf-8''${encodeURIComponent(name)}`;
    const head = [
      `Content-Type: ${type}`,
      `Content-Disposition: attachment; ${called}`,
      "Content-Transfer-Encoding: base64",
    ];
    return [`--${boundary}`, ...head, "", wrapped(toBase64(bytes))];
  });
  const head = ["MIME-Version: 1.0", `Content-Type: multipart/mixed; boundary="${boundary}"`, ""];
  return [...head, `--${boundary}`, ...plain, ...attached, `--${boundary}--`, ""];
}

/**
 * @param thread the mails before it in its conversation, oldest first
 * @returns the message as a file, with CRLF
 */
export function eml(step: MailStep, thread: readonly MailStep[]): Uint8Array<ArrayBuffer> {
  const { at, from, to, cc, subject } = step;
  const before = thread.map(messageId);
  const last = before.at(-1);
  const sent = `${at}:23`;
  const head = [
    ...(from === "jo" ? [] : [`Received: by mx.example.org; ${mailDate(sent)}`]),
    `Message-ID: ${messageId(step)}`,
    ...(last ? [`In-Reply-To: ${last}`, `References: ${before.join("\r\n ")}`] : []),
    `From: ${mailbox(from)}`,
    `To: ${to.map(mailbox).join(",\r\n ")}`,
    ...(cc.length > 0 ? [`Cc: ${cc.map(mailbox).join(",\r\n ")}`] : []),
    `Date: ${mailDate(sent)}`,
    `Subject: ${words(subject)}`,
  ];
  return encoder.encode([...head, ...body(step)].join("\r\n"));
}
