import { type Bytes, joined } from "../bytes.ts";

/** Pictures made by hand, with what a phone writes into them. Invented places only. */

export const latin = (words: string): Bytes => Uint8Array.from([...words].map((letter) => letter.charCodeAt(0)));

export interface Camera {
  orientation?: number;
  /** "2027:03:22 08:14:05" */
  taken?: string;
  gps?: boolean;
  little?: boolean;
}

/** Exif as a TIFF: a main directory, one of the camera and one of the place. */
export function exif({ orientation = 1, taken = "", gps = false, little = false }: Camera): Bytes {
  const bytes = new Uint8Array(160);
  const view = new DataView(bytes.buffer);
  const u16 = (at: number, value: number) => view.setUint16(at, value, little);
  const u32 = (at: number, value: number) => view.setUint32(at, value, little);
  bytes.set(latin(little ? "II" : "MM"));
  u16(2, 42);
  u32(4, 8);
  const entries: [tag: number, type: number, count: number, value: number][] = [
    [0x0112, 3, 1, orientation],
    ...(taken ? ([[0x8769, 4, 1, 60]] as [number, number, number, number][]) : []),
    ...(gps ? ([[0x8825, 4, 1, 110]] as [number, number, number, number][]) : []),
  ];
  const write = (at: number, rows: typeof entries) => {
    u16(at, rows.length);
    rows.forEach(([tag, type, count, value], index) => {
      const entry = at + 2 + index * 12;
      u16(entry, tag);
      u16(entry + 2, type);
      u32(entry + 4, count);
      if (type === 3) u16(entry + 8, value);
      else u32(entry + 8, value);
    });
  };
  write(8, entries);
  if (taken) {
    write(60, [[0x9003, 2, 20, 84]]);
    bytes.set(latin(taken), 84);
  }
  if (gps) {
    write(110, [[0x0002, 5, 3, 130]]);
    bytes.set(latin("PLACE-53.1-N"), 130);
  }
  return bytes;
}

export function segment(marker: number, inside: Uint8Array): Bytes {
  const length = inside.length + 2;
  return joined([new Uint8Array([0xff, marker, length >> 8, length & 255]), inside]);
}

export const exifSegment = (camera: Camera) => segment(0xe1, joined([latin("Exif\0\0"), exif(camera)]));

export const JFIF = segment(0xe0, latin("JFIF\0\x01\x02\0\0\x01\0\x01\0\0"));

/** Tables, a frame and a scan: enough to be taken apart, though no browser would draw it. */
export const SCAN = joined([
  segment(0xdb, new Uint8Array(65)),
  segment(0xc0, new Uint8Array([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
  segment(0xc4, new Uint8Array(20)),
  segment(0xda, new Uint8Array([1, 1, 0, 0, 0x3f, 0])),
  // A zero after 0xFF and a restart belong to the picture's data.
  new Uint8Array([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
]);

/** @param segments before the picture @param behind after its end */
export function jpeg(
  segments: readonly Uint8Array[],
  behind: Uint8Array = new Uint8Array(),
  scan: Uint8Array = SCAN,
): Bytes {
  return joined([new Uint8Array([0xff, 0xd8]), ...segments, scan, new Uint8Array([0xff, 0xd9]), behind]);
}

/** The checksum is not looked at by what takes pictures apart; it is kept as it is. */
export function chunk(type: string, inside: Uint8Array): Bytes {
  const bytes = joined([new Uint8Array(4), latin(type), inside, new Uint8Array([1, 2, 3, 4])]);
  new DataView(bytes.buffer).setUint32(0, inside.length);
  return bytes;
}

export const PNG_HEAD = latin("\x89PNG\r\n\x1a\n");

export function png(chunks: readonly Uint8Array[], behind: Uint8Array = new Uint8Array()): Bytes {
  const picture = [
    chunk("IHDR", new Uint8Array(13)),
    ...chunks,
    chunk("IDAT", latin("pixels")),
    chunk("IEND", new Uint8Array()),
  ];
  return joined([PNG_HEAD, ...picture, behind]);
}

export function riff(type: string, inside: Uint8Array): Bytes {
  const bytes = joined([latin(type), new Uint8Array(4), inside, new Uint8Array(inside.length % 2)]);
  new DataView(bytes.buffer).setUint32(4, inside.length, true);
  return bytes;
}

export function webp(chunks: readonly Uint8Array[]): Bytes {
  return riff("RIFF", joined([latin("WEBP"), ...chunks]));
}
