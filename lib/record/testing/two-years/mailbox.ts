import { eml, mailDate } from "./eml.ts";
import type { MailStep } from "./steps.ts";
import { twoYears } from "./story.ts";

/** The mailbox of the two years: the case’s mail, mail that is nobody’s business, and some that is awkward. */

type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

/** One message of the mailbox, as a file. */
export interface Kept {
  step: MailStep;
  bytes: Bytes;
}

/** @returns every email of the two years with its bytes, oldest first */
export function twoYearsMails(): Kept[] {
  const steps = twoYears().filter((step) => step.does === "mail");
  const byKey = new Map(steps.map((step) => [step.key, step]));
  return steps.map((step) => ({ step, bytes: eml(step, threadOf(step, byKey)) }));
}

/** @returns the mails that this one goes back to, oldest first, without itself */
export function threadOf(step: MailStep, byKey: ReadonlyMap<string, MailStep>): MailStep[] {
  const before = step.re === null ? undefined : byKey.get(step.re);
  return before ? [...threadOf(before, byKey), before] : [];
}

/** Words of the mail that is nobody’s business: none of them may be anywhere afterwards. */
export const STRANGE_WORDS = ["marmalade", "zebedee", "quillfeather", "kayak"] as const;

/** Mail with nobody of the case: a shop, a club, a friend. */
export function strangeMail(): Bytes[] {
  return Array.from({ length: 40 }, (_, turn) => {
    const date = Temporal.PlainDate.from("2024-09-05").add({ days: turn * 18 });
    return raw([
      `Received: by mx.example.org; ${mailDate(`${date}T10:00:04`)}`,
      `Message-ID: <shop-${turn}@shop.example.org>`,
      "From: Zebedee Quillfeather <zebedee@shop.example.org>",
      "To: jo.whitlock@example.org",
      `Date: ${mailDate(`${date}T10:00:00`)}`,
      `Subject: ${turn % 2 ? "Marmalade" : "Your kayak"} no. ${turn}`,
      "",
      `Order ${turn}: forty jars of marmalade and a kayak.`,
    ]);
  });
}

/** A draft that was never sent, and something that is no mail. */
function unsent(): Bytes[] {
  return [
    raw([
      "X-Gmail-Labels: Drafts",
      "Message-ID: <never@mail.example.org>",
      "From: jo.whitlock@example.org",
      "To: head@hillcrest.example.sch.uk",
      `Date: ${mailDate("2025-03-11T23:30:00")}`,
      "Subject: What I really think",
      "",
      "Kayak kayak kayak.",
    ]),
    raw(["X-Nothing: 1", "", "\u0000\u0001\u0002"]),
  ];
}

/** Mail of the case that is not as mail should be: an encoded subject, everybody hidden, and cut in the middle of a part. */
export const AWKWARD = { subject: "Toby’s lunch", says: "Listen, he ate" } as const;

function cut(): Bytes {
  return raw([
    "Received: by mx.example.org; Wed, 04 Mar 2026 09:00:04 +0000",
    "Message-ID: <cut@hillcrest.example.sch.uk>",
    "From: h.field@hillcrest.example.sch.uk",
    "To: undisclosed-recipients:;",
    "Date: Wed, 04 Mar 2026 09:00:00 +0000",
    "Subject: =?utf-8?B?VG9ieeKAmXMgbHVuY2g=?=",
    "MIME-Version: 1.0",
    "Content-Type: multipart/mixed; boundary=never",
    "",
    "--never",
    "Content-Type: text/plain",
    "Content-Transfer-Encoding: base64",
    "",
    "TGlzdGVuLCBoZSBhdGU=",
  ]);
}

const raw = (lines: readonly string[]): Bytes => encoder.encode(lines.join("\r\n"));

/** What parts two messages in an mbox file. */
const PARTED = encoder.encode("From 1790000000@xxx Mon Jan 04 09:00:00 +0000 2027\r\n");
const END = encoder.encode("\r\n\r\n");

/**
 * The whole mailbox as Gmail Takeout gives it out: the case’s mail among the rest.
 * @param options `awkward` false leaves out the mail that is broken
 */
export function twoYearsMailbox({ awkward = true }: { awkward?: boolean } = {}): Bytes {
  const own = twoYearsMails().map(({ bytes }) => bytes);
  const others = [...strangeMail(), ...unsent(), ...(awkward ? [cut()] : [])];
  const mixed = own.flatMap((bytes, turn) => (turn % 7 === 0 ? [...others.splice(0, 1), bytes] : [bytes]));
  return joined([...mixed, ...others].flatMap((bytes) => [PARTED, bytes, END]));
}

function joined(parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
