import { itemFits } from "../record/chain.ts";
import { isProblem, parseItem } from "../record/items-schema.ts";
import type { ItemRow, RecordDb } from "./schema.ts";
import { BackupError, type Progress, type RestoreReport } from "./store.ts";

/**
 * A backup is the ledger as one text file: a first line that says what it is, one line an item, one line an original, and a
 * last line with the counts, so that a file that was cut off is known for it. Lines, so that neither making nor reading one
 * ever holds the whole record as one string.
 */
const FORMAT = "in-writing-backup";
/** The newest that can be read. */
const VERSION = 2;

/** An In Writing that knows version 1 only would leave out the days that the parent has named, so it is told to be updated. */
const versionOf = (rows: readonly ItemRow[]) => (rows.some(({ body }) => body?.type === "dated") ? 2 : 1);

interface Counts {
  items: number;
  originals: number;
}

type Line = { item: ItemRow } | { original: { sha256: string; base64: string } } | { end: Counts };

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** @returns the file. @throws DOMException "AbortError" when stopped */
export async function makeBackup(db: RecordDb, madeAt: number, progress: Progress, signal: AbortSignal): Promise<Blob> {
  const rows = await db.items.orderBy("[chain+number]").toArray();
  const parts: (string | Blob)[] = [line({ format: FORMAT, version: versionOf(rows), madeAt })];
  const names = await db.originals.toCollection().primaryKeys();
  const total = rows.length + names.length;
  for (const item of rows) parts.push(line({ item }));
  for (const [index, sha256] of names.entries()) {
    signal.throwIfAborted();
    progress(rows.length + index, total, "Putting the original messages in");
    const row = await db.originals.get(sha256);
    // Each original becomes a Blob at once, so that the browser may keep it outside of memory.
    if (row) parts.push(new Blob([line({ original: { sha256, base64: row.bytes.toBase64() } })]));
  }
  signal.throwIfAborted();
  parts.push(line({ end: { items: rows.length, originals: names.length } }));
  progress(total, total, "Done");
  return new Blob(parts, { type: "application/x-ndjson" });
}

const NOT_OURS = "This file is not an In Writing backup. Nothing was changed.";
const CUT_OFF = "This backup is cut off: its end is missing. Nothing was changed. Look for another copy of the file.";

async function checkFrame(file: Blob): Promise<Counts> {
  const head = (await file.slice(0, 200).text()).split("\n", 1)[0] ?? "";
  const first = readJson(head) as { format?: string; version?: number } | null;
  if (first?.format !== FORMAT) throw new BackupError(NOT_OURS);
  if (Number(first.version) > VERSION) {
    throw new BackupError("This backup was made by a newer In Writing. Update this one first. Nothing was changed.");
  }
  const tail = (await file.slice(-200).text()).trimEnd().split("\n").at(-1) ?? "";
  const last = readJson(tail) as { end?: Counts } | null;
  if (!last?.end) throw new BackupError(CUT_OFF);
  return last.end;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @returns null for what is no line of a backup at all */
function readLine(text: string): Line | null {
  const row = readJson(text);
  return typeof row === "object" ? (row as Line | null) : null;
}

async function* linesOf(file: Blob): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of file.stream().pipeThrough(new TextDecoderStream())) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest) yield rest;
}

/**
 * Adds what a backup holds to the record here: a union of chains. Each item is validated and its hashes are checked; what
 * does not fit is left out and named in the report.
 * @throws BackupError when the file is no backup or is cut off: nothing is changed then
 * @throws DOMException "AbortError" when stopped: what was added until then stays, and restoring again goes on
 */
export async function restoreBackup(
  db: RecordDb,
  file: Blob,
  progress: Progress,
  signal: AbortSignal,
): Promise<RestoreReport> {
  const counts = await checkFrame(file);
  const report: RestoreReport = { added: 0, known: 0, originals: 0, problems: [] };
  const total = counts.items + counts.originals;
  let done = -1;
  for await (const text of linesOf(file)) {
    signal.throwIfAborted();
    if (done >= 0) await takeLine(db, readLine(text), report, done + 1);
    done += 1;
    if (done % 50 === 0) progress(done, total, "Reading the backup");
  }
  progress(total, total, "Done");
  return report;
}

async function takeLine(db: RecordDb, row: Line | null, report: RestoreReport, number: number): Promise<void> {
  if (row && "end" in row) return;
  const problem = row ? await takeRow(db, row, report) : "it cannot be read";
  if (problem) report.problems.push(`Line ${number + 1} was left out: ${problem}.`);
}

async function takeRow(db: RecordDb, row: Line, report: RestoreReport): Promise<string | null> {
  if ("original" in row) return takeOriginal(db, row.original, report);
  if (!("item" in row)) return "it is of no known kind";
  const item = parseItem(row.item);
  if (isProblem(item)) return item.problem.replace(/\.$/, "");
  if (!(await itemFits(item))) return "its fingerprint does not fit its content";
  if ((await db.items.where("hash").equals(item.hash).count()) > 0) {
    report.known += 1;
    return null;
  }
  const { chain, number, via } = { ...row.item, ...item };
  // A copied profile goes on with the same chain: what both wrote since has the same numbers.
  if ((await db.items.where("[chain+number]").equals([chain, number]).count()) > 0)
    return "another item stands in its place here";
  const taken = typeof via === "string" && (await db.items.where("via").equals(via).count()) === 0;
  await db.items.add(taken ? { ...item, via } : item);
  report.added += 1;
  return null;
}

async function takeOriginal(
  db: RecordDb,
  original: { sha256: string; base64: string } | null,
  report: RestoreReport,
): Promise<string | null> {
  const bytes = fromBase64(original?.base64);
  if (!original || !bytes) return "the original message in it cannot be read";
  const sha256 = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
  if (sha256 !== original.sha256) return "an original message does not fit its fingerprint";
  await db.originals.put({ sha256, bytes });
  report.originals += 1;
  return null;
}

function fromBase64(text: unknown): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.fromBase64(String(text));
  } catch {
    return null;
  }
}
