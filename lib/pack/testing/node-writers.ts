import type { Snapshot } from "../../store/store.ts";
import type { PackChoice } from "../choice.ts";
import { composePack } from "../compose.ts";
import { makeCsvFile } from "../csv.ts";
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
  document: (snapshot: Snapshot, choice: PackChoice, now: number) =>
    leaveOut(composePack(snapshot, choice, now), choice).document,
  pdf: (document, read, progress, signal) => makePdf(document, read, progress, signal, readNodeFont),
  forEmail: (document, read, limit, progress, signal) =>
    makeForEmail(document, read, limit, progress, signal, readNodeFont),
  word: makeWord,
  csv: makeCsvFile,
  zip: (document, ledger, read, progress, signal, choice, entries) =>
    makeZip(document, ledger, read, progress, signal, { redacted: isRedacted(choice), entries, page: PAGE }),
} satisfies Writers;
