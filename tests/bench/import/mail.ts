import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

/**
 * An invented mailbox, the same each time: half of it short plain letters, four tenths newsletters with HTML, one tenth with a
 * file of 110 kB, as mailboxes are.
 */
export interface Mailbox {
  messages: number;
  /** Of these, with the school: spread evenly. */
  ours: number;
}

const JO = "Jo Whitlock <jo.whitlock@example.org>";
const SCHOOL = ["Ms Patel <senco@hillcrest.example.sch.uk>", "Mr Lowe <head@hillcrest.example.sch.uk>"];
const OTHERS = ["Kim <kim@example.org>", "Village shop <news@shop.example.org>"];

const WORDS = "we walked home along the river and talked about the mornings at school and what might help her ".split(
  " ",
);

function sentence(seed: number, length: number): string {
  return Array.from({ length }, (_, at) => WORDS[(seed * 7 + at * 13) % WORDS.length]).join(" ");
}

function lines(text: string): string {
  return text.replace(/(.{1,74}) /g, "$1\r\n");
}

const FILE = Buffer.from(Array.from({ length: 110_000 }, (_, at) => (at * 31 + (at >> 7)) & 255))
  .toString("base64")
  .replace(/.{76}/g, "$&\r\n");

function bodyOf(number: number): string[] {
  const plain = lines(sentence(number, 180));
  const kind = number % 10;
  if (kind < 5) return ["Content-Type: text/plain; charset=utf-8", "", plain];
  const html = Array.from(
    { length: 60 },
    (_, at) => `<tr><td style=3D"padding:4px">${sentence(number + at, 30)}</td></tr>=`,
  ).join("\r\n");
  const both = [
    'Content-Type: multipart/alternative; boundary="alt"',
    "",
    "--alt",
    "Content-Type: text/plain; charset=utf-8",
    "",
    plain,
    "--alt",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    `<html><body><table>${html}</table></body></html>`,
    "--alt--",
  ];
  if (kind < 9) return both;
  return [
    'Content-Type: multipart/mixed; boundary="mix"',
    "",
    "--mix",
    ...both,
    "--mix",
    'Content-Type: application/pdf; name="plan.pdf"',
    'Content-Disposition: attachment; filename="plan.pdf"',
    "Content-Transfer-Encoding: base64",
    "",
    FILE,
    "--mix--",
  ];
}

/** @returns one message, with the line before it that parts it from the last */
function messageOf(number: number, ours: boolean): string {
  const at = new Date(Date.UTC(2022, 0, 3, 8) + number * 3_600_000);
  const other = (ours ? SCHOOL : OTHERS)[number % 2] ?? "";
  const [from, to] = number % 3 === 0 ? [JO, other] : [other, JO];
  const date = at.toUTCString().replace("GMT", "+0000");
  return [
    `From ${1_800_000_000 + number}@xxx Mon Jan 03 08:00:00 +0000 2022`,
    "X-Gmail-Labels: Archived,Opened",
    ...(number % 3 === 0
      ? []
      : [1, 2, 3].map(
          (hop) =>
            `Received: from a${hop}.example.org by b${hop}.example.org\r\n        with ESMTPS id ${number}${hop}; ${date}`,
        )),
    `Message-ID: <bench-${number}@mail.example.org>`,
    ...(number % 4 === 1 ? [`In-Reply-To: <bench-${number - 1}@mail.example.org>`] : []),
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${number % 4 === 1 ? "Re: " : ""}${sentence(number >> 1, 5)}`,
    `Date: ${date}`,
    "MIME-Version: 1.0",
    ...bodyOf(number),
    "",
    "",
  ].join("\r\n");
}

/** Writes the mailbox to a file. @returns its size in bytes */
export async function writeMailbox(path: string, { messages, ours }: Mailbox): Promise<number> {
  const file = createWriteStream(path);
  const every = messages / ours;
  for (let number = 0; number < messages; number += 1) {
    const one = Math.floor(number / every) !== Math.floor((number - 1) / every);
    if (!file.write(messageOf(number, one))) await new Promise((done) => file.once("drain", done));
  }
  file.end();
  await finished(file);
  return file.bytesWritten;
}
