import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import { strFromU8, unzipSync } from "fflate";
import type { PackDocument } from "./document.ts";
import { inSlices } from "./pdf/slices.ts";
import { heading, type Part, rowsOf, runs, WIDE, type WordPlace, wordParts } from "./word-blocks.ts";
import { forXml } from "./word-clean.ts";
import { PartWriter } from "./word-xml.ts";
import { ZipWriter } from "./zip/writer.ts";

/** On every computer with Word, and measured alike by what stands in for it elsewhere. Sans: In Writing speaks. */
const FONT = "Arial";
const CM = 567;

/**
 * @param each called as sections are done
 * @returns the .docx
 */
export async function writeWord(
  document: PackDocument,
  signal: AbortSignal,
  each: (done: number, total: number) => void,
): Promise<Blob> {
  const total = document.sections.length + 1;
  let done = 0;
  const file = wordDocument(document);
  const body = await inSlices(
    bodyXml(document, file, () => {
      done += 1;
    }),
    signal,
    () => each(done, total),
  );
  signal.throwIfAborted();
  const core = { path: "docProps/core.xml", data: coreProperties(document) };
  const made = unzipSync(await Packer.pack(file, "uint8array", undefined, [core]));
  const [before, after] = strFromU8(made[BODY] ?? new Uint8Array()).split(HOLE);
  if (before === undefined || after === undefined) throw new Error("The Word file has no place for its words.");
  // Under the time at which the pack was made, so that the same document gives the same bytes.
  const writer = new ZipWriter(document.madeAt, signal);
  for (const [path, bytes] of Object.entries(made)) {
    if (path === BODY) await writer.addText(path, [before, ...body, after]);
    else await writer.add(path, new Uint8Array(bytes));
  }
  each(total, total);
  return writer.finish();
}

const BODY = "word/document.xml";
const MARK = "words-of-the-pack";
/** The one paragraph that the file is made with, in the place of everything else. */
const HOLE = new RegExp(`<w:p>(?:(?!</w:p>).)*${MARK}.*?</w:p>`);

/** Writes a part at a time, and a long table a row at a time. */
function* bodyXml(document: PackDocument, file: Document, sectionDone: () => void): Generator<void, string[]> {
  const writer = new PartWriter(file);
  const xml: string[] = [];
  for (const part of allParts(document, sectionDone)) {
    if ("frame" in part) {
      xml.push(writer.write(part.frame).replace(/<\/w:tbl>$/, ""));
      for (const row of part.rows) {
        xml.push(writer.write(row));
        yield;
      }
      xml.push("</w:tbl>");
    } else {
      xml.push(writer.write(part));
    }
    yield;
  }
  return xml;
}

function* allParts(document: PackDocument, sectionDone: () => void): Generator<Part> {
  let lists = 0;
  const place: WordPlace = {
    entries: new Map(document.entries.map((entry) => [entry.id, entry])),
    rows: rowsOf(document),
    nextList: () => {
      lists += 1;
      return lists;
    },
    numbered: 0,
  };
  yield* front(document);
  for (const section of document.sections.filter(({ word }) => word)) {
    place.numbered = 0;
    if (section.title) yield heading(section.title, 1, section.ownPage);
    for (const [at, block] of section.blocks.entries()) yield* wordParts(block, place, section.blocks[at + 1]);
    sectionDone();
  }
  yield* limits(document);
}

function front({ title, subtitle, author, madeOn }: PackDocument): Paragraph[] {
  return [
    new Paragraph({ style: "Title", children: runs(title) }),
    new Paragraph({ style: "Subtitle", children: runs(subtitle) }),
    new Paragraph({ children: runs(`Made by ${author} on ${madeOn}, with In Writing.`, { color: "3C3F47" }) }),
  ];
}

/** Every pack says it, whichever of its sections go into this file. */
function limits(document: PackDocument): Paragraph[] {
  const said = document.sections.filter(({ word }) => word).flatMap(({ blocks }) => JSON.stringify(blocks));
  const unsaid = document.limits.filter((sentence) => !said.some((text) => text.includes(JSON.stringify(sentence))));
  if (unsaid.length === 0) return [];
  return [
    heading("What this record cannot have seen", 1),
    ...unsaid.map((sentence) => new Paragraph({ children: runs(sentence) })),
  ];
}

function wordDocument(document: PackDocument): Document {
  const { title, author } = document;
  const size = document.size * 2;
  const words = (more: object) => ({ run: { font: FONT, color: "14161C", ...more } });
  const above = (before: number, after: number) => ({ paragraph: { spacing: { before, after }, keepNext: true } });
  return new Document({
    title: forXml(title),
    creator: forXml(author),
    styles: {
      default: {
        document: {
          run: { font: FONT, size, language: { value: "en-GB", eastAsia: "en-GB" } },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        title: { ...words({ size: size + 16, bold: true }), paragraph: { spacing: { after: 60 } } },
        heading1: { ...words({ size: size + 8, bold: true }), ...above(320, 120) },
        heading2: { ...words({ size: size + 4, bold: true }), ...above(240, 80) },
        heading3: { ...words({ size, bold: true }), ...above(200, 60) },
      },
      paragraphStyles: [
        { id: "Subtitle", name: "Subtitle", basedOn: "Normal", next: "Normal", run: { size: size + 4 } },
        { id: "Caption", name: "caption", basedOn: "Normal", next: "Normal", run: { bold: true } },
        { id: "Cell", name: "Cell", basedOn: "Normal", paragraph: { spacing: { after: 0, line: 252 } } },
      ],
    },
    numbering: { config: [listOf("bullets", LevelFormat.BULLET, "•"), listOf("numbers", LevelFormat.DECIMAL, "%1.")] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 2 * CM, bottom: 2 * CM, left: 2 * CM, right: 2 * CM, footer: CM },
          },
        },
        footers: { default: foot(title) },
        children: [new Paragraph(MARK)],
      },
    ],
  });
}

function listOf(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = { paragraph: { indent: { left: 500, hanging: 340 }, spacing: { after: 60 } } };
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.START, style }] };
}

function foot(title: string): Footer {
  const page = ["\tPage ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES];
  const line = [...runs(title.replace(/\s+/gu, " "), { color: "3C3F47" }), new TextRun({ children: page })];
  return new Footer({
    children: [new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: WIDE }], children: line })],
  });
}

const escaped = (text: string) =>
  forXml(text).replace(/[&<>"]/gu, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[one] ?? "&quot;");

/** The library leaves the language out, and takes the time from the clock. */
function coreProperties({ title, subtitle, author, madeAt }: PackDocument): string {
  const made = Temporal.Instant.fromEpochMilliseconds(madeAt).toString({ smallestUnit: "second" });
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subtitle)}</dc:subject>`,
    `<dc:creator>${escaped(author)}</dc:creator><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>`,
    `<dc:language>en-GB</dc:language>${time("created")}${time("modified")}</cp:coreProperties>`,
  ].join("");
}
