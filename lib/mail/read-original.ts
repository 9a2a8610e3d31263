import PostalMime, { type Email, type Address as ParsedAddress, type Attachment as Part } from "postal-mime";
import type { When } from "../record/items.ts";
import { sha256 } from "../record/sha256.ts";
import type { Address } from "./address.ts";
import { type Bounce, readBounce } from "./bounce.ts";
import { readDates } from "./mail-dates.ts";
import { splitQuoted } from "./quoted.ts";
import { textFromHtml } from "./text-from-html.ts";

/** An attachment with its bytes. */
export interface ParsedAttachment {
  /** "" when the mail gives it none. */
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  /** Of the bytes, as hex. */
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
}

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

/** A file with none of these is no mail. */
const MAIL_HEADERS = new Set(["from", "sender", "to", "date", "subject", "message-id", "received"]);

/** The problem of a file that is no email at all. */
export const NOT_A_MAIL = "This does not look like an email: it has no sender, no date and no subject.";

const NOBODY: Address = { name: "", address: "" };

/** An HTML part that says this much more than the text part is the real one. */
const STUB = { times: 5, characters: 200 };

/**
 * Reads the original of a mail.
 * @param bytes any bytes at all
 * @returns what could be read, with a sentence for each thing that could not. Never throws
 */
export async function readOriginal(bytes: Uint8Array): Promise<ParsedOriginal> {
  const { email, problems } = await parse(bytes);
  const header = (key: string) => email.headers.filter((one) => one.key === key).map(({ value }) => value);
  const dates = readDates(header("date")[0] ?? "", header("received"));
  const from =
    mailboxes(email.from ? [email.from] : [])[0] ?? mailboxes(email.sender ? [email.sender] : [])[0] ?? NOBODY;
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
    automatic: header("auto-submitted").some((value) => !/^\s*no\b/i.test(value)),
    problems: [...problems, ...dates.problems, ...missing(email, from, whole)],
  };
}

async function parse(bytes: Uint8Array): Promise<{ email: Email; problems: string[] }> {
  const nothing: Email = { headers: [], headerLines: [], attachments: [] };
  if (bytes.length === 0) return { email: nothing, problems: ["The file is empty."] };
  try {
    // Mail inside mail is an attachment: its words are not the writer's.
    return { email: await PostalMime.parse(bytes, { forceRfc822Attachments: true }), problems: [] };
  } catch {
    const text = new TextDecoder().decode(bytes);
    return {
      email: { ...nothing, text },
      problems: ["This message is damaged or far too large. Its text is kept as it stands in the file."],
    };
  }
}

function wordsOf({ text = "", html = "" }: Email): string {
  const plain = text.replace(/\r\n?/g, "\n").trim();
  if (html === "") return plain;
  const shown = plain === "" || html.length > plain.length * STUB.times ? textFromHtml(html) : "";
  return shown.length > plain.length * STUB.times + STUB.characters || plain === "" ? shown : plain;
}

/** Groups are taken apart; what is no address keeps its words as a name. */
function mailboxes(list: readonly ParsedAddress[] | undefined): Address[] {
  return (list ?? [])
    .flatMap((one) => one.group ?? [one])
    .map(({ name, address = "" }) =>
      address.includes("@")
        ? { name: name === address ? "" : name.trim(), address: address.trim() }
        : { name: `${name} ${address}`.trim(), address: "" },
    )
    .filter(({ name, address }) => name !== "" || address !== "");
}

/** Ids in angle brackets, else every word with an `@` in it. Words are cut first: a hostile header must cost its length only. */
function messageIds(value = ""): string[] {
  const words = value.split(/[<>\s,;]+/).filter((word) => /.@./.test(word));
  return value.match(/<[^<>\s]+>/g) ?? words.map((id) => `<${id}>`);
}

async function attachment({ filename, mimeType, content }: Part): Promise<ParsedAttachment> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { name: filename ?? "", type: mimeType, size: bytes.length, sha256: await sha256(bytes), bytes };
}

function missing({ headers, to, cc, bcc, attachments }: Email, from: Address, words: string): string[] {
  if (!headers.some(({ key }) => MAIL_HEADERS.has(key))) return [NOT_A_MAIL];
  const problems: string[] = [];
  if (from.address === "") problems.push("The sender’s address is missing or cannot be read.");
  if ([to, cc, bcc].every((list) => mailboxes(list).length === 0)) problems.push("It does not say who it was sent to.");
  if (words === "" && attachments.length === 0) problems.push("It has no text that can be read.");
  return problems;
}
