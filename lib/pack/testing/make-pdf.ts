import type { PackDocument, ReadBytes } from "../document.ts";
import { makePdf, type PdfMade } from "../pdf.ts";
import { readNodeFont } from "./node-fonts.ts";

/** For tests: no file is kept. */
export const nothing: ReadBytes = async () => null;

/** For tests: a document as a PDF, with fonts as Node reads them. */
export function madePdf(document: PackDocument, read = nothing): Promise<PdfMade> {
  return makePdf(document, read, () => {}, new AbortController().signal, readNodeFont);
}
