import { ascii, joined, startsWith } from "./bytes.ts";
import { NO_NOTES } from "./exif.ts";
import type { Cleaned } from "./jpeg.ts";

/** Takes comments and notes out of a GIF, and what hangs on behind it. */

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const CONTROL = 0xf9;
const APPLICATION = 0xff;

/** @returns bytes of a table of colours, from the byte that tells of it */
const tableSize = (packed: number) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);

/** @returns where a row of blocks ends; null when it does not */
function blocksEnd(bytes: Uint8Array, from: number): number | null {
  let at = from;
  for (let size = bytes[at]; size; size = bytes[at]) at += size + 1;
  return at < bytes.length ? at + 1 : null;
}

function stays(bytes: Uint8Array, at: number): boolean {
  const kind = bytes[at + 1];
  if (kind === APPLICATION) return /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(ascii(bytes, at + 3, 11));
  return kind === CONTROL;
}

/** @returns the picture alone; null when it is no GIF that can be read. Never throws */
export function cleanGif(bytes: Uint8Array): Cleaned | null {
  if (!startsWith(bytes, 0, "GIF87a") && !startsWith(bytes, 0, "GIF89a")) return null;
  let at = 13 + tableSize(bytes[10] ?? 0);
  const parts = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === TRAILER) return { ...NO_NOTES, bytes: joined([...parts, new Uint8Array([TRAILER])]) };
    if (kind !== EXTENSION && kind !== IMAGE) return null;
    const blocks = kind === EXTENSION ? at + 2 : at + 11 + tableSize(bytes[at + 9] ?? 0);
    const end = blocksEnd(bytes, blocks);
    if (end === null) return null;
    if (kind === IMAGE || stays(bytes, at)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}
