import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { PackEntry } from "./chronology.ts";
import type { Block, PackDocument, Span } from "./document.ts";
import { forXml } from "./word-clean.ts";

/** Blocks of a pack as paragraphs and tables of Word. Only what Word itself calls so: its navigation and its reader know them. */

/** Between the margins of an A4 page with 2 cm on each side, in twentieths of a point. */
export const WIDE = 9638;

/** A table that is written row by row: its frame with the head, then what follows. */
export interface LongTable {
  frame: Table;
  rows: Iterable<TableRow>;
}

export type Part = Paragraph | Table | LongTable;

export interface WordPlace {
  entries: ReadonlyMap<string, PackEntry>;
  /** Entries with a row in this file, which links may lead to. */
  rows: ReadonlySet<string>;
  /** A number for each numbered list, so that each begins at 1. */
  nextList(): number;
  /** Numbered paragraphs of this section so far: rows that are numbered go on from there. */
  numbered: number;
}

const THIN = { style: BorderStyle.SINGLE, size: 4, color: "8A8A8A" } as const;
const THICK = { style: BorderStyle.SINGLE, size: 8, color: "14161C", space: 6 } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const SOFT = "3C3F47";

/** @param level 1 for a section */
export function heading(text: string, level: 1 | 2 | 3, ownPage = false): Paragraph {
  const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
  return new Paragraph({ heading: levels[level], children: runs(text), keepNext: true, pageBreakBefore: ownPage });
}

/** @returns runs of the text, a line break for each of its line ends */
export function runs(text: string, style: { bold?: true; color?: string } = {}): TextRun[] {
  return forXml(text)
    .split("\n")
    .map((line, index) => new TextRun({ text: line, ...style, ...(index > 0 ? { break: 1 } : {}) }));
}

function spans(words: readonly Span[], place: WordPlace): ParagraphChild[] {
  return words.flatMap(({ text, strong, soft, to }): ParagraphChild[] => {
    const style = { ...(strong ? { bold: true as const } : {}), ...(soft ? { color: SOFT } : {}) };
    if (to === undefined || !place.rows.has(to)) return runs(text, style);
    return [
      new InternalHyperlink({ anchor: anchorOf(to, place), children: runs(text, { ...style, color: "1F3A7A" }) }),
    ];
  });
}

/** Word takes letters, digits and low lines, 40 at most. */
function anchorOf(entry: string, { entries }: WordPlace): string {
  return `entry_${(entries.get(entry)?.number ?? "").replace(/\W/gu, "_")}`.slice(0, 40);
}

/** @returns nothing for what belongs to the PDF alone: its index, with the heading above it, and its exhibits */
export function* wordParts(block: Block, place: WordPlace, next?: Block): Generator<Part> {
  switch (block.block) {
    case "heading":
      if (next?.block !== "index") yield heading(block.text, block.level);
      return;
    case "paragraph": {
      // What is said of a table stands on its page.
      const keepNext = next?.block === "table" || next?.block === "chronology" || next?.block === "facts";
      return yield new Paragraph({ children: spans(block.words, place), ...(keepNext ? { keepNext } : {}) });
    }
    case "list":
      return yield* list(block.items, block.numbered === true, place);
    case "facts":
      return yield* factTable(block.rows, place);
    case "box":
      return yield* box(block.title, block.sentences);
    case "table":
      return yield* realTable(block, place);
    case "chronology":
      return yield* chronologyTable(block.entries, block.numbered === true, place);
  }
}

function* list(items: readonly Span[][], numbered: boolean, place: WordPlace): Generator<Part> {
  const numbering = numbered
    ? { reference: "numbers", level: 0, instance: place.nextList() }
    : { reference: "bullets", level: 0 };
  if (numbered) place.numbered += items.length;
  for (const item of items) yield new Paragraph({ numbering, children: spans(item, place) });
}

function* box(title: string, sentences: readonly string[]): Generator<Part> {
  const frame = { border: { top: THICK, bottom: THICK, left: THICK, right: THICK } };
  // Paragraphs that follow each other with the same border share one frame.
  const common: IParagraphOptions = {
    ...frame,
    indent: { left: 160, right: 160 },
    spacing: { after: 40 },
    keepLines: true,
  };
  if (title) yield new Paragraph({ ...common, keepNext: true, children: runs(title, { bold: true }) });
  for (const sentence of sentences) yield new Paragraph({ ...common, children: runs(sentence) });
  yield after();
}

