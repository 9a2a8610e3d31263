import { readFileSync } from "node:fs";
import { readPdf } from "../../../lib/pack/testing/read-pdf.ts";
import type { MailHands } from "./hands/hands.ts";
import type { JobResult } from "./job.ts";

const plain = (words: string) => words.replace(/\s+/gu, " ").trim();

/** Where the parent's own words must stand when the job is done. */
export async function whereItStands(
  sentence: string,
  hands: MailHands,
  result: JobResult,
): Promise<Record<string, boolean>> {
  const wanted = plain(sentence);
  const has = (words: string) => plain(words).includes(wanted);
  const sends = hands.seen().filter(({ state }) => state === "sent");
  // A spreadsheet doubles quotation marks inside a cell.
  const csv = readFileSync(result.csv, "utf8").replaceAll('""', '"');
  const pdf = await readPdf(new Blob([readFileSync(result.pdf)]));
  return {
    "the sent request": sends.some(({ text }) => has(text)),
    "the timeline": has(result.concernWords),
    "the PDF": has(pdf.words),
    "the CSV": has(csv),
  };
}
