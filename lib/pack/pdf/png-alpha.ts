import { turn } from "./slices.ts";
import { inflated } from "./squeeze.ts";

/** Takes the transparency of a PNG apart from its colours, as a PDF wants it. Rows are done in slices. */

type Bytes = Uint8Array<ArrayBuffer>;

interface Mixed {
  width: number;
  height: number;
  bits: number;
  colour: number;
  /** How clear each colour of the palette is. */
  clear: Bytes;
  data: Bytes;
}

/** Rows between two turns of the event loop are as many as hold about this many bytes. */
const AT_ONCE = 1 << 20;

/** @returns colours (or numbers in the palette) and transparency, 8 bits each @throws when the picture is damaged */
export async function unmixed(png: Mixed): Promise<{ pixels: Bytes; alpha: Bytes }> {
  const { width, height, bits, colour } = png;
  const parts = colour === 6 ? 4 : colour === 4 ? 2 : 1;
  const row = Math.ceil((width * parts * bits) / 8);
  const step = Math.max(1, (parts * bits) >> 3);
  const raw = await inflated(png.data);
  if (raw.length < (row + 1) * height) throw new Error("The picture is cut off");
  const pixels = new Uint8Array(width * height * Math.max(1, parts - 1));
  const alpha = new Uint8Array(width * height);
  let above: Uint8Array = new Uint8Array(row);
  const turnEvery = Math.max(1, Math.floor(AT_ONCE / row));
  for (let y = 0; y < height; y += 1) {
    const line = raw.subarray(y * (row + 1) + 1, (y + 1) * (row + 1));
    unfilter(raw[y * (row + 1)] ?? 0, line, above, step);
    if (colour === 3) byPalette(line, png, y, pixels, alpha);
    else apart(line, width, parts, bits >> 3, y, pixels, alpha);
    above = line;
    if (y % turnEvery === turnEvery - 1) await turn();
  }
  return { pixels, alpha };
}

/** Undoes what was done to a row so that it packs well (PNG, section 9). A loop a kind: there are millions of bytes. */
function unfilter(kind: number, line: Uint8Array, above: Uint8Array, step: number): void {
  const length = line.length;
  const byte = (row: Uint8Array, at: number) => (at < 0 ? 0 : (row[at] as number));
  if (kind === 1)
    for (let at = step; at < length; at += 1) line[at] = (line[at] as number) + (line[at - step] as number);
  if (kind === 2) for (let at = 0; at < length; at += 1) line[at] = (line[at] as number) + (above[at] as number);
  if (kind === 3) {
    for (let at = 0; at < length; at += 1) {
      line[at] = (line[at] as number) + ((byte(line, at - step) + (above[at] as number)) >> 1);
    }
  }
  if (kind !== 4) return;
  for (let at = 0; at < length; at += 1) {
    const nearest = closest(byte(line, at - step), above[at] as number, byte(above, at - step));
    line[at] = (line[at] as number) + nearest;
  }
}

function closest(left: number, up: number, corner: number): number {
  const a = Math.abs(up - corner);
  const b = Math.abs(left - corner);
  const c = Math.abs(left + up - 2 * corner);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function apart(
  line: Uint8Array,
  width: number,
  parts: number,
  bytes: number,
  y: number,
  pixels: Uint8Array,
  alpha: Uint8Array,
): void {
  const colours = parts - 1;
  for (let x = 0; x < width; x += 1) {
    const from = x * parts * bytes;
    const to = (y * width + x) * colours;
    for (let part = 0; part < colours; part += 1) pixels[to + part] = line[from + part * bytes] as number;
    alpha[y * width + x] = line[from + colours * bytes] as number;
  }
}

function byPalette(
  line: Uint8Array,
  { width, bits, clear }: Mixed,
  y: number,
  pixels: Uint8Array,
  alpha: Uint8Array,
): void {
  const most = 2 ** bits - 1;
  for (let x = 0; x < width; x += 1) {
    const bit = x * bits;
    const index = ((line[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & most;
    pixels[y * width + x] = index;
    alpha[y * width + x] = clear[index] ?? 255;
  }
}
