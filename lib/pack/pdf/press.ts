import type { Progress } from "../../store/store.ts";
import type { PackDocument, PackFile, ReadBytes } from "../document.ts";
import type { Command } from "./commands.ts";
import { directions } from "./direction.ts";
import { draw, type Edges } from "./draw.ts";
import { withEnclosed } from "./enclosed.ts";
import { type FontFile, filesFor, type ReadFont } from "./faces.ts";
import { type FileLook, lookAt } from "./file-look.ts";
import { type FontDoc, Fonts } from "./fonts.ts";
import { type Inside, into, lastLines } from "./inside.ts";
import { layOut, type Piece } from "./lines.ts";
import { EDGE, PAGE, scaleOf } from "./page.ts";
import { type Plan, setPages, wide } from "./plan.ts";
import type { NotIn } from "./setting.ts";
import { unshown } from "./shaping.ts";
import { Sheet } from "./sheet.ts";
import { Sink } from "./sink.ts";
import { inSlices } from "./slices.ts";
import { plainFont } from "./woff.ts";
import { wordsOf } from "./words-of.ts";

/** What a making of a PDF goes through: looking at the files, setting the pages, printing them. */

export interface Job {
  document: PackDocument;
  read: ReadBytes;
  progress: Progress;
  signal: AbortSignal;
  readFont: ReadFont | undefined;
}

/** Font files as they are plain, by name: they never change while a page is open. */
const plainFonts = new Map<ReadFont, Map<FontFile, Promise<Uint8Array>>>();

async function fontFiles(job: Job, words: string): Promise<Map<FontFile, Uint8Array>> {
  const read = job.readFont ?? (await import("./font-files.ts")).readFontFile;
  const known = plainFonts.get(read) ?? new Map<FontFile, Promise<Uint8Array>>();
  plainFonts.set(read, known);
  const files = new Map<FontFile, Uint8Array>();
  for (const file of await filesFor(words)) {
    const plain = known.get(file) ?? read(file).then(plainFont);
    known.set(file, plain);
    // One that could not be read is tried again the next time.
    plain.catch(() => known.delete(file));
    files.set(file, await plain);
  }
  return files;
}

async function lookAtAll(files: readonly PackFile[], read: ReadBytes, job: Job): Promise<Map<string, FileLook>> {
  const looks = new Map<string, FileLook>();
  for (const [at, file] of files.entries()) {
    job.signal.throwIfAborted();
    if (looks.has(file.sha256)) continue;
    job.progress(at, files.length, "Looking at the files");
    looks.set(file.sha256, await lookAt(file, read));
  }
  return looks;
}

/** Where one file is printed. */
interface Press {
  doc: Inside;
  fonts: Fonts;
  sink: Sink;
}

async function openPress(document: PackDocument, fonts: Fonts): Promise<Press> {
  const { default: PDFDocument } = await import("pdfkit");
  const doc = new PDFDocument(optionsOf(document)) as unknown as Inside;
  const sink = new Sink();
  into(doc, sink);
  return { doc, fonts: new Fonts(doc as FontDoc, fonts.sources(), fonts.bidi), sink };
}

/** The fonts that were measured with last: the live counter asks with the same ones again and again. */
let measured: { files: Map<FontFile, Uint8Array>; fonts: Fonts } | null = null;

/** @returns fonts to measure with, with the widths that they know already */
async function fontsToMeasure(files: Map<FontFile, Uint8Array>, words: string): Promise<Fonts> {
  const last = measured;
  const same = last?.files.size === files.size && [...files].every(([name, bytes]) => last.files.get(name) === bytes);
  if (last && same && last.fonts.remembered < MOST_WORDS) return last.fonts;
  const { default: PDFDocument } = await import("pdfkit");
  const fonts = new Fonts(
    new PDFDocument({ autoFirstPage: false, font: "" }) as unknown as FontDoc,
    files,
    await directions(words),
  );
  measured = { files, fonts };
  return fonts;
}

const MOST_WORDS = 200_000;

export interface Ready {
  plan: Plan;
  /** Files that are printed: what is attached to emails, and not the emails. */
  files: PackFile[];
  read: ReadBytes;
  looks: Map<string, FileLook>;
  fonts: Fonts;
}

