import { createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import { fileSighting } from "../../../lib/import/sighting.ts";
import { readOriginal } from "../../../lib/mail/read-original.ts";
import { photo, report, screenshot } from "../../../lib/pack/testing/files.ts";
import { makeItems } from "../../../lib/record/chain.ts";
import type { ItemBody, LedgerItem } from "../../../lib/record/items.ts";
import { PROFILE_CHANGES } from "../../../lib/record/testing/fixtures.ts";

/** A record of emails with their originals, some with an attachment, to make packs of. The same words each time. */

type Bytes = Uint8Array<ArrayBuffer>;

/** Where one original lies in the file that holds them all. */
export interface Place {
  sha256: string;
  from: number;
  size: number;
}

export interface MailRecord {
  items: LedgerItem[];
  places: Place[];
  /** Bytes of all originals. */
  size: number;
}

const START = Date.UTC(2024, 8, 2, 19);
const HOURS_18 = 18 * 3_600_000;
const WORDS = "morning maths lunch anxious corridor plan review transport swimming library".split(" ");
const SENTENCE = "Ms Patel said that she would watch R. in class and write to us before half-term.";
const ME = "Jo Whitlock <jo.whitlock@example.org>";
const SCHOOL = "Ms Patel <senco@hillcrest.example.sch.uk>";

/** The same numbers each time, which no packing makes smaller: what a photo is made of. */
function noise(length: number, seed: number): Bytes {
  const words = new Uint32Array(Math.ceil(length / 4));
  let state = seed * 2_654_435_761 + 1;
  for (let at = 0; at < words.length; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[at] = state;
  }
  return new Uint8Array(words.buffer, 0, length);
}

const joined = (...parts: Uint8Array[]): Bytes => new Uint8Array(Buffer.concat(parts));

interface Attached {
  name: string;
  type: string;
  bytes: Bytes;
}

const MEGABYTE = 1_000_000;

/** Makes photos of a megabyte, screenshots with transparency, and scanned reports of a megabyte, in turn. */
async function attachments(): Promise<(n: number) => Attached> {
  const small = photo(6);
  const screen = await screenshot(1200, 2000, true);
  const pages = await report();
  return (n) => {
    if (n % 4 === 3) return { name: "report.pdf", type: "application/pdf", bytes: joined(scanned(pages, n)) };
    if (n % 4 === 1) return { name: "screenshot.png", type: "image/png", bytes: joined(screen, noise(16, n)) };
    // What a camera wrote behind the picture's head; no writer of ours looks into it.
    return { name: "photo.jpg", type: "image/jpeg", bytes: joined(small, noise(MEGABYTE, n)) };
  };
}

/** A report whose last bytes are a note that nobody reads, so that each is another file of a megabyte. */
function scanned(pages: Bytes, n: number): Bytes {
  const note = Buffer.from(noise(MEGABYTE * 0.7, n)).toString("base64");
  return joined(Buffer.from("%PDF-1.7\n"), Buffer.from(`% ${note}\n`), pages);
}

function text(n: number): string {
  const paragraph = (p: number) =>
    `${WORDS[(n + p) % WORDS.length]} ${n + p}. ${SENTENCE} ${SENTENCE.replace("class", WORDS[(n * 7 + p * 3) % WORDS.length] ?? "")}`;
  return Array.from({ length: 5 }, (_, p) => paragraph(p)).join("\r\n\r\n");
}

function mail(n: number, at: number, attached: Attached | null): Bytes {
  const mine = n % 2 === 1;
  const head = [
    `Message-ID: <bench-${n}@example.org>`,
    `From: ${mine ? ME : SCHOOL}`,
    `To: ${mine ? SCHOOL : ME}`,
    `Date: ${new Date(at).toUTCString().replace("GMT", "+0000")}`,
    `Subject: R. and coming into school, ${n}`,
    "MIME-Version: 1.0",
  ];
  const words = ["Content-Type: text/plain; charset=utf-8", "", `Dear all,\r\n\r\n${text(n)}\r\n\r\nKind regards`];
  if (!attached) return new Uint8Array(Buffer.from([...head, ...words, ""].join("\r\n")));
  const parts = [
    ...head,
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    ...words,
    "--b",
    `Content-Type: ${attached.type}; name="${attached.name}"`,
    `Content-Disposition: attachment; filename="${attached.name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(attached.bytes).toString("base64").replace(/.{76}/g, "$&\r\n"),
    "--b--",
    "",
  ];
  return new Uint8Array(Buffer.from(parts.join("\r\n"), "latin1"));
}

/**
 * @param path of the file that gets all originals, one after the other
 * @param messages so many emails, by the parent and by the school in turn
 * @param attached so many of them with an attachment
 */
export async function writeRecord(path: string, messages: number, attached: number): Promise<MailRecord> {
  const attachment = await attachments();
  const file = openSync(path, "w");
  const bodies: ItemBody[] = PROFILE_CHANGES.map((change) => ({ type: "profile" as const, ...change }));
  const places: Place[] = [];
  let size = 0;
  for (let n = 0, given = 0; n < messages; n += 1) {
    const wanted = Math.floor(((n + 1) * attached) / messages);
    const one = wanted > given ? attachment(given) : null;
    given = wanted;
    const bytes = mail(n, START + n * HOURS_18, one);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const kept = { sha256, size: bytes.length };
    bodies.push(fileSighting(await readOriginal(bytes), n % 2 === 1 ? "out" : "in", kept));
    places.push({ ...kept, from: size });
    writeSync(file, bytes);
    size += bytes.length;
  }
  closeSync(file);
  const items = await makeItems({ chain: "bench", number: 1, at: START, previous: null }, bodies);
  return { items, places, size };
}
