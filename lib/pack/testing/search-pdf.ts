import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Words that another program finds in a PDF, and where. */
export interface PdfWords {
  where: string;
  text: string;
}

/** Everything in words: pages, metadata, bookmarks, tags, annotations, strings, names of attachments. */
export async function pdfWords(bytes: Uint8Array): Promise<PdfWords[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  try {
    const doc = await task.promise;
    const words = [...(await ofDocument(doc)), ...stringsOf(bytes)];
    for (let n = 1; n <= doc.numPages; n += 1) words.push(...(await ofPage(doc, n)));
    return words;
  } finally {
    await task.destroy();
  }
}

async function ofDocument(doc: PDFDocumentProxy): Promise<PdfWords[]> {
  const { info, metadata } = await doc.getMetadata();
  return [
    { where: "metadata", text: `${everyString(info)}\n${metadata ? everyString([...metadata]) : ""}` },
    { where: "bookmarks", text: everyString(await doc.getOutline()) },
    { where: "destinations", text: everyString(Object.keys((await doc.getDestinations()) ?? {})) },
    { where: "attachments", text: await attached(doc) },
    { where: "page labels", text: everyString(await doc.getPageLabels()) },
  ];
}

async function ofPage(doc: PDFDocumentProxy, n: number): Promise<PdfWords[]> {
  const page = await doc.getPage(n);
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const strings = items.map((item) =>
    "str" in item ? { text: item.str, end: item.hasEOL } : { text: "", end: false },
  );
  const where = `page ${n}`;
  const words = [
    { where: `${where}, text`, text: strings.map(({ text, end }) => (end ? `${text}\n` : text)).join("") },
    { where: `${where}, text apart`, text: strings.map(({ text }) => text).join(" ") },
    { where: `${where}, tags`, text: everyString(await page.getStructTree()) },
    { where: `${where}, annotations`, text: everyString(await page.getAnnotations()) },
  ];
  page.cleanup();
  return words;
}

/** Their names and descriptions; their bytes are streams. */
async function attached(doc: PDFDocumentProxy): Promise<string> {
  const all: unknown = await doc.getAttachments();
  return everyString(all instanceof Map ? [...all] : all);
}

/** Strings that stand in the file as PDF writes them: (with \escapes) and <as hex>. Streams of objects come in as files. */
function stringsOf(bytes: Uint8Array): PdfWords[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const outside = text.replace(/stream\r?\n[\s\S]*?endstream/gu, "");
  const literal = [...outside.matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)/gu)].map(([, held = ""]) =>
    decoded(unescaped(held)),
  );
  const hex = [...outside.matchAll(/<((?:[0-9a-fA-F]{2}\s*)+)>/gu)].map(([, held = ""]) =>
    decoded(Buffer.from(held.replace(/\s/gu, ""), "hex").toString("latin1")),
  );
  return [
    { where: "strings", text: literal.join("\n") },
    { where: "hex strings", text: hex.join("\n") },
  ];
}

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", "\n": "" };

function unescaped(text: string): string {
  return text.replace(/\\([0-7]{1,3}|[\s\S])/gu, (_, one: string) =>
    /^[0-7]/u.test(one) ? String.fromCharCode(Number.parseInt(one, 8)) : (ESCAPES[one] ?? one),
  );
}

/** UTF-16BE where it says so. @param text a byte a character */
function decoded(text: string): string {
  if (!text.startsWith("\u00fe\u00ff")) return text;
  const bytes = Buffer.from(text.slice(2), "latin1");
  return bytes
    .subarray(0, bytes.length & ~1)
    .swap16()
    .toString("utf16le");
}

function everyString(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || seen.has(value)) return "";
  seen.add(value);
  return Object.entries(value)
    .map(([key, held]) => `${Array.isArray(value) ? "" : key}\n${everyString(held, seen)}`)
    .join("\n");
}
