import { ascii, startsWith } from "./bytes.ts";

/** What a file is, by its first bytes: names and claimed types are often wrong, and may be so on purpose. */
export type FileKind = "jpeg" | "png" | "gif" | "webp" | "pdf" | "heic" | "raw" | "sound" | "film" | "other";

/** Brands of ISO files ("ftyp") that are pictures. */
const PICTURE_BRANDS = /^(heic|heix|hevc|hevx|heim|heis|mif1|msf1|avif|avis|crx )$/;
const SOUND_BRANDS = /^(M4A |M4B |M4P |F4A )$/;

const STARTS: [string, FileKind][] = [
  ["\xff\xd8\xff", "jpeg"],
  ["\x89PNG\r\n\x1a\n", "png"],
  ["GIF87a", "gif"],
  ["GIF89a", "gif"],
  ["II*\0", "raw"],
  ["MM\0*", "raw"],
  ["ID3", "sound"],
  ["OggS", "sound"],
  ["fLaC", "sound"],
  ["#!AMR", "sound"],
  ["MThd", "sound"],
  ["caff", "sound"],
  ["\x1aE\xdf\xa3", "film"],
  ["\x30\x26\xb2\x75", "film"],
  ["FLV", "film"],
  ["\0\0\x01\xba", "film"],
  ["\0\0\x01\xb3", "film"],
];

const RIFFS: Record<string, FileKind> = { WEBP: "webp", WAVE: "sound", "AVI ": "film" };

/** In which names of files end that hold sound or film, for those that nothing at their beginning tells. */
const HEARD = /\.(mp3|m4a|m4b|wav|aac|amr|awb|ogg|oga|opus|wma|flac|3ga|caf|mid)$/i;
const SEEN = /\.(mp4|m4v|mov|avi|mkv|webm|3gp|3g2|mpe?g|wmv|flv)$/i;

function byBrand(bytes: Uint8Array): FileKind {
  const brand = ascii(bytes, 8, 4);
  if (PICTURE_BRANDS.test(brand)) return "heic";
  return SOUND_BRANDS.test(brand) ? "sound" : "film";
}

/** The two bytes with which each frame of MP3 and AAC begins; not those of a text in UTF-16. */
function isFrame(bytes: Uint8Array): boolean {
  const [first, second = 0] = bytes;
  return first === 0xff && (second & 0xe0) === 0xe0 && second !== 0xff && second !== 0xfe;
}

/**
 * @param bytes at least the first kilobyte
 * @param name asked only about sound and film
 */
export function kindOf(bytes: Uint8Array, name: string): FileKind {
  for (const [start, kind] of STARTS) if (startsWith(bytes, 0, start)) return kind;
  if (startsWith(bytes, 0, "RIFF")) return RIFFS[ascii(bytes, 8, 4)] ?? "other";
  if (startsWith(bytes, 4, "ftyp")) return byBrand(bytes);
  if (startsWith(bytes, 4, "moov") || startsWith(bytes, 4, "mdat")) return "film";
  // A PDF may have something before it.
  if (ascii(bytes, 0, 1024).includes("%PDF-")) return "pdf";
  if (isFrame(bytes) || HEARD.test(name)) return "sound";
  return SEEN.test(name) ? "film" : "other";
}
