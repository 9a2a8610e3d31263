import { composePack } from "../compose.ts";
import { makeCsv } from "../csv.ts";
import { leaveOut } from "../leave-out/index.ts";
import type { Writers } from "../make.ts";
import type { PageParts } from "../page/html.ts";
import { makeForEmail, makePdf } from "../pdf.ts";
import { makeWord } from "../word.ts";
import { isRedacted, makeZip } from "../zip.ts";
import { readNodeFont } from "./node-fonts.ts";

/** A page of the ZIP that does nothing: what it is built of does not depend on the record. */
const PAGE: PageParts = { script: "/* the page */", style: "", scriptHash: "a", styleHash: "b" };

/** The writers of the extension's page, with fonts as Node reads them. */
export const nodeWriters = {
  document: (snapshot, choice, now) => leaveOut(composePack(snapshot, choice, now), choice).document,
  pdf: (document, read, progress, signal) => makePdf(document, read, progress, signal, readNodeFont),
  forEmail: (document, read, limit, progress, signal) =>
    makeForEmail(document, read, limit, progress, signal, readNodeFont),
  word: makeWord,
  csv: (document) => new Blob([makeCsv(document)]),
  zip: (document, ledger, read, progress, signal, choice, entries) =>
    makeZip(document, ledger, read, progress, signal, { redacted: isRedacted(choice), entries, page: PAGE }),
} satisfies Writers;
