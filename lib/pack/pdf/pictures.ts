import { ascii, joined, uint32 } from "../../files/bytes.ts";
import type { FileLook } from "./file-look.ts";
import type { Inside, Ref } from "./inside.ts";
import { unmixed } from "./png-alpha.ts";
import { deflated } from "./squeeze.ts";

/** Pictures as objects of a PDF, with their pixels as they are. */

type Bytes = Uint8Array<ArrayBuffer>;

const IMAGE = { Type: "XObject", Subtype: "Image" };

/** @returns the picture's object @throws when the picture is damaged */
export async function pictureObject(doc: Inside, look: FileLook, bytes: Bytes): Promise<Ref> {
  if (look.kind === "jpeg") return jpeg(doc, look, bytes);
  return await png(doc, bytes);
}

function jpeg(doc: Inside, look: Extract<FileLook, { kind: "jpeg" }>, bytes: Bytes): Ref {
  const stored = look.orientation >= 5 ? [look.height, look.width] : [look.width, look.height];
  const ref = doc.ref({
    ...IMAGE,
    Width: stored[0],
    Height: stored[1],
    ColorSpace: look.parts === 1 ? "DeviceGray" : look.parts === 3 ? "DeviceRGB" : "DeviceCMYK",
    BitsPerComponent: 8,
    Filter: "DCTDecode",
  });
  if (look.parts === 4 && look.inverted) ref.data.Decode = [1, 0, 1, 0, 1, 0, 1, 0];
  ref.end(bytes);
  return ref;
}

interface Png {
  width: number;
  height: number;
  bits: number;
  /** 0 grey, 2 colours, 3 a palette, 4 grey with transparency, 6 colours with transparency. */
  colour: number;
  palette: Bytes;
  clear: Bytes;
  data: Bytes;
}

function chunks(bytes: Bytes): Png {
  const found = new Map<string, Bytes[]>();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = uint32(bytes, at);
    const name = ascii(bytes, at + 4, 4);
    found.set(name, [...(found.get(name) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return {
    width: uint32(bytes, 16),
    height: uint32(bytes, 20),
    bits: bytes[24] ?? 8,
    colour: bytes[25] ?? 0,
    palette: joined(found.get("PLTE") ?? []),
    clear: joined(found.get("tRNS") ?? []),
    data: joined(found.get("IDAT") ?? []),
  };
}

async function png(doc: Inside, bytes: Bytes): Promise<Ref> {
  const all = chunks(bytes);
  const { width, height, bits, colour, clear, data } = all;
  const size = { Width: width, Height: height };
  if (colour < 4 && !(colour === 3 && clear.length > 0)) {
    const ref = doc.ref({
      ...IMAGE,
      ...size,
      BitsPerComponent: bits,
      ColorSpace: colourSpace(doc, all),
      Filter: "FlateDecode",
      DecodeParms: { Predictor: 15, Colors: colour === 2 ? 3 : 1, BitsPerComponent: bits, Columns: width },
    });
    ref.end(data);
    return ref;
  }
  const { pixels, alpha } = await unmixed(all);
  const mask = doc.ref({ ...IMAGE, ...size, BitsPerComponent: 8, ColorSpace: "DeviceGray", Filter: "FlateDecode" });
  mask.end(await deflated(alpha));
  const space = colour === 3 ? colourSpace(doc, all) : colour === 4 ? "DeviceGray" : "DeviceRGB";
  const ref = doc.ref({
    ...IMAGE,
    ...size,
    BitsPerComponent: 8,
    ColorSpace: space,
    SMask: mask,
    Filter: "FlateDecode",
  });
  ref.end(await deflated(pixels));
  return ref;
}

function colourSpace(doc: Inside, { colour, palette }: Png) {
  if (colour !== 3) return colour === 2 ? "DeviceRGB" : "DeviceGray";
  const table = doc.ref({});
  table.end(palette);
  return ["Indexed", "DeviceRGB", Math.max(0, palette.length / 3 - 1), table];
}