/** Reads what is needed and sets the pages. */
export async function makeReady(job: Job): Promise<Ready> {
  const { signal, progress } = job;
  progress(0, null, "Getting ready");
  const { files, read } = await withEnclosed(job.document, job.read, signal);
  const document = { ...job.document, files };
  const words = wordsOf(document);
  const fonts = await fontsToMeasure(await fontFiles(job, words), words);
  const looks = await lookAtAll(files, read, job);
  signal.throwIfAborted();
  const lacking = await inSlices(cannotShow(words, fonts), signal, () => {});
  let done = 0;
  const work = setPages(document, fonts, looks, lacking, (sections) => {
    done = sections;
  });
  const plan = await inSlices(work, signal, () => progress(done, document.sections.length, "Setting the pages"));
  return { plan, files, read, looks, fonts };
}

/** Opens the fonts one after the other, which each takes a while, and looks what they lack. */
function* cannotShow(words: string, fonts: Fonts): Generator<void, string[]> {
  yield* fonts.open();
  const lacking = yield* unshown(words, (codePoint) => fonts.shows(codePoint));
  return lacking.map(
    ({ script, letters }) =>
      `${letters} ${letters === 1 ? "sign" : "signs"} (${script}): the typefaces of this document do not have them. A note in square brackets stands in their place; the CSV file and the record have them as written.`,
  );
}

/** One file of a pack: all of its pages, or some. */
export interface Part {
  commands: readonly Command[];
  first: number;
  /** Pages in this file, and in the whole pack. */
  count: number;
  pages: number;
  /** "Part 1 of 2: pages 1 to 40 of 77"; "" for a pack in one file. */
  top: string;
}

export interface Printed {
  file: Blob;
  notIn: NotIn[];
  /** Bytes written before each page began, and in all. */
  sizes: Map<number, number>;
}

/** Prints pages that were set. */
export async function print(job: Job, ready: Ready, part: Part): Promise<Printed> {
  const { doc, fonts, sink } = await openPress(job.document, ready.fonts);
  const sheet = new Sheet(doc, fonts);
  const sizes = new Map<number, number>();
  let page = part.first - 1;
  const what = `Writing ${part.count} ${part.count === 1 ? "page" : "pages"}`;
  const tell = () => job.progress(Math.max(0, page - part.first), part.count, what);
  const work = draw({
    doc,
    sheet,
    commands: part.commands,
    first: part.first,
    edges: edgesOf(job.document, fonts, part),
    files: ready.files,
    looks: ready.looks,
    read: ready.read,
    onPage: (number, size) => {
      page = number;
      sizes.set(number, size);
    },
  });
  const notIn = await inSlices(work, job.signal, tell);
  sizes.set(page + 1, doc._offset);
  await inSlices(sheet.finish(), job.signal, tell);
  doc.end();
  await inSlices(lastLines(doc), job.signal, tell);
  const file = sink.file("application/pdf");
  return { file, notIn, sizes };
}

function edgesOf(document: PackDocument, fonts: Fonts, { pages, top }: Part): Edges {
  const size = scaleOf(document.size).foot;
  const set = (text: string): Piece[] => {
    const [line] = drained(layOut([{ text, face: "sans", size, soft: true }], Number.POSITIVE_INFINITY, fonts));
    return line?.pieces ?? [];
  };
  return {
    left: set(
      shortened(`${document.title}. Made on ${document.madeOn}`, set, PAGE.width - EDGE.left - EDGE.right - 90, fonts),
    ),
    number(page) {
      const pieces = set(`${page} of ${pages}`);
      const end = pieces.reduce((sum, piece) => sum + wide(piece, fonts), 0);
      return pieces.map((piece) => ({ ...piece, x: piece.x - end }));
    },
    top: top ? set(top) : [],
  };
}

/** Does at once what could give way: for a few words. */
function drained<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

function shortened(text: string, set: (text: string) => Piece[], width: number, fonts: Fonts): string {
  const fits = (some: string) => set(some).reduce((sum, piece) => sum + wide(piece, fonts), 0) <= width;
  if (fits(text)) return text;
  const words = text.split(" ");
  while (words.length > 1 && !fits(`${words.join(" ")} …`)) words.pop();
  return `${words.join(" ")} …`;
}

function optionsOf(document: PackDocument): PDFKit.PDFDocumentOptions {
  return {
    autoFirstPage: false,
    // No standard font: the browser's build has none, and every word is set in a font of ours.
    font: "",
    size: [PAGE.width, PAGE.height],
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: "en-GB",
    info: {
      Title: [document.title, document.subtitle].filter(Boolean).join(": "),
      Author: document.author,
      Creator: "In Writing",
      Producer: "In Writing",
      CreationDate: new Date(document.madeAt),
    },
  };
}
