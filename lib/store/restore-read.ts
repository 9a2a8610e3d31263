import type { ByteStream } from "../backup/age.ts";
import { type Counts, type Line, linesOf, type OriginalLine, readHead, readObject } from "../backup/lines.ts";
import { type BackupRead, itemName } from "../backup/look.ts";
import { backupError } from "../backup/problem.ts";
import { itemFits } from "../record/chain.ts";
import type { ItemHash, LedgerItem } from "../record/items.ts";
import { isProblem, parseItem } from "../record/items-schema.ts";
import type { Progress } from "./store.ts";

/** What is in a backup: items that fit, and which originals it has. The bytes of originals are only looked at. */
export interface Contents extends BackupRead {
  /** Names of what items were taken in from. */
  vias: ReadonlyMap<ItemHash, string>;
}

const ELSE = "Everything else can be taken in.";
/** Lines between two signs of progress. */
const STEP = 100;

class Reading {
  readonly items: LedgerItem[] = [];
  readonly vias = new Map<ItemHash, string>();
  readonly originals = new Set<string>();
  readonly problems: string[] = [];
  end: Counts | null = null;
  /** Lines after the first one. */
  lines = 0;
  readonly found: Counts = { items: 0, originals: 0 };

  async take(text: string): Promise<void> {
    this.lines += 1;
    const row = readObject(text) as Line | null;
    if (row && "end" in row) {
      this.end = row.end;
      return;
    }
    const problem = row ? await this.#row(row) : "it cannot be read";
    if (problem) this.problems.push(`Line ${this.lines + 1} was left out: ${problem}. ${ELSE}`);
  }

  async #row(row: Line): Promise<string | null> {
    if ("original" in row) return this.#original(row.original);
    if (!("item" in row)) return "it is of no known kind";
    this.found.items += 1;
    const parsed = parseItem(row.item);
    if (isProblem(parsed)) return parsed.problem.replace(/\.$/, "");
    // As it stands in the file: reading puts its fields in another order, and a file made of them would differ.
    const item: LedgerItem = { ...parsed, body: row.item.body };
    if (!(await itemFits(item))) return `${itemName(item)}, does not fit its fingerprint`;
    this.items.push(item);
    if (typeof row.item.via === "string") this.vias.set(item.hash, row.item.via);
    return null;
  }

  async #original(original: OriginalLine["original"] | null): Promise<string | null> {
    this.found.originals += 1;
    const bytes = fromBase64(original?.base64);
    if (!original || !bytes) return "the original message or file in it cannot be read";
    if ((await sha256Of(bytes)) !== original.sha256) return "an original message or file does not fit its fingerprint";
    this.originals.add(original.sha256);
    return null;
  }
}

/**
 * @param open gives the lines, opened
 * @throws BackupError when it is no backup, newer or cut off
 */
export async function readBackup(
  open: () => Promise<ByteStream>,
  locked: boolean,
  progress: Progress,
  signal: AbortSignal,
): Promise<Contents> {
  const reading = new Reading();
  let madeAt: number | null = null;
  let sharing = false;
  let total: number | null = null;
  let first = true;
  for await (const text of linesOf(await open())) {
    signal.throwIfAborted();
    if (first) {
      const head = readHead(text);
      madeAt = Number.isFinite(head.madeAt) ? head.madeAt : null;
      sharing = head.sharing === true;
      total = head.items === undefined ? null : head.items + (head.originals ?? 0);
      first = false;
      continue;
    }
    if (reading.lines % STEP === 0) progress(reading.lines, total, "Looking through the file. Nothing is changed yet.");
    await reading.take(text);
  }
  if (first) throw backupError("not-ours");
  if (!reading.end) throw backupError("cut");
  const { items, vias, originals, problems, found, end } = reading;
  return { madeAt, locked, items, vias, originals, sharing, problems: [...problems, ...short(found, end)] };
}

function short(found: Counts, end: Counts): string[] {
  const missing = end.items - found.items;
  if (!(missing > 0)) return [];
  const items = missing === 1 ? "1 item that is" : `${missing} items that are`;
  return [`The file says that it holds ${items} not in it. ${ELSE}`];
}

export function fromBase64(text: unknown): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.fromBase64(String(text));
  } catch {
    return null;
  }
}

/** @returns hex */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}
