import type { Mark, Placed, Shape, TagOptions } from "./commands.ts";
import { type Flow, heightOf, placedAt } from "./flow.ts";
import { type Line, layOut } from "./lines.ts";
import { BOTTOM, EDGE, INK, LEADING, WIDE } from "./page.ts";
import type { Styled } from "./shaping.ts";

/** Tables: a head that each page repeats, rows that go on over a page's end where they must. */

export interface Row {
  cells: Styled[][];
  /** A mark before the first cell's words. */
  mark?: Mark;
}

export interface TableSpec {
  caption: string;
  head: string[];
  /** Widths of the columns in points. */
  widths: number[];
  size: number;
  /** The first cell of each row names it. */
  rowHeads: boolean;
  rows: Iterable<Row>;
}

const GAP = 10;
const PAD = 3.5;
const INDENT = 13;
/** A row higher than this goes on over the page's end rather than leaving the rest of the page empty. */
const TALL = 200;

/** Sets a table. The caller opens nothing and closes nothing. */
export function* table(flow: Flow, spec: TableSpec): Generator<void> {
  const head = yield* headLines(flow, spec);
  flow.open("Table", spec.caption ? { title: spec.caption } : {});
  if (spec.caption) yield* caption(flow, spec);
  let begun = false;
  for (const row of spec.rows) {
    const cells = yield* cellLines(flow, spec, row);
    if (!begun) begin(flow, spec, head, heightOfRow(cells));
    begun = true;
    oneRow(flow, spec, row, cells);
    yield;
  }
  if (!begun) begin(flow, spec, head, 0);
  flow.close();
  flow.close();
  flow.onPage = null;
}

/** Head and first row stand together. @param row height of the first row */
function begin(flow: Flow, spec: TableSpec, head: Line[][], row: number): void {
  flow.need(Math.max(spec.size * 6, heightOfRow(head) + Math.min(row, TALL)));
  flow.open("THead");
  drawHead(flow, spec, head, true);
  flow.close();
  flow.onPage = () => drawHead(flow, spec, head, false);
  flow.open("TBody");
}

function* caption(flow: Flow, { caption: text, size }: TableSpec): Generator<void> {
  flow.need(size * 9);
  yield* flow.block([{ text, face: "sans-strong", size }], {
    tag: "Caption",
    x: EDGE.left,
    width: WIDE,
    leading: LEADING.plain,
  });
  flow.space(3);
}

function* headLines(flow: Flow, { head, widths, size }: TableSpec): Generator<void, Line[][]> {
  const heads: Line[][] = [];
  for (const [at, text] of head.entries()) {
    heads.push(yield* layOut([{ text, face: "sans-strong", size }], (widths[at] ?? 0) - GAP, flow.measure));
  }
  return heads;
}

/** Later pages repeat the head for the eye only: a screen reader has it from the table itself. */
function drawHead(flow: Flow, spec: TableSpec, head: Line[][], tagged: boolean): void {
  const top = flow.y;
  flow.hairline(1.1, INK.text);
  const placed = head.map((lines, at) => placedAt(lines, columnX(spec, at), top + PAD, LEADING.plain));
  if (tagged) {
    flow.open("TR");
    for (const lines of placed) cell(flow, "TH", lines, { scope: "Column" });
    flow.close();
  } else {
    flow.artifact(...placed.flat().map((line): Shape => ({ shape: "words", line })));
  }
  flow.y = top + heightOfRow(head);
  flow.hairline(1.1, INK.text);
}

function cell(flow: Flow, tag: "TH" | "TD", lines: Placed[], options: TagOptions): void {
  flow.open(tag, options);
  if (lines.length > 0) flow.commands.push({ do: "lines", lines });
  flow.close();
}

function* cellLines(flow: Flow, spec: TableSpec, row: Row): Generator<void, Line[][]> {
  const cells: Line[][] = [];
  for (const [at, texts] of row.cells.entries()) {
    const indent = at === 0 && row.mark ? INDENT : 0;
    cells.push(yield* layOut(texts, (spec.widths[at] ?? 0) - GAP - indent, flow.measure));
  }
  return cells;
}

