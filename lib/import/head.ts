import { LARGEST_SAVED } from "../record/saved-email.ts";

/** The headers of a mail, found without reading the rest of it: most mail in a mailbox is none of the record's business. */

export interface Head {
  bytes: Uint8Array;
  /** Folded lines put together. */
  text: string;
}

/** Larger than any real one, and no more of a damaged mail is taken for its headers. */
const LONGEST_HEAD = 512 * 1024;

const LF = 0x0a;
const CR = 0x0d;

const utf8 = new TextDecoder();

/** @returns the headers, with the empty line after them where there is one */
export function headOfMail(bytes: Uint8Array): Head {
  const head = bytes.subarray(0, headLength(bytes));
  return { bytes: head, text: utf8.decode(head).replace(/\r?\n(?=[ \t])/g, "") };
}

function headLength(bytes: Uint8Array): number {
  const most = Math.min(bytes.length, LONGEST_HEAD);
  for (let at = bytes.indexOf(LF); at >= 0 && at < most; at = bytes.indexOf(LF, at + 1)) {
    const next = bytes[at + 1];
    if (next === LF) return at + 2;
    if (next === CR && bytes[at + 2] === LF) return at + 3;
  }
  return most;
}

/** @param name in lower case, as a pattern @returns what stands in the first header of that name; "" when there is none */
export function field({ text }: Head, name: string): string {
  return new RegExp(`^${name}[ \\t]*:([^\\r\\n]*)`, "im").exec(text)?.[1]?.trim() ?? "";
}

const IDS = /^(?:message-id|in-reply-to|references)[ \t]*:([^\r\n]*)/gim;

/** @returns every Message-ID that the headers name, its own too, with angle brackets */
export function idsIn({ text }: Head): string[] {
  return [...text.matchAll(IDS)].flatMap(([, value]) => value?.match(/<[^<>\s]+>/g) ?? []);
}

/** @returns the Message-IDs that it answers */
export function answersIn(head: Head): string[] {
  return `${field(head, "in-reply-to")} ${field(head, "references")}`.match(/<[^<>\s]+>/g) ?? [];
}

/** Thunderbird leaves what was deleted in its file until the folder is compacted, with this bit set. */
const DELETED = 0x0008;

/**
 * Why a message is never taken in, whoever it is of; null when nothing speaks against it.
 * `draft`: it was not sent. `deleted`: it was deleted and only its space not yet given back.
 */
export function setAside(head: Head): "draft" | "deleted" | null {
  if (/^x-unsent[ \t]*:[ \t]*1\b/im.test(head.text) || /^x-mozilla-draft-info[ \t]*:/im.test(head.text)) return "draft";
  if (/(?:^|,)\s*drafts?\s*(?:,|$)/i.test(field(head, "x-gmail-labels"))) return "draft";
  const status = Number.parseInt(field(head, "x-mozilla-status"), 16);
  return (status & DELETED) !== 0 ? "deleted" : null;
}

/** Whether it may be a report that a message did not arrive: what it is about stands in its body. */
export function mayBeReport(head: Head): boolean {
  const from = field(head, "from");
  return (
    /mailer-daemon@|postmaster@/i.test(from) ||
    /multipart\/report/i.test(field(head, "content-type")) ||
    field(head, "x-failed-recipients") !== ""
  );
}

/** No mail is larger; one that is cannot be read in one piece. */
export const isTooLarge = (bytes: number) => bytes > LARGEST_SAVED;
