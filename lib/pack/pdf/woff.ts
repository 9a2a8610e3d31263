/**
 * Unpacks a WOFF 1.0 file to the plain font in it (W3C, "WOFF File Format 1.0", 2012). The browser's own inflating is
 * some fifty times as quick as the one that the font library would use.
 * @returns the same bytes when they are no WOFF
 * @throws when the file is cut off
 */
export async function plainFont(bytes: Uint8Array): Promise<Uint8Array> {
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || from.getUint32(0) !== SIGNATURE) return bytes;
  const count = from.getUint16(12);
  const tables = await Promise.all(Array.from({ length: count }, (_, at) => table(from, bytes, HEADER + at * 20)));
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), 12 + count * 16);
  const out = new Uint8Array(size);
  const to = new DataView(out.buffer);
  const power = 2 ** Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  for (const [at, value] of [count, power * 16, Math.log2(power), (count - power) * 16].entries()) {
    to.setUint16(4 + at * 2, value);
  }
  let offset = 12 + count * 16;
  for (const [at, { tag, checksum, data }] of tables.entries()) {
    for (const [part, value] of [tag, checksum, offset, data.length].entries()) {
      to.setUint32(12 + at * 16 + part * 4, value);
    }
    out.set(data, offset);
    offset += padded(data.length);
  }
  return out;
}

const SIGNATURE = 0x774f4646;
const HEADER = 44;

const padded = (length: number) => (length + 3) & ~3;

async function table(from: DataView, bytes: Uint8Array, at: number) {
  const offset = from.getUint32(at + 4);
  const packed = bytes.slice(offset, offset + from.getUint32(at + 8));
  const length = from.getUint32(at + 12);
  const data = packed.length < length ? await inflated(packed) : packed;
  if (data.length !== length) throw new Error("The font file is cut off");
  return { tag: from.getUint32(at), checksum: from.getUint32(at + 16), data };
}

async function inflated(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
