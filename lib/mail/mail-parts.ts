import PostalMime, { type Email, type Address as ParsedAddress, type Attachment as Part } from "postal-mime";
import { sha256 } from "../record/sha256.ts";
import type { Address } from "./address.ts";
import { textFromHtml } from "./text-from-html.ts";

/** What is read of a mail's parts, whoever asks: its people, its words, its files, and what is wrong with it. */

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

/** A file with none of these is no mail. */
const MAIL_HEADERS = new Set(["from", "sender", "to", "date", "subject", "message-id", "received"]);

/** The problem of a file that is no email at all. */
export const NOT_A_MAIL = "This does not look like an email: it has no sender, no date and no subject.";

const NOBODY: Address = { name: "", address: "" };

/** Who wrote it: From, else Sender, else nobody. */
export function writerOf({ from, sender }: Email): Address {
  return mailboxes(from ? [from] : [])[0] ?? mailboxes(sender ? [sender] : [])[0] ?? NOBODY;
}

/** @param key in lower case @returns each header of that name, unfolded, in the order of the file */
export function headers(email: Email, key: string): string[] {
  return email.headers.filter((one) => one.key === key).map(({ value }) => value);
}

/** An HTML part that says this much more than the text part is the real one. */
const STUB = { times: 5, characters: 200 };

/** @returns the mail as far as it could be read. Mail inside mail is an attachment: its words are not the writer’s */
export async function parseMail(bytes: Uint8Array): Promise<{ email: Email; problems: string[] }> {
  const nothing: Email = { headers: [], headerLines: [], attachments: [] };
  if (bytes.length === 0) return { email: nothing, problems: ["The file is empty."] };
  try {
    return { email: await PostalMime.parse(bytes, { forceRfc822Attachments: true }), problems: [] };
  } catch {
    const text = new TextDecoder().decode(bytes);
    return {
      email: { ...nothing, text },
      problems: ["This message is damaged or far too large. Its text is kept as it stands in the file."],
    };
  }
}

/** @returns all words of the mail, quoted history too: the text part, or what the HTML shows where that says much more */
export function wordsOf({ text = "", html = "" }: Email): string {
  const plain = text.replace(/\r\n?/g, "\n").trim();
  if (html === "") return plain;
  const shown = plain === "" || html.length > plain.length * STUB.times ? textFromHtml(html) : "";
  return shown.length > plain.length * STUB.times + STUB.characters || plain === "" ? shown : plain;
}

/** Groups are taken apart; what is no address keeps its words as a name. */
export function mailboxes(list: readonly ParsedAddress[] | undefined): Address[] {
  return (list ?? [])
    .flatMap((one) => one.group ?? [one])
    .map(({ name, address = "" }) =>
      address.includes("@")
        ? { name: name === address ? "" : name.trim(), address: bare(address) }
        : { name: `${name} ${address}`.trim(), address: "" },
    )
    .filter(({ name, address }) => name !== "" || address !== "");
}

/** Comments and spaces may stand inside an address, as in mail of old (RFC 5322, section 4.4). */
function bare(address: string): string {
  return address.replace(/\([^()]*\)|\s+/g, "");
}

/** Ids in angle brackets, else every word with an `@` in it. Words are cut first: a hostile header must cost its length only. */
export function messageIds(value = ""): string[] {
  const words = value.split(/[<>\s,;]+/).filter((word) => /.@./.test(word));
  return value.match(/<[^<>\s]+>/g) ?? words.map((id) => `<${id}>`);
}

/** An attachment with its size and the SHA-256 of its bytes. */
export async function attachment({ filename, mimeType, content }: Part): Promise<ParsedAttachment> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { name: filename ?? "", type: mimeType, size: bytes.length, sha256: await sha256(bytes), bytes };
}

/** @returns a sentence for each thing that a mail has and this one has not */
export function missing({ headers, to, cc, bcc, attachments }: Email, from: Address, words: string): string[] {
  if (!headers.some(({ key }) => MAIL_HEADERS.has(key))) return [NOT_A_MAIL];
  const problems: string[] = [];
  if (from.address === "") problems.push("The sender’s address is missing or cannot be read.");
  if ([to, cc, bcc].every((list) => mailboxes(list).length === 0)) problems.push("It does not say who it was sent to.");
  if (words === "" && attachments.length === 0) problems.push("It has no text that can be read.");
  return problems;
}
