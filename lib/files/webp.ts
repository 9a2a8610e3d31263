import { ascii, joined, startsWith, uint32Little } from "./bytes.ts";
import { NO_NOTES, readExif, xmpHasPlace } from "./exif.ts";
import type { Cleaned } from "./jpeg.ts";

/** Takes the notes of a camera out of a WebP, and what hangs on behind it. */

const STAYS = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
/** Bits of VP8X that say notes are there. */
const EXIF_AND_XMP = 0x0c;

interface Chunk {
  type: string;
  whole: Uint8Array;
  inside: Uint8Array;
}

function chunksOf(bytes: Uint8Array): Chunk[] | null {
  if (!startsWith(bytes, 0, "RIFF") || !startsWith(bytes, 8, "WEBP")) return null;
  const end = 8 + uint32Little(bytes, 4);
  if (end > bytes.length + 1) return null;
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= end; ) {
    const size = uint32Little(bytes, at + 4);
    const after = at + 8 + size;
    if (after > bytes.length) return null;
    // Chunks begin at even places.
    const padded = after + (size % 2);
    chunks.push({
      type: ascii(bytes, at, 4),
      whole: bytes.subarray(at, padded),
      inside: bytes.subarray(at + 8, after),
    });
    at = padded;
  }
  return chunks;
}

function withoutNotes({ type, whole }: Chunk): Uint8Array {
  if (type !== "VP8X") return whole;
  const copy = whole.slice();
  copy[8] = (copy[8] ?? 0) & ~EXIF_AND_XMP;
  return copy;
}

/** @returns the picture alone, and what was read before it went; null when it is no WebP that can be read. Never throws */
export function cleanWebp(bytes: Uint8Array): Cleaned | null {
  const chunks = chunksOf(bytes);
  const kept = chunks?.filter(({ type }) => STAYS.has(type));
  if (!chunks || !kept?.some(({ type }) => type.startsWith("VP8") || type === "ANMF")) return null;
  const exif = chunks.find(({ type }) => type === "EXIF");
  // Some programs put the six letters of a JPEG before it.
  const tiff = exif?.inside.subarray(startsWith(exif.inside, 0, "Exif\0\0") ? 6 : 0);
  const notes = tiff ? readExif(tiff) : NO_NOTES;
  const place = chunks.some(({ type, inside }) => type === "XMP " && xmpHasPlace(inside));
  const all = joined([bytes.subarray(0, 12), ...kept.map(withoutNotes)]);
  new DataView(all.buffer).setUint32(4, all.length - 8, true);
  return { ...notes, place: notes.place || place, bytes: all };
}
