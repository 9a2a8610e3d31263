import type { Bytes } from "./bytes.ts";
import { cleanGif } from "./gif.ts";
import { type Cleaned, cleanJpeg } from "./jpeg.ts";
import { LARGEST_FILE, type WhyNot } from "./kept.ts";
import { type FileKind, kindOf } from "./kind.ts";
import { cleanPng } from "./png.ts";
import { cleanWebp } from "./webp.ts";

/** A file on its way into the record: what it is, what is taken out of it, and what is not kept at all. */

export interface TakenIn {
  bytes: Bytes;
  /** By its bytes, never as claimed; `application/octet-stream` for what is neither a picture nor a PDF. */
  type: string;
  picture: boolean;
  taken: string | null;
  placeRemoved: boolean;
}

const TYPES: Partial<Record<FileKind, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  pdf: "application/pdf",
};

const CLEANERS: Partial<Record<FileKind, (bytes: Uint8Array) => Cleaned | null>> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  gif: cleanGif,
  webp: cleanWebp,
};

const REFUSED: Partial<Record<FileKind, WhyNot>> = { sound: "sound", film: "film", heic: "heic", raw: "raw" };

/** @returns what is kept of it, or why it is not kept. Never throws */
export function takeIn(bytes: Bytes, name: string): TakenIn | { why: WhyNot } {
  if (bytes.length === 0) return { why: "empty" };
  if (bytes.length > LARGEST_FILE) return { why: "too-large" };
  const kind = kindOf(bytes, name);
  const why = REFUSED[kind];
  if (why) return { why };
  const type = TYPES[kind] ?? "application/octet-stream";
  const clean = CLEANERS[kind];
  if (!clean) return { bytes, type, picture: false, taken: null, placeRemoved: false };
  const cleaned = clean(bytes);
  // A picture that cannot be taken apart may hold a place.
  if (!cleaned) return { why: "broken-picture" };
  return { bytes: cleaned.bytes, type, picture: true, taken: cleaned.taken, placeRemoved: cleaned.place };
}
