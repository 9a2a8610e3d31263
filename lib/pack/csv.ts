import Papa from "papaparse";
import type { Progress } from "../store/store.ts";
import type { PackEntry } from "./chronology.ts";
import type { PackDocument } from "./document.ts";
import { inSlices } from "./pdf/slices.ts";

/** The chronology for a spreadsheet. */

const COLUMNS: [string, (entry: PackEntry) => string][] = [
  ["Entry", (e) => e.number],
  ["Date", (e) => e.date],
  ["Time (London)", (e) => e.time],
  ["Date and time (ISO)", (e) => (e.offset ? `${e.date}T${e.time.slice(0, 5)}${e.offset}` : e.date)],
  ["About the date", (e) => e.dateNote],
  ["Kind", (e) => e.kindWord],
  ["Who to whom", (e) => e.who],
  ["Subject or first words", (e) => e.what],
  ["State", (e) => e.state],
  ["Family’s note", (e) => e.answer],
  ["From", (e) => e.from],
  ["To", (e) => e.to],
  ["Cc", (e) => e.cc],
  ["Bcc", (e) => e.bcc],
  ["Words", (e) => e.text],
  ["Quoted below it", (e) => e.quoted],
  ["Attachments", (e) => e.attachments.join("; ")],
  ["How it is known", (e) => e.how.join(" ")],
  ["Could not be read", (e) => e.problems.join(" ")],
  ["Corrections", (e) => e.corrections.map(({ when, text }) => `${when}: ${text}`).join("\n")],
  ["Written down (London)", (e) => e.writtenDown],
  ["Written down (ISO)", (e) => e.writtenDownAt],
  ["Asked for", (e) => e.asked],
];

/** A spreadsheet cuts a cell at 32,767 characters (Excel's limit); longer words go on in rows below. */
const CELL = 32_000;

/**
 * A cell that no spreadsheet takes for a formula. They look at the first character, some after trimming: `=`, `+`, `-`,
 * `@`, tab and carriage return start one (OWASP, "CSV Injection"), full-width forms too. Such a cell gets an apostrophe
 * before it, which spreadsheets read as "this is text".
 */
export function safeCell(value: string): string {
  const clean = value.replace(/\r\n?/gu, "\n").replace(/(?![\n\t])\p{Cc}/gu, "");
  return /^[\s\p{Cf}'"]*[=+\-@＝＋－＠|%]/u.test(clean) || /^[\t\r\n]/u.test(clean) ? `'${clean}` : clean;
}

/**
 * @param document of which only the entries are taken
 * @returns the chronology as CSV: UTF-8 with a byte order mark (or Excel reads it in another alphabet), lines ended by
 * CR LF, every cell quoted, an entry a row; words longer than a cell can hold go on in rows of the same number
 */
export function makeCsv(document: Pick<PackDocument, "entries">): string {
  return [...csvPieces(document)].join("");
}

/**
 * The same as a file, made in slices.
 * @throws the signal's reason when it is aborted
 */
export async function makeCsvFile(
  document: Pick<PackDocument, "entries">,
  progress: Progress,
  signal: AbortSignal,
): Promise<Blob> {
  const pieces: string[] = [];
  const work = (function* () {
    for (const piece of csvPieces(document)) yield void pieces.push(piece);
  })();
  const total = document.entries.length + 1;
  await inSlices(work, signal, () => progress(pieces.length, total, "Writing the spreadsheet"));
  return new Blob(pieces, { type: "text/csv;charset=utf-8" });
}

/** The head, then the rows of each entry. */
function* csvPieces({ entries }: Pick<PackDocument, "entries">): Generator<string> {
  yield `\ufeff${lines([COLUMNS.map(([name]) => name)])}`;
  for (const entry of entries) yield lines(rowsOf(entry));
}

const lines = (rows: string[][]) => `${Papa.unparse(rows, { quotes: true, newline: "\r\n" })}\r\n`;

function rowsOf(entry: PackEntry): string[][] {
  const whole = COLUMNS.map(([, value]) => pieces(value(entry)));
  const count = Math.max(...whole.map((parts) => parts.length));
  return Array.from({ length: count }, (_, row) =>
    whole.map((parts, column) => safeCell(column === 0 ? entry.number : (parts[row] ?? ""))),
  );
}

function pieces(value: string): string[] {
  if (value.length <= CELL) return [value];
  const parts: string[] = [];
  for (let at = 0; at < value.length; ) {
    let end = Math.min(at + CELL, value.length);
    // A pair of code units is one character: do not part it.
    if (end < value.length && /[\ud800-\udbff]/u.test(value.charAt(end - 1))) end -= 1;
    parts.push(value.slice(at, end));
    at = end;
  }
  return parts;
}
