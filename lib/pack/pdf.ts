import type { Progress } from "../store/store.ts";
import type { PackInput } from "./input.ts";
import type { Command } from "./pdf/commands.ts";
import { draw } from "./pdf/draw.ts";
import { type FontFile, filesFor, type ReadFont } from "./pdf/faces.ts";
import { Flow } from "./pdf/flow.ts";
import { type FontDoc, Fonts } from "./pdf/fonts.ts";
import { PAGE } from "./pdf/page.ts";
import { entryInFull, firstPage, heading } from "./pdf/parts.ts";
import { unshown } from "./pdf/shaping.ts";
import { inSlices } from "./pdf/slices.ts";
import { chronologyTable } from "./pdf/table.ts";
import { plainFont } from "./pdf/woff.ts";

/**
 * The record as a tagged PDF: what it is and cannot have seen, the chronology, then every entry in full.
 * Made in slices. pdfkit and the fonts are loaded only when this is called.
 * @param progress in entries, then in parts of pages
 * @param readFont reads the font files; by default those of the extension
 * @throws the signal's reason when it is aborted
 */
export async function makePdf(
  input: PackInput,
  progress: Progress,
  signal: AbortSignal,
  readFont?: ReadFont,
): Promise<Blob> {
  progress(0, null, "Getting ready");
  const read = readFont ?? (await import("./pdf/font-files.ts")).readFontFile;
  const { default: PDFDocument } = await import("pdfkit");
  const words = allWords(input);
  const files = new Map<FontFile, Uint8Array>();
  for (const file of filesFor(words)) files.set(file, await plainFont(await read(file)));
  signal.throwIfAborted();
  const doc = new PDFDocument(documentOptions(input));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  doc.on("data", (part: Uint8Array<ArrayBuffer>) => parts.push(part));
  const ended = new Promise<void>((resolve) => doc.on("end", () => resolve()));
  const fonts = new Fonts(doc as unknown as FontDoc, files);

  const { commands, pages } = await plan(input, fonts, progress, signal, words);
  const foot = {
    left: `${input.child}: record made on ${input.madeOn}`,
    pages,
    pick: fonts.pick.bind(fonts),
    width: (file: string, text: string, size: number) => fonts.width(file as FontFile, text, size),
  };
  let done = 0;
  await inSlices(
    counted(draw(doc, commands, foot), () => {
      done += 1;
    }),
    signal,
    () => progress(done, commands.length, `Writing ${pages} ${pages === 1 ? "page" : "pages"}`),
  );
  doc.end();
  await ended;
  progress(1, 1, "Done");
  return new Blob(parts, { type: "application/pdf" });
}

/** Sets the pages: what is drawn where. Drawn afterwards, since every page names how many there are. */
function plan(input: PackInput, fonts: Fonts, progress: Progress, signal: AbortSignal, words: string): Promise<Plan> {
  const cannot = unshown(words, (codePoint) => fonts.shows(codePoint)).map(
    ({ script, letters }) =>
      `${letters} ${letters === 1 ? "sign" : "signs"} (${script}): the typefaces of this document do not have them. A note in square brackets stands in their place; the CSV file and the record have them as written.`,
  );
  let done = 0;
  const work = setAll(input, fonts, cannot, () => {
    done += 1;
  });
  return inSlices(work, signal, () => progress(done, input.entries.length, "Setting the pages"));
}

interface Plan {
  commands: Command[];
  pages: number;
}

function* setAll(input: PackInput, fonts: Fonts, cannot: string[], entryDone: () => void): Generator<void, Plan> {
  const flow = new Flow({
    pick: (face, codePoint) => fonts.pick(face, codePoint),
    width: (file, word, size) => fonts.width(file, word, size),
  });
  flow.open("Document");
  yield* firstPage(flow, input, cannot);
  if (input.entries.length > 0) {
    flow.space(16);
    flow.need(110);
    flow.commands.push({ do: "bookmark", title: "Chronology", level: 1, y: flow.y });
    yield* heading(flow, "Chronology");
    const labels = yield* chronologyTable(flow, input.entries);
    flow.newPage();
    flow.commands.push({ do: "bookmark", title: "Every entry in full", level: 1, y: flow.y });
    yield* heading(flow, "Every entry in full");
    for (const entry of input.entries) {
      yield* entryInFull(flow, entry, (page) => {
        const label = labels.get(entry.id);
        if (label) label.text = `page ${page}`;
      });
      entryDone();
      yield;
    }
  }
  flow.close();
  return { commands: flow.commands, pages: flow.page };
}

function documentOptions(input: PackInput): PDFKit.PDFDocumentOptions {
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
      Title: input.school ? `${input.child}: record of contact with ${input.school}` : `${input.child}: record`,
      Author: input.family,
      Creator: "In Writing",
      Producer: "In Writing",
      CreationDate: new Date(input.madeAt),
    },
  };
}

/** Every word that is printed, each once, so that what cannot be shown is counted as a reader would. */
function allWords(input: PackInput): string {
  const { entries, ...about } = input;
  const own = entries.map(({ what: _repeats, who: _named, ...entry }) => Object.values(entry).flat());
  return [...Object.values(about).flat(), ...own.flat()]
    .map((part) => (typeof part === "object" && part ? Object.values(part).join(" ") : String(part)))
    .join(" ");
}

function* counted<T>(work: Generator<T>, each: () => void): Generator<T> {
  for (const step of work) {
    each();
    yield step;
  }
}
