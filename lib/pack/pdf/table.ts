import type { PackEntry } from "../chronology.ts";
import type { Shape } from "./commands.ts";
import { baseline, type Flow, heightOf } from "./flow.ts";
import { type Line, layOut, type Piece } from "./lines.ts";
import { EDGE, INK, LEADING, SIZE, WIDE } from "./page.ts";
import type { Styled } from "./shaping.ts";

/** The chronology: a row an entry, each with its number, which leads to the entry in full. */

const GAP = 10;
const COLUMNS = [
  { name: "Entry", width: 58 },
  { name: "When", width: 98 },
  { name: "Who to whom", width: 134 },
  { name: "What", width: WIDE - 58 - 98 - 134 },
];
const PAD = 3.5;

/** @returns by entry, the piece that is to name the page it is printed on in full: known only when all is set */
export function* chronologyTable(flow: Flow, entries: PackEntry[]): Generator<void, Map<string, Piece>> {
  const labels = new Map<string, Piece>();
  const head = yield* headLines(flow);
  flow.open("Table", { title: "Chronology" });
  flow.need(60);
  flow.open("THead");
  drawHead(flow, head, true);
  flow.close();
  flow.onPage = () => drawHead(flow, head, false);
  flow.open("TBody");
  for (const entry of entries) {
    const label = yield* row(flow, entry);
    if (label) labels.set(entry.id, label);
  }
  flow.close();
  flow.close();
  flow.onPage = null;
  return labels;
}

function* headLines(flow: Flow): Generator<void, Line[][]> {
  const heads: Line[][] = [];
  for (const { name, width } of COLUMNS) {
    heads.push(yield* layOut([{ text: name, face: "sans-strong", size: SIZE.row }], width - GAP, flow.measure));
  }
  return heads;
}

/** Later pages repeat the head for the eye only: a screen reader has it from the table itself. */
function drawHead(flow: Flow, head: Line[][], tagged: boolean): void {
  const top = flow.y;
  flow.hairline(1.1, INK.text);
  flow.y = top + PAD;
  if (tagged) drawCells(flow, head, "TH");
  else flow.artifact(...head.flatMap((lines, at) => lines.map((line): Shape => asShape(line, at, top + PAD))));
  flow.y = top + PAD * 2 + SIZE.row * LEADING.plain;
  flow.hairline(1.1, INK.text);
}

function asShape(line: Line, column: number, top: number): Shape {
  const y = baseline(top, line, LEADING.plain);
  return { shape: "words", line: { x: columnX(column), y, pieces: line.pieces, soft: false } };
}

function* row(flow: Flow, entry: PackEntry): Generator<void, Piece | undefined> {
  const cells: Line[][] = [];
  for (const [at, texts] of cellTexts(entry).entries()) {
    const indent = at === 0 ? 13 : 0;
    cells.push(yield* layOut(texts, (COLUMNS[at]?.width ?? 0) - GAP - indent, flow.measure));
  }
  const height = Math.max(...cells.map((lines) => heightOf(lines, LEADING.plain))) + PAD * 2;
  flow.need(height);
  const top = flow.y;
  flow.y = top + PAD;
  flow.artifact({ shape: "mark", x: EDGE.left, y: top + PAD + 3.4, ...markOf(entry) });
  drawCells(flow, cells, "TD", entry);
  flow.y = top + height;
  flow.hairline();
  return cells[0]?.at(-1)?.pieces.at(-1);
}

function drawCells(flow: Flow, cells: Line[][], tag: "TH" | "TD", entry?: PackEntry): void {
  flow.open("TR");
  const top = flow.y;
  for (const [at, lines] of cells.entries()) {
    const first = entry && at === 0;
    flow.open(first ? "TH" : tag, tag === "TH" ? { scope: "Column" } : first ? { scope: "Row" } : {});
    const x = columnX(at) + (first ? 13 : 0);
    if (first) flow.open("Link");
    flow.commands.push({
      do: "lines",
      lines: lines.map((line, index) => ({
        x,
        y: baseline(top + heightOf(lines.slice(0, index), LEADING.plain), line, LEADING.plain),
        pieces: line.pieces,
        soft: false,
      })),
    });
    if (first) {
      linkTo(flow, entry, { x, y: top, width: 44, height: heightOf(lines, LEADING.plain) });
      flow.close();
    }
    flow.close();
  }
  flow.close();
}

function linkTo(flow: Flow, entry: PackEntry, at: { x: number; y: number; width: number; height: number }): void {
  flow.commands.push({ do: "link", to: destination(entry), contents: `${entry.number} in full`, ...at });
}

function cellTexts(entry: PackEntry): Styled[][] {
  const plain = (text: string): Styled => ({ text, face: "sans", size: SIZE.row });
  const what: Styled[] = [plain(`${entry.kindWord}: `), { text: entry.what, face: "serif", size: SIZE.row }];
  // What a reply was is the family's judgement, and says so.
  const sorted = entry.answer && `The family’s note: ${entry.answer}`;
  for (const more of [entry.state, entry.asked, sorted]) {
    if (more) what.push({ text: `\n${more}.`, face: more === entry.state ? "sans-strong" : "sans", size: SIZE.row });
  }
  return [
    [
      { text: entry.number, face: "sans-strong", size: SIZE.row },
      { text: "\npage", face: "sans", size: SIZE.foot },
    ],
    [plain([entry.dayWords, entry.timeWords].filter(Boolean).join("\n"))],
    [plain(entry.who)],
    what,
  ];
}

/** Name of the place in the document where an entry is printed in full. */
export function destination(entry: PackEntry): string {
  return entry.number.toLowerCase();
}

const columnX = (at: number) => EDGE.left + COLUMNS.slice(0, at).reduce((sum, { width }) => sum + width, 0);

/** @returns the entry's mark: square is written, round is spoken; filled from the family, open from the school */
export function markOf(entry: PackEntry): { round: boolean; fill: "family" | "school" | "both" | "note" } {
  const round = entry.kind === "call" || entry.kind === "meeting" || entry.kind === "gate";
  if (entry.kind === "meeting" || entry.kind === "gate") return { round, fill: "both" };
  if (entry.kind === "note" || entry.kind === "check") return { round: false, fill: "note" };
  return { round, fill: entry.kind === "reply" ? "school" : "family" };
}
