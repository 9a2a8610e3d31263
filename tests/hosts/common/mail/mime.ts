import type { Address } from "../../../../lib/mail/address.ts";

/** The parts an RFC 5322 original is made of. All functions take text and give ASCII with CRLF line ends. */

const CRLF = "\r\n";

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** RFC 2047 encoded words, each at most 75 characters, never splitting a character. */
export function encodedWords(text: string): string {
  if (isAscii(text)) return text;
  const words: string[] = [];
  let piece = "";
  for (const letter of text) {
    if (Buffer.byteLength(piece + letter) > 42) {
      words.push(piece);
      piece = "";
    }
    piece += letter;
  }
  words.push(piece);
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`).join(`${CRLF} `);
}

/** One mailbox in a header. */
export function mailbox({ name, address }: Address): string {
  if (name === "") return address;
  const shown = !isAscii(name)
    ? encodedWords(name)
    : /^[\w' -]+$/.test(name)
      ? name
      : `"${name.replace(/(["\\])/g, "\\$1")}"`;
  return `${shown} <${address}>`;
}

export function mailboxes(list: Address[]): string {
  return list.map(mailbox).join(`,${CRLF} `);
}

/** RFC 2045 section 6.7, lines of at most 76 characters. */
export function quotedPrintable(text: string): string {
  return text.split(/\r?\n/).map(quotedPrintableLine).join(CRLF);
}

function quotedPrintableLine(line: string): string {
  let out = "";
  let width = 0;
  const units = [...Buffer.from(line)].map((byte) =>
    byte === 61 || byte < 32 || byte > 126
      ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
      : String.fromCharCode(byte),
  );
  units.forEach((unit, i) => {
    const safe = i === units.length - 1 && unit === " " ? "=20" : unit;
    if (width + safe.length > 75) {
      out += `=${CRLF}`;
      width = 0;
    }
    out += safe;
    width += safe.length;
  });
  return out;
}

export function base64(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  ).join(CRLF);
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** RFC 5322 date to the second, in UTC. */
export function mailDate(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(":");
  return `${DAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} ${time} +0000`;
}