const heightOfRow = (cells: Line[][]) => Math.max(...cells.map((lines) => heightOf(lines, LEADING.plain))) + PAD * 2;

function oneRow(flow: Flow, spec: TableSpec, row: Row, cells: Line[][]): void {
  const height = heightOfRow(cells);
  if (height <= TALL) {
    flow.need(height);
    whole(flow, spec, row, cells, height);
  } else {
    overPages(flow, spec, row, cells);
  }
}

function tagAt(spec: TableSpec, at: number): ["TH" | "TD", TagOptions] {
  return at === 0 && spec.rowHeads ? ["TH", { scope: "Row" }] : ["TD", {}];
}

function whole(flow: Flow, spec: TableSpec, row: Row, cells: Line[][], height: number): void {
  const top = flow.y;
  drawMark(flow, row, spec, top);
  flow.open("TR");
  for (const [at, lines] of cells.entries()) {
    const [tag, options] = tagAt(spec, at);
    cell(flow, tag, placedAt(lines, cellX(spec, row, at), top + PAD, LEADING.plain), options);
  }
  flow.close();
  flow.y = top + height;
  flow.hairline();
}

/** As many lines of each cell as the page takes, then the rest on the next. */
function overPages(flow: Flow, spec: TableSpec, row: Row, cells: Line[][]): void {
  flow.need(spec.size * 4);
  drawMark(flow, row, spec, flow.y);
  const kept = [flow.keep(), ...cells.map(() => flow.keep())];
  const from = cells.map(() => 0);
  for (let first = true; first || cells.some((lines, at) => (from[at] ?? 0) < lines.length); first = false) {
    if (!first) flow.newPage();
    const top = flow.y;
    const ends = cells.map((lines, at) => fitting(lines, from[at] ?? 0, BOTTOM - top - PAD * 2));
    const drawn = cells.map((lines, at) =>
      placedAt(lines.slice(from[at], ends[at]), cellX(spec, row, at), top + PAD, LEADING.plain),
    );
    chunk(flow, spec, kept, drawn, first);
    const lowest = Math.max(
      top,
      ...cells.map((lines, at) => top + heightOf(lines.slice(from[at], ends[at]), LEADING.plain)),
    );
    flow.y = lowest + PAD * 2;
    for (const [at, end] of ends.entries()) from[at] = end;
  }
  flow.hairline();
  for (const keep of kept.toReversed()) flow.commands.push({ do: "done", keep });
}

/** @returns index after the last line that fits; at least one line is taken, so that this comes to an end */
function fitting(lines: Line[], from: number, height: number): number {
  let used = 0;
  for (let at = from; at < lines.length; at += 1) {
    used += (lines[at]?.size ?? 0) * LEADING.plain;
    if (used > height && at > from) return at;
  }
  return lines.length;
}

function chunk(flow: Flow, spec: TableSpec, kept: number[], drawn: Placed[][], first: boolean): void {
  const [row = 0, ...cells] = kept;
  if (first) flow.open("TR", { keep: row });
  else flow.commands.push({ do: "again", keep: row, tag: "TR" });
  for (const [at, lines] of drawn.entries()) {
    const [tag, options] = tagAt(spec, at);
    const keep = cells[at] ?? 0;
    if (first) cell(flow, tag, lines, { ...options, keep });
    else if (lines.length > 0) {
      flow.commands.push({ do: "again", keep, tag }, { do: "lines", lines }, { do: "close" });
    }
  }
  flow.close();
}

function drawMark(flow: Flow, { mark }: Row, { size }: TableSpec, top: number): void {
  if (mark) flow.artifact({ shape: "mark", x: EDGE.left, y: top + PAD + size * 0.34, ...mark });
}

const columnX = ({ widths }: TableSpec, at: number) =>
  EDGE.left + widths.slice(0, at).reduce((sum, width) => sum + width, 0);

const cellX = (spec: TableSpec, row: Row, at: number) => columnX(spec, at) + (at === 0 && row.mark ? INDENT : 0);
