import { constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { pdfWords } from "./search-pdf.ts";
import { foundIn, type Sought, soughtOf } from "./search-text.ts";

/** One word that a file holds, and where: "word/document.xml, as UTF-8, tags away". */
export interface FoundWord {
  where: string;
  word: string;
}

const DEEP = 6;

/**
 * Looks for words in everything that a file holds: its bytes in every usual encoding, base64 and hex in them, every entry of a
 * ZIP with its name, every stream, string, bookmark, tag and attachment of a PDF, files within files. Whole words; capitals,
 * accents and what stands between the parts of a name aside.
 * @returns each once; empty when none of them is anywhere
 */
export async function findInBytes(file: Uint8Array, words: readonly string[]): Promise<FoundWord[]> {
  const found = new Map<string, FoundWord>();
  const add = (where: string, word: string) => found.set(`${where} ${word}`, { where, word });
  await search({ bytes: file, where: "file", deep: 0 }, soughtOf(words), add);
  return [...found.values()];
}

interface Piece {
  bytes: Uint8Array;
  where: string;
  deep: number;
}
type Add = (where: string, word: string) => void;

async function search(piece: Piece, sought: readonly Sought[], add: Add): Promise<void> {
  searchAsText(piece, sought, add);
  if (piece.deep >= DEEP) return;
  const inner = [...zipped(piece, sought, add), ...unpacked(piece), ...encoded(piece)];
  if (startsWith(piece.bytes, "%PDF")) inner.push(...(await inPdf(piece, sought, add)));
  for (const one of inner) await search(one, sought, add);
}

/** Letters in a row that noise does not have: what is shorter than this between other bytes is no word of anybody. */
const RUN = 8;
const LONG_RUN = 5;

function searchAsText({ bytes, where }: Piece, sought: readonly Sought[], add: Add): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const binary = isBinary(buffer);
  for (const [name, text] of readAs(buffer)) {
    for (const [words, run] of [
      [sought.filter(({ short }) => short), RUN],
      [sought.filter(({ short }) => !short), LONG_RUN],
    ] as const) {
      const runs = binary ? (text.match(new RegExp(`[ -~\\u00a0-\\u024f’]{${run},}`, "gu")) ?? []).join("\n") : text;
      for (const { word, how } of foundIn(runs, words)) add(`${where}, as ${name}, ${how}`, word);
    }
  }
}

function readAs(buffer: Buffer): [string, string][] {
  const bytes: [string, string][] = [
    ["Latin-1", buffer.toString("latin1")],
    ["UTF-8", buffer.toString("utf8")],
  ];
  // Without a zero byte no letter that we look for is written in two bytes.
  if (!buffer.includes(0)) return bytes;
  return [
    ...bytes,
    ["UTF-16LE", buffer.toString("utf16le")],
    ["UTF-16LE, odd", buffer.subarray(1).toString("utf16le")],
    ["UTF-16BE", swapped(buffer)],
    ["UTF-16BE, odd", swapped(buffer.subarray(1))],
  ];
}

function isBinary(buffer: Buffer): boolean {
  const part = buffer.subarray(0, 4096);
  const odd = part.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return startsWith(buffer, "%PDF") || startsWith(buffer, "PK") || odd > part.length / 50;
}

function swapped(buffer: Buffer): string {
  return Buffer.from(buffer.subarray(0, buffer.length & ~1))
    .swap16()
    .toString("utf16le");
}

function zipped({ bytes, where, deep }: Piece, sought: readonly Sought[], add: Add): Piece[] {
  if (!startsWith(bytes, "PK\u0003\u0004")) return [];
  for (const text of commentsOf(bytes)) for (const { word } of foundIn(text, sought)) add(`${where}, comment`, word);
  return Object.entries(unzipSync(bytes)).map(([name, inside]) => {
    for (const { word } of foundIn(name, sought)) add(`${where}, name of ${name}`, word);
    return { bytes: inside, where: `${where} > ${name}`, deep: deep + 1 };
  });
}

/** What a ZIP says of its files and of itself beside their names: comments and further fields, in no file. */
function commentsOf(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const said: string[] = [];
  for (let at = buffer.indexOf("PK\u0001\u0002"); at >= 0; at = buffer.indexOf("PK\u0001\u0002", at + 4)) {
    if (at + 46 > buffer.length) break;
    const name = at + 46 + buffer.readUInt16LE(at + 28);
    said.push(buffer.toString("utf8", name, name + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)));
  }
  const end = buffer.lastIndexOf("PK\u0005\u0006");
  if (end >= 0) said.push(buffer.toString("utf8", end + 22));
  return said;
}

function unpacked({ bytes, where, deep }: Piece): Piece[] {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return [];
  return [{ bytes: gunzipSync(bytes), where: `${where} > gzip`, deep: deep + 1 }];
}

/** Text that is base64 or hex of something. */
function encoded({ bytes, where, deep }: Piece): Piece[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString("latin1");
  const runs = text.match(/[A-Za-z0-9+/_-]{8,}(?:\r?\n[A-Za-z0-9+/_-]{4,})*={0,2}/gu) ?? [];
  const hex = text.match(/(?<![0-9a-fA-F])(?:[0-9a-fA-F]{2}[ \r\n]?){6,}/gu) ?? [];
  return [
    ...joined(runs.map((run) => Buffer.from(run, "base64"))).map((inside) => ({
      bytes: inside,
      where: `${where} > base64`,
      deep: DEEP,
    })),
    ...joined(hex.map((run) => Buffer.from(run.replace(/\s/gu, ""), "hex"))).map((inside) => ({
      bytes: inside,
      where: `${where} > hex`,
      deep: DEEP,
    })),
    ...runs
      .filter((run) => /^(?:UEsDB|JVBERi0|H4sI)/u.test(run))
      .map((run) => ({ bytes: Buffer.from(run, "base64"), where: `${where} > base64`, deep: deep + 1 })),
  ];
}

/** One text of them all, so that thousands of fingerprints are looked through at once. */
function joined(all: readonly Buffer[]): Buffer[] {
  return all.length > 0 ? [Buffer.concat(all.flatMap((one) => [one, Buffer.from([0, 0, 0, 0])]))] : [];
}

async function inPdf(piece: Piece, sought: readonly Sought[], add: Add): Promise<Piece[]> {
  for (const { where, text } of await pdfWords(piece.bytes))
    for (const { word } of foundIn(text, sought)) add(`${piece.where}, ${where}`, word);
  const deep = piece.deep + 1;
  return streamsOf(piece.bytes).map((bytes, at) => ({ bytes, where: `${piece.where} > stream ${at + 1}`, deep }));
}

/** Every stream of a PDF, inflated where it is deflated. */
function streamsOf(bytes: Uint8Array): Uint8Array[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const streams: Uint8Array[] = [];
  for (let at = buffer.indexOf("stream"); at >= 0; at = buffer.indexOf("stream", at + 6)) {
    if (buffer.subarray(at - 3, at).toString("latin1") === "end") continue;
    const from = at + 6 + (buffer[at + 6] === 13 ? 2 : 1);
    const to = buffer.indexOf("endstream", from);
    streams.push(inflated(buffer.subarray(from, to < 0 ? buffer.length : to)));
  }
  return streams;
}

function inflated(bytes: Buffer): Uint8Array {
  for (const inflate of [inflateSync, inflateRawSync]) {
    try {
      return inflate(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
    } catch {
      // Not deflated in this way.
    }
  }
  return bytes;
}

function startsWith(bytes: Uint8Array, words: string): boolean {
  return [...words].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}
