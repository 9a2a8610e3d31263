import { ascii, type Bytes, holds, startsWith } from "./bytes.ts";

/** What is read of a camera's notes (Exif, which is laid out as a TIFF file) before they are taken out of a picture. */
export interface CameraNotes {
  /** When the camera says it was taken, as it stands there: "2027:03:22 08:14:05"; null when it does not say. */
  taken: string | null;
  /** Whether they say where. */
  place: boolean;
  /** 1 to 8: how the picture is to be turned. */
  orientation: number;
}

export const NO_NOTES: CameraNotes = { taken: null, place: false, orientation: 1 };

const TAGS = { orientation: 0x0112, changed: 0x0132, exif: 0x8769, gps: 0x8825, taken: 0x9003 } as const;
/** More than any camera writes; a directory that says so is broken. */
const MOST_ENTRIES = 1000;
const DATE_LENGTH = 19;

interface Directory {
  /** Where the value of a tag stands, or (for four bytes or less) its own field. */
  find(tag: number): number | null;
}

function directory(view: DataView, at: number, little: boolean): Directory {
  const inside = (place: number, length: number) => place >= 0 && place + length <= view.byteLength;
  const count = inside(at, 2) ? Math.min(view.getUint16(at, little), MOST_ENTRIES) : 0;
  return {
    find(tag) {
      for (let index = 0; index < count; index += 1) {
        const entry = at + 2 + index * 12;
        if (!inside(entry, 12)) return null;
        if (view.getUint16(entry, little) === tag) return entry + 8;
      }
      return null;
    },
  };
}

/**
 * @param tiff from its byte order on, without "Exif\0\0"
 * @returns what it says; nothing where it is broken. Never throws
 */
export function readExif(tiff: Uint8Array): CameraNotes {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = startsWith(tiff, 0, "II*\0");
  if (!little && !startsWith(tiff, 0, "MM\0*")) return NO_NOTES;
  const number = (at: number | null) => (at !== null && at + 4 <= view.byteLength ? view.getUint32(at, little) : 0);
  const main = directory(view, number(4), little);
  const exif = directory(view, number(main.find(TAGS.exif)), little);
  const turned = main.find(TAGS.orientation);
  const orientation = turned === null ? 1 : view.getUint16(turned, little);
  const dateAt = (at: number | null) => (at === null ? null : ascii(tiff, number(at), DATE_LENGTH));
  const taken = [dateAt(exif.find(TAGS.taken)), dateAt(main.find(TAGS.changed))].find(
    (words) => words && isDate(words),
  );
  return {
    taken: taken ?? null,
    place: main.find(TAGS.gps) !== null,
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
  };
}

/** Cameras that do not know the time write blanks or zeros. */
function isDate(words: string): boolean {
  return /^[\x20-\x7e]{10,19}$/.test(words) && /^\d{4}.\d{2}.\d{2}/.test(words) && !words.startsWith("0000");
}

/** @returns whether an XMP packet names a place */
export function xmpHasPlace(xmp: Uint8Array): boolean {
  return ["GPSL", "GPSPosition", "photoshop:City", "Iptc4xmpCore:Location", "LocationCreated", "LocationShown"].some(
    (words) => holds(xmp, words),
  );
}

/** @returns Exif that says only how the picture is turned, as a TIFF of its own */
export function turnedOnly(orientation: number): Bytes {
  const tiff = new Uint8Array(26);
  const view = new DataView(tiff.buffer);
  tiff.set([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]);
  view.setUint16(8, 1);
  view.setUint16(10, TAGS.orientation);
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return tiff;
}
