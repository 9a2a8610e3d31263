import { ascii, uint16, uint32 } from "../../files/bytes.ts";
import { readExif } from "../../files/exif.ts";
import { type FileKind, kindOf } from "../../files/kind.ts";
import type { PackFile, ReadBytes } from "../document.ts";
import { openPdf, pageSizes } from "./foreign.ts";

/** What a file is for the pages of a pack: a picture, pages of another PDF, or nothing that can be put on paper. */
export type FileLook =
  | { kind: "jpeg"; width: number; height: number; orientation: number; parts: number; inverted: boolean }
  | { kind: "png"; width: number; height: number; orientation: number }
  | { kind: "pdf"; pages: { width: number; height: number }[] }
  | { kind: "not"; why: string };

/** Looks by SHA-256: what a file is never changes, and the live counter asks again and again. */
const seen = new Map<string, FileLook>();
const MOST_SEEN = 5000;

const WHY = {
  gone: "The file itself is not kept in this record.",
  damaged: "The file is damaged and could not be read.",
  locked: "The PDF is locked with a password or against changes, so its pages could not be taken in.",
  recording: "A recording cannot be printed.",
  picture: "A picture of this kind cannot be put on a page. Saved as JPEG or PNG it can.",
  other: "A file of this kind cannot be put on a page. Saved as PDF it can.",
};

/** @returns what the file is; reads it at most once while the page is open */
export async function lookAt(file: PackFile, read: ReadBytes): Promise<FileLook> {
  const known = seen.get(file.sha256);
  if (known) return known;
  const bytes = await read(file.sha256);
  if (!bytes) return { kind: "not", why: WHY.gone };
  const look = await lookInto(bytes, file.name);
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(file.sha256, look);
  return look;
}

async function lookInto(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<FileLook> {
  const kind = kindOf(bytes, name);
  if (kind === "jpeg") return jpegLook(bytes) ?? { kind: "not", why: WHY.damaged };
  if (kind === "png") return pngLook(bytes);
  if (kind === "pdf") return pdfLook(bytes);
  return { kind: "not", why: otherWhy(kind) };
}

function otherWhy(kind: FileKind): string {
  if (kind === "sound" || kind === "film") return WHY.recording;
  return kind === "heic" || kind === "raw" || kind === "gif" || kind === "webp" ? WHY.picture : WHY.other;
}

async function pdfLook(bytes: Uint8Array<ArrayBuffer>): Promise<FileLook> {
  const opened = await openPdf(bytes);
  if (typeof opened === "string") return { kind: "not", why: WHY[opened] };
  const pages = pageSizes(opened);
  return pages ? { kind: "pdf", pages } : { kind: "not", why: WHY.damaged };
}

/** Frames that every reader of PDF draws: baseline, extended and progressive. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);

function jpegLook(bytes: Uint8Array): FileLook | null {
  let orientation = 1;
  let inverted = false;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const length = uint16(bytes, at + 2);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xe1 && ascii(bytes, at + 4, 4) === "Exif") {
      orientation = readExif(bytes.subarray(at + 10, at + 2 + length)).orientation;
    }
    // Four colours from Adobe's programs are stored the other way round.
    if (marker === 0xee && ascii(bytes, at + 4, 5) === "Adobe") inverted = true;
    if (marker === 0xda || marker === 0xd9 || length < 2) return null;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width, parts] = [uint16(bytes, at + 5), uint16(bytes, at + 7), bytes[at + 9] ?? 0];
      if (!FRAMES.has(marker) || bytes[at + 4] !== 8 || ![1, 3, 4].includes(parts) || !width || !height) return null;
      return { kind: "jpeg", ...turned(width, height, orientation), orientation, parts, inverted };
    }
    at += 2 + length;
  }
  return null;
}

function turned(width: number, height: number, orientation: number): { width: number; height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

function pngLook(bytes: Uint8Array): FileLook {
  const [width, height] = [uint32(bytes, 16), uint32(bytes, 20)];
  const whole = ascii(bytes, 12, 4) === "IHDR" && width > 0 && height > 0 && width * height < 2 ** 28;
  if (!whole) return { kind: "not", why: WHY.damaged };
  if (bytes[28] !== 0) return { kind: "not", why: WHY.picture };
  return { kind: "png", width, height, orientation: 1 };
}
