import type { EmbeddedFont, FontSource } from "./fonts.ts";
import type { Sink } from "./sink.ts";

/**
 * What of pdfkit is used beneath its public face. It writes objects and fonts; pages, tags, bookmarks and the end of the file
 * are made here, since pdfkit does those in one go at the end, or slowly. A test of each reads the result back.
 */

/** A value as pdfkit writes it: a string is a name, a String object a string of text, bytes a string of bytes. */
export type Value =
  | string
  // biome-ignore lint/complexity/noBannedTypes: pdfkit tells a string of text from a name by its String object.
  | String
  | number
  | boolean
  | null
  | Uint8Array
  | Ref
  | Value[]
  | { [key: string]: Value | undefined };

/** An object of the file that others may point to. */
export interface Ref {
  data: { [key: string]: Value | undefined };
  compress: boolean;
  write(chunk: Uint8Array | string): void;
  /** Writes it; it cannot be changed afterwards. */
  end(chunk?: Uint8Array | string): void;
}

export interface Inside {
  page: {
    dictionary: Ref;
    content: Ref;
    fonts: Record<string, Value>;
    xobjects: Record<string, Value>;
    annotations: Value[];
  };
  _root: Ref;
  _info: Ref;
  _id: Value;
  _offsets: number[];
  _offset: number;
  _font: EmbeddedFont;
  ref(data: Ref["data"]): Ref;
  addPage(options: { size: [number, number]; margin: number }): void;
  registerFont(name: string, src: FontSource): unknown;
  font(name: string): unknown;
  info: Record<string, unknown>;
  end(): void;
  endMetadata(): void;
  _write(data: Uint8Array | string): void;
  _finalize(): void;
}

/** Sends what pdfkit writes to a sink, and keeps it from writing the end of the file by itself. */
export function into(doc: Inside, sink: Sink): void {
  doc._write = (data) => {
    const before = sink.size;
    sink.write(data);
    if (typeof data === "string") sink.write("\n");
    doc._offset += sink.size - before;
  };
  // What it wrote when it was made went nowhere.
  sink.write("%PDF-1.7\n%\xff\xff\xff\xff\n");
  doc._offset = sink.size;
  doc._finalize = () => {};
  doc.endMetadata = () => metadata(doc);
}

const XML: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const xml = (text: unknown) => `${text}`.replace(/[&<>]/gu, (sign) => XML[sign] ?? "");

/** Title and author once more, as XML: pdfkit would put their "&" into it as it is. */
function metadata(doc: Inside): void {
  const { Title, Author, Creator, CreationDate } = doc.info;
  const made = CreationDate instanceof Date ? CreationDate.toISOString().replace(/\.\d+/u, "") : "";
  const text = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(Title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(Author)}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreatorTool>${xml(Creator)}</xmp:CreatorTool><xmp:CreateDate>${made}</xmp:CreateDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
  const ref = doc.ref({ Type: "Metadata", Subtype: "XML" });
  ref.compress = false;
  ref.end(new TextEncoder().encode(text));
  doc._root.data.Metadata = ref;
}

/** The table of all objects and the trailer, after `end`. Yields now and then. */
export function* lastLines(doc: Inside): Generator<void> {
  const start = doc._offset;
  doc._write(`xref\n0 ${doc._offsets.length + 1}\n0000000000 65535 f `);
  for (let from = 0; from < doc._offsets.length; from += 2000) {
    const rows = doc._offsets.slice(from, from + 2000);
    doc._write(rows.map((offset) => `${`${offset}`.padStart(10, "0")} 00000 n `).join("\n"));
    yield;
  }
  const id = doc._id instanceof Uint8Array ? `<${doc._id.toHex()}>` : "<00>";
  doc._write(
    `trailer\n<< /Size ${doc._offsets.length + 1} /Root ${doc._root} /Info ${doc._info} /ID [${id} ${id}] >>\nstartxref\n${start}\n%%EOF`,
  );
}

/** @returns a number as a page's content has it: two decimals are a hundredth of a point */
export const n = (value: number) => `${Math.round(value * 100) / 100}`;

/** @returns text as a string of bytes in hex, UTF-16 with its mark: for what stands in a page's content */
export function hexText(text: string): string {
  let out = "feff";
  for (let at = 0; at < text.length; at += 1) out += text.charCodeAt(at).toString(16).padStart(4, "0");
  return `<${out}>`;
}

// biome-ignore lint/complexity/noBannedTypes: see Value.
export const asText = (text: string): String => new String(text);
