import type { Attachment, Email } from "postal-mime";

/** What a delivery report (RFC 3464) is about. */
export interface Bounce {
  /** The address it did not reach; null when the report does not say. */
  finalRecipient: string | null;
  /** Message-ID of the message that did not arrive, with angle brackets. */
  originalMessageId: string | null;
  /** "failed", "delayed", "delivered" …; null when the report does not say. */
  action: string | null;
}

/** Only this much of a report is looked at: it stands at the beginning. */
const LOOKED_AT = 200_000;

/** Not to be broken over by a hostile report: each name once a line, and a line is cut. */
const field = (name: string) => new RegExp(`^${name}:[ \\t]*([^\\r\\n]{0,500})`, "im");
const RECIPIENT = field("(?:Final|Original)-Recipient");
const ACTION = field("Action");
const MESSAGE_ID = field("Message-ID");
const FAILED = field("X-Failed-Recipients");

/** @returns what the report is about, or null when the mail is no delivery report */
export function readBounce(email: Email): Bounce | null {
  const type = headerOf(email, "content-type");
  const failed = headerOf(email, "x-failed-recipients");
  const isReport = /multipart\/report/i.test(type) && !/disposition-notification/i.test(type);
  if (!isReport && failed === "") return null;
  const status = [email.text ?? "", ...partsOf(email, /delivery-status/)].join("\n");
  const original = partsOf(email, /^message\/rfc822|rfc822-headers|^message\/global/).join("\n");
  return {
    finalRecipient: addressIn(RECIPIENT.exec(status)?.[1] ?? FAILED.exec(status)?.[1] ?? failed),
    originalMessageId: /<[^<>\s]+>/.exec(MESSAGE_ID.exec(`${original}\n${status}`)?.[1] ?? "")?.[0] ?? null,
    action: ACTION.exec(status)?.[1]?.trim().toLowerCase() || null,
  };
}

function headerOf({ headers }: Email, key: string): string {
  return headers.find((one) => one.key === key)?.value ?? "";
}

function partsOf({ attachments }: Email, type: RegExp): string[] {
  return attachments.filter(({ mimeType }) => type.test(mimeType)).map(textOf);
}

function textOf({ content }: Attachment): string {
  if (typeof content === "string") return content.slice(0, LOOKED_AT);
  return new TextDecoder().decode(new Uint8Array(content).subarray(0, LOOKED_AT));
}

/** "rfc822; senco@…" or a bare address. */
function addressIn(value: string): string | null {
  return value.split(/[\s<>;,]+/).find((word) => /.@./.test(word)) ?? null;
}
