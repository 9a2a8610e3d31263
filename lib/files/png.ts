import { ascii, joined, startsWith, uint32 } from "./bytes.ts";
import { type CameraNotes, NO_NOTES, readExif, xmpHasPlace } from "./exif.ts";
import type { Cleaned } from "./jpeg.ts";

/** Takes everything out of a PNG that is not the picture: notes of a camera, texts, dates, and what hangs on behind it. */

const HEAD = "\x89PNG\r\n\x1a\n";

/** The picture itself, its colours, its size on paper, and the further pictures of one that moves. */
const STAYS = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI"],
  ...["bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT"],
]);

interface Chunk {
  type: string;
  whole: Uint8Array;
  inside: Uint8Array;
}

function chunksOf(bytes: Uint8Array): Chunk[] | null {
  if (!startsWith(bytes, 0, HEAD)) return null;
  const chunks: Chunk[] = [];
  for (let at = HEAD.length; at < bytes.length; ) {
    const end = at + 12 + uint32(bytes, at);
    if (end > bytes.length) return null;
    const type = ascii(bytes, at + 4, 4);
    chunks.push({ type, whole: bytes.subarray(at, end), inside: bytes.subarray(at + 8, end - 4) });
    if (type === "IEND") return chunks;
    at = end;
  }
  return null;
}

function notesOf(chunks: readonly Chunk[]): CameraNotes {
  const exif = chunks.find(({ type }) => type === "eXIf");
  const notes = exif ? readExif(exif.inside) : NO_NOTES;
  const texts = chunks.filter(({ type }) => type === "iTXt" || type === "tEXt");
  return { ...notes, place: notes.place || texts.some(({ inside }) => xmpHasPlace(inside)) };
}

/** @returns the picture alone, and what was read before it went; null when it is no PNG that can be read. Never throws */
export function cleanPng(bytes: Uint8Array): Cleaned | null {
  const chunks = chunksOf(bytes);
  if (!chunks?.some(({ type }) => type === "IDAT")) return null;
  const kept = chunks.filter(({ type }) => STAYS.has(type)).map(({ whole }) => whole);
  return { ...notesOf(chunks), bytes: joined([bytes.subarray(0, HEAD.length), ...kept]) };
}
