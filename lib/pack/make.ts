import type { Entry } from "../record/entry.ts";
import type { ItemBody, ItemHash, LedgerItem, PackAct } from "../record/items.ts";
import { verifyChain } from "../record/verify.ts";
import type { Progress, Snapshot } from "../store/store.ts";
import type { PackChoice } from "./choice.ts";
import type { PackDocument, ReadBytes } from "./document.ts";
import { fileName } from "./file-name.ts";
import type { MadeFile, PackFormat } from "./files.ts";
import { fingerprint } from "./fingerprint.ts";
import { turn } from "./pdf/slices.ts";

/** Something of a file that could not be taken in, and why. */
export interface NotIn {
  label: string;
  why: string;
}

/** What puts a document to paper: the writers of lib/pack, something quicker in a test. */
export interface Writers {
  /** What was chosen, with everything left out that is to be left out. */
  document(
    snapshot: Snapshot,
    choice: PackChoice,
    now: number,
    progress: Progress,
    signal: AbortSignal,
  ): PackDocument | Promise<PackDocument>;
  pdf(
    document: PackDocument,
    read: ReadBytes,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<{ file: Blob; pages: number; notIn: NotIn[] }>;
  /** The same in files of at most `limit` bytes each. */
  forEmail(
    document: PackDocument,
    read: ReadBytes,
    limit: number,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<MadeFile[]>;
  word(document: PackDocument, progress: Progress, signal: AbortSignal): Promise<Blob>;
  csv(document: PackDocument, progress: Progress, signal: AbortSignal): Blob | Promise<Blob>;
  zip(
    document: PackDocument,
    ledger: LedgerItem[],
    read: ReadBytes,
    progress: Progress,
    signal: AbortSignal,
    choice: PackChoice,
    entries: readonly Entry[],
  ): Promise<Blob>;
}

/** What making needs of the record. */
export interface PackSource {
  snapshot(): Promise<Snapshot>;
  /** Every item, for its fingerprints. */
  ledger(): Promise<LedgerItem[]>;
  read: ReadBytes;
  append(bodies: ItemBody[]): Promise<unknown>;
  /** Epoch ms. */
  now(): number;
}

export interface PackOrder {
  choice: PackChoice;
  /** At least one; "email" is the PDF in files that go through a mailbox. */
  formats: readonly PackMake[];
  /** Bytes that one file for email may have. */
  emailLimit: number;
}

export const MAKES = ["pdf", "email", "word", "csv", "zip"] as const;
export type PackMake = PackFormat | "email";

/** What came of one making. */
export interface Made {
  document: PackDocument;
  files: MadeFile[];
  /** Pages of the PDF; null when none was made. */
  pages: number | null;
  /** What could not be taken into the PDF. */
  notIn: NotIn[];
  /** Items whose fingerprints do not fit. They are shown as such in the pack. */
  damaged: ItemHash[];
  /** Formats that could not be made; the others are whole. */
  failed: PackMake[];
  /** Whether the record could write down that this pack was made. */
  noted: boolean;
}

/**
 * Makes a pack: the chain is verified, the document composed, each file written, and the making written into the record.
 * One file that cannot be made does not take the others with it.
 * @throws the signal's reason when it is aborted, before anything is written into the record
 */
export async function makePack(
  order: PackOrder,
  source: PackSource,
  writers: Writers,
  progress: Progress,
  signal: AbortSignal,
): Promise<Made> {
  progress(0, null, "Checking the fingerprints of the record");
  const ledger = await source.ledger();
  const pause = async () => {
    await turn();
    signal.throwIfAborted();
  };
  const { damaged } = await verifyChain(ledger, pause);
  await pause();
  const now = source.now();
  const snapshot = { ...(await source.snapshot()), damaged };
  await pause();
  const document = await writers.document(snapshot, order.choice, now, progress, signal);
  signal.throwIfAborted();
  const made: Made = { document, files: [], pages: null, notIn: [], damaged, failed: [], noted: false };
  const work: Work = {
    order,
    document,
    entries: snapshot.entries,
    ledger,
    read: source.read,
    writers,
    progress,
    signal,
  };
  for (const format of MAKES.filter((one) => order.formats.includes(one))) {
    try {
      await FORMATS[format](work, made);
    } catch (error) {
      signal.throwIfAborted();
      console.error(error);
      made.failed.push(format);
    }
  }
  signal.throwIfAborted();
  if (made.files.length > 0) made.noted = await note(made, order.choice, now, source);
  return made;
}

interface Work {
  order: PackOrder;
  document: PackDocument;
  entries: readonly Entry[];
  ledger: LedgerItem[];
  read: ReadBytes;
  writers: Writers;
  progress: Progress;
  signal: AbortSignal;
}

const FORMATS: Record<PackMake, (work: Work, made: Made) => Promise<void>> = {
  async pdf({ document, read, writers, progress, signal }, made) {
    const { file, pages, notIn } = await writers.pdf(document, read, progress, signal);
    made.pages = pages;
    made.notIn = notIn;
    made.files.push(await named(document, file, "pdf", signal));
  },
  async email({ order, document, read, writers, progress, signal }, made) {
    // The whole PDF is small enough: a second one of the same words would only be one too many.
    if (made.pages !== null && made.files.some(({ file }) => file.size <= order.emailLimit)) return;
    made.files.push(...(await writers.forEmail(document, read, order.emailLimit, progress, signal)));
  },
  async word({ document, writers, progress, signal }, made) {
    made.files.push(await named(document, await writers.word(document, progress, signal), "docx", signal));
  },
  async csv({ document, writers, progress, signal }, made) {
    progress(0, null, "Writing the spreadsheet");
    made.files.push(await named(document, await writers.csv(document, progress, signal), "csv", signal));
  },
  async zip({ order, document, entries, ledger, read, writers, progress, signal }, made) {
    const file = await writers.zip(document, ledger, read, progress, signal, order.choice, entries);
    made.files.push(await named(document, file, "zip", signal));
  },
};

async function named(document: PackDocument, file: Blob, ending: string, signal: AbortSignal): Promise<MadeFile> {
  return { name: fileName(document, ending), file, sha256: await fingerprint(file, signal) };
}

/** A pack that could not be noted is a pack all the same: the parent has it. */
async function note(made: Made, { preset }: PackChoice, madeAt: number, source: PackSource): Promise<boolean> {
  const files = made.files.map(({ name, sha256: sha, file }) => ({ name, sha256: sha, size: file.size }));
  const act: PackAct = { type: "pack", preset, files, entries: made.document.entries.length, madeAt };
  try {
    await source.append([act]);
    return true;
  } catch {
    return false;
  }
}
