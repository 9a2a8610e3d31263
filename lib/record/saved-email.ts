import { NOT_A_MAIL, type ParsedOriginal, readOriginal } from "../mail/read-original.ts";
import type { MessageEntry } from "./entry.ts";
import type { Sighting } from "./items.ts";
import { originalSighting } from "./original-sighting.ts";
import { sameWords } from "./same-mail.ts";
import { type Fit, fitOf } from "./saved-fit.ts";

/** An email that the parent has saved from their mailbox and adds to the message it is the original of. */

/** Larger ones are more than a browser reads in one piece, and more than mail sites let through as a rule. */
export const LARGEST_SAVED = 60 * 1024 * 1024;

/** Why a saved file was not kept. */
export type Refusal =
  | { why: "empty" | "not-mail" | "draft" | "too-large" | "unusual" }
  /** Outlook's own form of file, which is no email that can be read here. */
  | { why: "msg" }
  /** An email, but another one: what it is, and the number of the entry that it belongs to, where one is known. */
  | { why: "other"; subject: string; from: string; at: number | null; entry: number | null };

/** A compound file: what Outlook's desktop program saves as .msg. */
const MSG = [0xd0, 0xcf, 0x11, 0xe0];

/** How much of a file is looked at for its headers, bytes. */
const HEAD = 64 * 1024;

/** As mail programs mark a draft that is saved as a file. */
const UNSENT = /^x-unsent:\s*1\s*$/im;

interface Record {
  /** All messages of the record, this one too. */
  messages: readonly MessageEntry[];
  /** The parent's own addresses. */
  own: readonly string[];
}

/**
 * Reads a file that the parent gives for a message of the record.
 * @param entry the message it is to be the original of
 * @returns a sighting of it with source `file`, or why it is not to be kept. Never throws
 */
export async function readSaved(
  entry: MessageEntry,
  { messages, own }: Record,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ sighting: Sighting; sha256: string } | Refusal> {
  if (bytes.length === 0) return { why: "empty" };
  if (bytes.length > LARGEST_SAVED) return { why: "too-large" };
  if (MSG.every((byte, at) => bytes[at] === byte)) return { why: "msg" };
  const parsed = await readOriginal(bytes);
  if (parsed.problems.includes(NOT_A_MAIL) || (parsed.from.address === "" && parsed.messageId === null))
    return { why: "not-mail" };
  if (UNSENT.test(headOf(bytes))) return { why: "draft" };
  const fileOf = (one: MessageEntry) => originalSighting(seenOf(one), parsed, NO_BYTES, "file");
  const belongs = whose(entry, messages, {
    match: (one) => fitOf(seenOf(one), fileOf(one), own),
    saysTheSame: (one) => sameWords(seenOf(one), fileOf(one)),
  });
  if (belongs !== entry) return other(parsed, belongs);
  const sha256 = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
  const sighting = originalSighting(seenOf(entry), parsed, { sha256, size: bytes.length }, "file");
  return { sighting: { ...sighting, of: entry.id }, sha256 };
}

const NO_BYTES = { sha256: "", size: 0 };

interface Fits {
  match(one: MessageEntry): Fit;
  saysTheSame(one: MessageEntry): boolean;
}

/**
 * One that surely fits is it, unless it says something else and another, sent within the same minutes, says just that; one that
 * may fit is, when no other surely does.
 */
function whose(
  entry: MessageEntry,
  messages: readonly MessageEntry[],
  { match, saysTheSame }: Fits,
): MessageEntry | null {
  const here = match(entry);
  const known = here === "surely" && (entry.ids.rfc !== undefined || saysTheSame(entry));
  if (known) return entry;
  const others = messages.filter(({ id }) => id !== entry.id);
  const sure = others.find((one) => match(one) === "surely" && (here !== "surely" || saysTheSame(one)));
  if (here === "surely") return sure ?? entry;
  if (sure) return sure;
  return here === "maybe" ? entry : (others.find((one) => match(one) === "maybe") ?? null);
}

function other({ subject, from, when }: ParsedOriginal, entry: MessageEntry | null): Refusal {
  return {
    why: "other",
    subject,
    from: from.name || from.address,
    at: when.certainty === "exact" ? when.instant : null,
    entry: entry?.number ?? null,
  };
}

/** Headers are ASCII, but for what old programs do; the rest of the file does not matter here. */
function headOf(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const end = head.search(/\r?\n\r?\n/);
  return end < 0 ? head : head.slice(0, end);
}

/** The message as one sighting: what is known of it, from wherever. */
export function seenOf(entry: MessageEntry): Sighting {
  const { site, account, state, ids, from, to, cc, bcc, subject, text, quoted, attachments, when, how } = entry;
  return {
    type: "message",
    source: "file",
    site,
    account,
    direction: entry.kind === "sent" ? "out" : "in",
    state,
    ids,
    from,
    to,
    cc,
    bcc,
    subject,
    text,
    quoted,
    attachments,
    // A day that the parent has named is an act of theirs, and nothing that a file says.
    when: how.when === "typed" ? { instant: null, shown: when.shown, certainty: "uncertain" } : when,
  };
}