/** Widths of columns by their shares of the line. */
function shares(widths: readonly number[]): number[] {
  const all = widths.reduce((sum, width) => sum + width, 0) || 1;
  return widths.map((width) => Math.round((width / all) * WIDE));
}

function cell(children: ParagraphChild[], width: number, head = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 70, right: 70 },
    ...(head ? { shading: { type: ShadingType.CLEAR, fill: "EDEDED", color: "auto" } } : {}),
    // A head does not stand alone at a page's end.
    children: [
      new Paragraph({ style: "Cell", alignment: AlignmentType.START, children, ...(head ? { keepNext: true } : {}) }),
    ],
  });
}

const headRow = (names: readonly string[], widths: readonly number[]) =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: names.map((name, column) => cell(runs(name, { bold: true }), widths[column] ?? 0, true)),
  });

function table(rows: TableRow[], widths: number[], lines: typeof THIN | typeof NONE): Table {
  return new Table({
    rows,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: WIDE, type: WidthType.DXA },
    borders: { top: lines, bottom: lines, left: NONE, right: NONE, insideHorizontal: lines, insideVertical: NONE },
  });
}

/** A table that touches the next would become one with it. */
const after = () => new Paragraph({ style: "Cell", children: [] });

function* factTable(rows: readonly { label: string; words: Span[] }[], place: WordPlace): Generator<Part> {
  if (rows.length === 0) return;
  const widths = shares([1, 3]);
  const made = rows.map(
    ({ label, words }) =>
      new TableRow({
        cantSplit: true,
        children: [cell(runs(label, { bold: true }), widths[0] ?? 0), cell(spans(words, place), widths[1] ?? 0)],
      }),
  );
  yield table(made, widths, NONE);
  yield after();
}

function* realTable(block: Extract<Block, { block: "table" }>, place: WordPlace): Generator<Part> {
  // Word's letters are a little wider than ours: a day in the first column would be parted.
  const widths = shares(block.head.map((_, column) => (block.widths[column] ?? 1) * (column === 0 ? 1.06 : 1)));
  if (block.caption) yield new Paragraph({ style: "Caption", keepNext: true, children: runs(block.caption) });
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: widths.map((width, column) => cell(spans(row[column] ?? [], place), width)),
      }),
  );
  yield table([headRow(block.head, widths), ...rows], widths, THIN);
  yield after();
}

function* chronologyTable(ids: readonly string[], numbered: boolean, place: WordPlace): Generator<Part> {
  const entries = ids.flatMap((id) => place.entries.get(id) ?? []);
  if (entries.length === 0) return yield new Paragraph({ children: runs("No entries.") });
  const names = [...(numbered ? ["No."] : []), "Entry", "When", "Who to whom", "What"];
  const widths = shares(numbered ? [0.65, 0.95, 2.3, 2, 4.1] : [0.8, 1.75, 2.05, 4.8]);
  yield { frame: table([headRow(names, widths)], widths, THIN), rows: entryRows(entries, numbered, widths, place) };
  yield after();
}

function* entryRows(entries: PackEntry[], numbered: boolean, widths: number[], place: WordPlace): Generator<TableRow> {
  for (const [index, entry] of entries.entries()) {
    const cells = [...(numbered ? [runs(`${place.numbered + index + 1}.`)] : []), ...entryCells(entry, place)];
    yield new TableRow({ cantSplit: true, children: cells.map((words, at) => cell(words, widths[at] ?? 0)) });
  }
}

function entryCells(entry: PackEntry, place: WordPlace): ParagraphChild[][] {
  const number = new Bookmark({ id: anchorOf(entry.id, place), children: runs(entry.number, { bold: true }) });
  const when = [entry.dayWords, entry.timeWords, entry.dateNote].filter(Boolean).join("\n");
  const answer = entry.answer && `The family’s note: ${entry.answer}`;
  const more = [entry.state, entry.asked, answer].filter(Boolean).map((sentence) => `\n${sentence}.`);
  const corrections = entry.corrections.map(({ when: at, text }) => `\nCorrected ${at}: ${text}`);
  return [
    [number],
    runs(when),
    runs(entry.who),
    runs(`${entry.kindWord}: ${entry.what}${[...more, ...corrections].join("")}`),
  ];
}

/** @returns every entry that has a row in these sections */
export function rowsOf(document: PackDocument): Set<string> {
  const blocks = document.sections.filter(({ word }) => word).flatMap((section) => section.blocks);
  return new Set(blocks.flatMap((block) => (block.block === "chronology" ? block.entries : [])));
}
