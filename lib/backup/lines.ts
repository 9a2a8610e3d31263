import type { LedgerItem } from "../record/items.ts";
import { backupError } from "./problem.ts";

/**
 * A backup is the ledger as lines of text: a first line that says what it is, one line an item, one line an original, and a
 * last line with the counts, so that a file that was cut off is known for it. Lines, so that neither making nor reading one
 * ever holds the whole record as one string. A locked backup is these lines encrypted, so `age -d` gives them readably.
 */
export const FORMAT = "in-writing-backup";
/** The newest that can be read. */
export const VERSION = 4;

export interface Counts {
  items: number;
  originals: number;
}

export interface Head extends Partial<Counts> {
  format: typeof FORMAT;
  version: number;
  /** Epoch ms. */
  madeAt: number;
  /** It was made to be shared: some of its items may be withheld. */
  sharing?: true;
}

/** An item may carry `via`, the name of what it was taken in from. */
export interface ItemLine {
  item: LedgerItem & { via?: unknown };
}
export interface OriginalLine {
  original: { sha256: string; base64: string };
}
export interface EndLine {
  end: Counts;
}
export type Line = ItemLine | OriginalLine | EndLine;

/** @returns the line, its break included */
export function line(value: Head | Line): string {
  return `${JSON.stringify(value)}\n`;
}

/** @returns null for what is no JSON object */
export function readObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

/** @throws BackupError when the file is not ours or newer than this In Writing */
export function readHead(text: string): Head {
  const head = readObject(text) as Partial<Head> | null;
  if (head?.format !== FORMAT) throw backupError("not-ours");
  if (!(Number(head.version) <= VERSION)) throw backupError("newer");
  return { ...head, format: FORMAT, version: Number(head.version), madeAt: Number(head.madeAt) };
}

/** @returns the lines without their breaks, as they come */
export async function* linesOf(bytes: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  // Only what is new is looked through: a line with an original in it may come in hundreds of pieces.
  let rest: string[] = [];
  for await (const piece of bytes.pipeThrough(new TextDecoderStream())) {
    const [first = "", ...others] = piece.split("\n");
    rest.push(first);
    if (others.length === 0) continue;
    yield rest.join("");
    const last = others.pop() ?? "";
    yield* others;
    rest = [last];
  }
  const last = rest.join("");
  if (last) yield last;
}

/** Pieces of so much text are passed on together. */
const PIECE = 1 << 18;

/** @returns the lines as UTF-8, made as they are asked for; stopped, it makes no more of them */
export function bytesOf(lines: AsyncIterator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      let text = "";
      while (text.length < PIECE) {
        const next = await lines.next();
        if (next.done) {
          if (text) controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += next.value;
      }
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await lines.return?.();
    },
  });
}
