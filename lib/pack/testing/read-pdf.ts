import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What another program finds in a PDF of ours. */
export interface PdfContents {
  pages: string[];
  /** All words, with every run of white space as one space. */
  words: string;
  /** Tags of the structure tree of all pages, outermost first. */
  tags: string[];
  lang: string | null;
  title: string;
  bookmarks: string[];
  links: number;
}

interface Node {
  role?: string;
  type?: string;
  children?: Node[];
}

/** Reads a PDF with pdf.js. */
export async function readPdf(blob: Blob): Promise<PdfContents> {
  const task = getDocument({ data: new Uint8Array(await blob.arrayBuffer()), verbosity: 0 });
  const doc = await task.promise;
  const out: PdfContents = { pages: [], words: "", tags: [], lang: null, title: "", bookmarks: [], links: 0 };
  for (let n = 1; n <= doc.numPages; n += 1) {
    const page = await doc.getPage(n);
    const { items } = await page.getTextContent();
    out.pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
    collect((await page.getStructTree()) as Node | null, out.tags);
    out.links += (await page.getAnnotations()).filter(({ subtype }) => subtype === "Link").length;
  }
  out.words = out.pages.join("\n").replace(/\s+/gu, " ");
  const { info } = await doc.getMetadata();
  out.title = (info as { Title?: string }).Title ?? "";
  out.lang = (info as { Language?: string | null }).Language ?? null;
  const outline = (await doc.getOutline()) ?? [];
  out.bookmarks = outline.flatMap(({ title, items }) => [title, ...items.map((item: { title: string }) => item.title)]);
  await task.destroy();
  return out;
}

/** Only elements with words on this page: an element is listed for every page of its table. */
function collect(node: Node | null, tags: string[]): boolean {
  if (!node) return false;
  if (node.type === "content") return true;
  const place = tags.length;
  const kept = (node.children ?? []).filter((child) => collect(child, tags)).length > 0;
  if (kept && node.role) tags.splice(place, 0, node.role);
  return kept;
}
