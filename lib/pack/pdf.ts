import type { Progress } from "../store/store.ts";
import type { PackDocument, ReadBytes } from "./document.ts";
import { fileName } from "./file-name.ts";
import type { MadeFile } from "./files.ts";
import { fingerprint } from "./fingerprint.ts";
import type { ReadFont } from "./pdf/faces.ts";
import { type Job, makeReady, type Part, type Printed, print, type Ready } from "./pdf/press.ts";
import type { NotIn } from "./pdf/setting.ts";
import { commandsOf, type Pages, partsOf } from "./pdf/split.ts";

export type { NotIn } from "./pdf/setting.ts";

export interface PdfMade {
  file: Blob;
  pages: number;
  /** First and last page of each section, by its id. */
  sectionPages: Record<string, Pages>;
  /** Files that are not in it, each with the reason as a sentence. */
  notIn: NotIn[];
}

/**
 * A pack as one tagged PDF, made in slices. pdfkit, the fonts and what reads other PDFs are loaded only when this is called.
 * @param read gives the bytes of files that are taken in
 * @param progress in files, sections, then pages
 * @param readFont reads the font files; by default those of the extension
 * @throws the signal's reason when it is aborted
 */
export async function makePdf(
  document: PackDocument,
  read: ReadBytes,
  progress: Progress,
  signal: AbortSignal,
  readFont?: ReadFont,
): Promise<PdfMade> {
  const job = { document, read, progress, signal, readFont };
  const ready = await makeReady(job);
  const { file, notIn } = await print(job, ready, whole(ready));
  progress(1, 1, "Done");
  const { pages, sectionPages } = ready.plan;
  return { file, pages, sectionPages, notIn: [...ready.plan.notIn, ...notIn] };
}

/**
 * How many pages a pack has: sets them and draws nothing.
 * @throws the signal's reason when it is aborted
 */
export async function countPages(
  document: PackDocument,
  read: ReadBytes,
  signal: AbortSignal,
  readFont?: ReadFont,
): Promise<Pick<PdfMade, "pages" | "sectionPages" | "notIn">> {
  const { plan } = await makeReady({ document, read, progress: () => {}, signal, readFont });
  return { pages: plan.pages, sectionPages: plan.sectionPages, notIn: plan.notIn };
}

/** Times that a pack is cut anew because a part came out too large. */
const TRIES = 4;

/**
 * A pack for email: one PDF, or several where one is too large for mail servers. Pages are counted through and each part says
 * which it is. A single page that is larger than the limit makes a part that is, too.
 * @param limitBytes that no file should exceed
 * @returns files with their fingerprints, in order
 * @throws the signal's reason when it is aborted
 */
export async function makeForEmail(
  document: PackDocument,
  read: ReadBytes,
  limitBytes: number,
  progress: Progress,
  signal: AbortSignal,
  readFont?: ReadFont,
): Promise<MadeFile[]> {
  const job = { document, read, progress, signal, readFont };
  const ready = await makeReady(job);
  const one = await print(job, ready, whole(ready));
  const files = one.file.size <= limitBytes ? [one.file] : await inParts(job, ready, one, limitBytes);
  const made: MadeFile[] = [];
  // One after the other: all at once, the whole pack would be in memory.
  for (const [at, file] of files.entries()) {
    made.push({ name: partName(document, at, files.length), file, sha256: await fingerprint(file, signal) });
  }
  progress(1, 1, "Done");
  return made;
}

function whole({ plan }: Ready): Part {
  return { commands: plan.commands, first: 1, count: plan.pages, pages: plan.pages, top: "" };
}

async function inParts(job: Job, ready: Ready, one: Printed, limit: number): Promise<Blob[]> {
  const { plan } = ready;
  let files: Blob[] = [];
  for (let room = limit, tries = 0; tries < TRIES; tries += 1, room *= 0.85) {
    const parts = partsOf(plan, one.sizes, plan.pages, one.file.size, room);
    files = [];
    for (const [at, part] of parts.entries()) {
      const commands = commandsOf(plan.commands, part);
      const count = part.last - part.first + 1;
      const top = partWords(parts, at, plan.pages);
      const { file } = await print(job, ready, { commands, first: part.first, count, pages: plan.pages, top });
      files.push(file);
      if (file.size > limit && count > 1) break;
    }
    const fits = files.length === parts.length && files.every(({ size }, at) => size <= limit || isOnePage(parts[at]));
    if (fits) return files;
  }
  return files;
}

const isOnePage = (part: Pages | undefined) => part?.first === part?.last;

function partWords(parts: Pages[], at: number, pages: number): string {
  const { first = 1, last = 1 } = parts[at] ?? {};
  const which = first === last ? `page ${first}` : `pages ${first} to ${last}`;
  return `Part ${at + 1} of ${parts.length}: ${which} of ${pages}.`;
}

function partName(document: PackDocument, at: number, count: number): string {
  const ending = count === 1 ? "pdf" : `part-${at + 1}-of-${count}.pdf`;
  return count === 1 ? fileName(document, ending) : fileName(document, ending).replace(/\.part-/u, "-part-");
}
