import { ascii, type Bytes, holds, joined, startsWith, uint16 } from "./bytes.ts";
import { type CameraNotes, NO_NOTES, readExif, turnedOnly, xmpHasPlace } from "./exif.ts";

/**
 * Takes everything out of a JPEG that is not the picture: place, camera, owner, comments, thumbnails, further pictures and
 * films hung on behind it. The picture itself is not touched. What stays is chosen, so that what nobody thought of goes too.
 */

export interface Cleaned extends CameraNotes {
  bytes: Bytes;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP13 = 0xed;
const APP14 = 0xee;
const COMMENT = 0xfe;
/** Of APP0 without a thumbnail. */
const PLAIN_JFIF = 16;

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
const isBare = (marker: number) => isRestart(marker) || marker === 0x01;

interface Segment {
  marker: number;
  /** From its 0xFF to its end; of a scan, with the picture's data behind it. */
  whole: Uint8Array;
  /** What it holds, without marker and length. */
  inside: Uint8Array;
}

/** Where the data of a scan ends: at the next marker, or at the end of the file. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return bytes.length;
}

/** @returns the segments from after SOI up to EOI; null when it is no JPEG or broken */
function segmentsOf(bytes: Uint8Array): Segment[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const segments: Segment[] = [];
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Filling before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return segments;
    if (isBare(marker)) {
      segments.push({ marker, whole: bytes.subarray(at, at + 2), inside: bytes.subarray(at, at) });
      at += 2;
      continue;
    }
    const length = uint16(bytes, at + 2);
    const after = at + 2 + length;
    if (marker === 0 || length < 2 || after > bytes.length) return null;
    const end = marker === SOS ? scanEnd(bytes, after) : after;
    segments.push({ marker, whole: bytes.subarray(at, end), inside: bytes.subarray(at + 4, after) });
    at = end;
  }
  // Cut off: what there is of the picture stays.
  return segments.some(({ marker }) => marker === SOS) ? segments : null;
}

function stays({ marker, whole, inside }: Segment): boolean {
  if (marker === APP0) return startsWith(inside, 0, "JFIF\0") && whole.length === PLAIN_JFIF + 2;
  if (marker === APP2) return startsWith(inside, 0, "ICC_PROFILE\0");
  if (marker === APP14) return startsWith(inside, 0, "Adobe");
  return marker !== COMMENT && !(marker >= APP0 && marker <= 0xef);
}

/** City, part of a city, province and country in the older notes of news photographers (IPTC). */
const IPTC_PLACES = [0x5a, 0x5c, 0x5f, 0x65].map((field) => String.fromCharCode(0x1c, 2, field));

function notesOf(segments: readonly Segment[]): CameraNotes {
  const first = segments.find(({ marker, inside }) => marker === APP1 && startsWith(inside, 0, "Exif\0\0"));
  const notes = first ? readExif(first.inside.subarray(6)) : NO_NOTES;
  const elsewhere = segments.some(({ marker, inside }) => {
    if (marker === APP1) return ascii(inside, 0, 4) === "http" && xmpHasPlace(inside);
    return marker === APP13 && IPTC_PLACES.some((field) => holds(inside, field));
  });
  return { ...notes, place: notes.place || elsewhere };
}

function turn(orientation: number): Uint8Array {
  const tiff = turnedOnly(orientation);
  const head = [0xff, APP1, 0, tiff.length + 8, ...[..."Exif\0\0"].map((letter) => letter.charCodeAt(0))];
  return joined([new Uint8Array(head), tiff]);
}

/** @returns the picture alone, and what was read before it went; null when it is no JPEG that can be read. Never throws */
export function cleanJpeg(bytes: Uint8Array): Cleaned | null {
  const segments = segmentsOf(bytes);
  if (!segments?.some(({ marker }) => marker === SOS)) return null;
  const notes = notesOf(segments);
  const kept = segments.filter(stays);
  const jfif = kept.filter(({ marker }) => marker === APP0).slice(0, 1);
  const rest = kept.filter(({ marker }) => marker !== APP0);
  const parts = [
    new Uint8Array([0xff, SOI]),
    ...jfif.map(({ whole }) => whole),
    ...(notes.orientation === 1 ? [] : [turn(notes.orientation)]),
    ...rest.map(({ whole }) => whole),
    new Uint8Array([0xff, EOI]),
  ];
  return { ...notes, bytes: joined(parts) };
}
