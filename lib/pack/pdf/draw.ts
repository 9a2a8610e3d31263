import type { Command, Placed, Shape } from "./commands.ts";
import { EDGE, FOOT, INK, PAGE, SIZE } from "./page.ts";
import { cleaned, type Pick, runs } from "./shaping.ts";

type Doc = PDFKit.PDFDocument;
type Element = ReturnType<Doc["struct"]>;
type Bookmark = ReturnType<Doc["outline"]["addItem"]>;

/** Words at the foot of every page. */
export interface Foot {
  left: string;
  pages: number;
  pick: Pick;
  width(file: string, text: string, size: number): number;
}

/** Carries the commands out. Yields after each, so that it can be done in slices. */
export function* draw(doc: Doc, commands: readonly Command[], foot: Foot): Generator<number> {
  const state: State = { open: [], bookmark: null, page: 0 };
  for (const [at, command] of commands.entries()) {
    one(doc, command, state, foot);
    yield at;
  }
}

interface State {
  open: Element[];
  bookmark: Bookmark | null;
  page: number;
}

function one(doc: Doc, command: Command, state: State, foot: Foot): void {
  switch (command.do) {
    case "page":
      doc.addPage();
      state.page += 1;
      drawFoot(doc, foot, state.page);
      break;
    case "open":
      openElement(doc, command, state);
      break;
    case "close":
      state.open.pop()?.end();
      break;
    case "lines":
      drawLines(doc, command.lines, state);
      break;
    case "artifact":
      doc.markContent("Artifact", { type: "Layout" });
      for (const shape of command.shapes) drawShape(doc, shape);
      doc.endMarkedContent();
      break;
    case "link":
      drawLink(doc, command, state);
      break;
    case "destination":
      doc.addNamedDestination(command.name, "XYZ", 0, Math.max(0, command.y - 8), 0);
      break;
    case "bookmark":
      addBookmark(doc, command, state);
      break;
  }
}

function openElement(doc: Doc, command: Extract<Command, { do: "open" }>, state: State): void {
  const { tag, scope, title } = command;
  // `scope` is younger than the types.
  const options = { ...(title ? { title } : {}), ...(scope ? { scope } : {}) };
  const element = doc.struct(tag, options);
  const parent = state.open.at(-1);
  if (parent) parent.add(element);
  else doc.addStructure(element);
  state.open.push(element);
}

function drawLines(doc: Doc, lines: Placed[], state: State): void {
  const element = state.open.at(-1);
  if (!element || lines.every(({ pieces }) => pieces.length === 0)) return;
  const content = doc.markStructureContent(tagOf(element));
  for (const line of lines) drawLine(doc, line);
  doc.endMarkedContent();
  element.add(content);
}

function drawLine(doc: Doc, { x, y, pieces, soft }: Placed): void {
  doc.fillColor(soft ? INK.soft : INK.text);
  for (const piece of pieces) {
    if (piece.actual !== undefined) doc.markContent("Span", { actual: piece.actual });
    doc.font(piece.file).fontSize(piece.size);
    doc.text(piece.text, x + piece.x, y, { lineBreak: false, baseline: "alphabetic" });
    if (piece.actual !== undefined) doc.endMarkedContent();
  }
}

function drawLink(doc: Doc, link: Extract<Command, { do: "link" }>, state: State): void {
  const parent = state.open.at(-1);
  const { x, y, width, height, to, contents } = link;
  // pdfkit tells a PDF string from a PDF name by its String object.
  const options = { Contents: new String(contents), ...(parent ? { structParent: parent } : {}) };
  doc.goTo(x, y, width, height, to, options as PDFKit.Mixins.AnnotationOption);
}

function addBookmark(doc: Doc, { title, level, y }: Extract<Command, { do: "bookmark" }>, state: State): void {
  const words = cleaned(title).replace(/\s+/gu, " ").slice(0, 120);
  const options = { expanded: level === 1, top: Math.max(0, y - 8), left: PAGE.width };
  if (level === 2 && state.bookmark) state.bookmark.addItem(words, options);
  else state.bookmark = doc.outline.addItem(words, options);
}

function drawShape(doc: Doc, shape: Shape): void {
  switch (shape.shape) {
    case "words":
      drawLine(doc, shape.line);
      break;
    case "mark":
      drawMark(doc, shape);
      break;
    case "box":
      doc.lineWidth(1.1).strokeColor(INK.text).rect(shape.x, shape.y, shape.width, shape.height).stroke();
      break;
    case "line":
      doc.lineWidth(shape.weight).strokeColor(shape.colour);
      doc.moveTo(shape.x1, shape.y1).lineTo(shape.x2, shape.y2).stroke();
  }
}

const MARK = 7;

function drawMark(doc: Doc, { x, y, round, fill }: Extract<Shape, { shape: "mark" }>): void {
  doc.lineWidth(1.1).strokeColor(INK.text).fillColor(INK.text);
  if (fill === "note") {
    doc
      .moveTo(x, y + MARK / 2)
      .lineTo(x + MARK, y + MARK / 2)
      .stroke();
    return;
  }
  if (round) doc.circle(x + MARK / 2, y + MARK / 2, MARK / 2);
  else doc.rect(x, y, MARK, MARK);
  if (fill === "family") doc.fillAndStroke();
  else doc.stroke();
  if (fill !== "both") return;
  const middle = x + MARK / 2;
  doc.path(`M ${middle} ${y} A ${MARK / 2} ${MARK / 2} 0 0 0 ${middle} ${y + MARK} Z`).fill();
}

function drawFoot(doc: Doc, foot: Foot, page: number): void {
  doc.markContent("Artifact", { type: "Pagination" });
  doc
    .lineWidth(0.6)
    .strokeColor(INK.rule)
    .moveTo(EDGE.left, FOOT - 14)
    .lineTo(PAGE.width - EDGE.right, FOOT - 14)
    .stroke();
  doc.fillColor(INK.soft);
  footWords(doc, foot, foot.left, EDGE.left);
  const number = `${page} of ${foot.pages}`;
  const width = runs({ text: number, face: "sans", size: SIZE.foot }, foot.pick).reduce(
    (sum, run) => sum + foot.width(run.file, run.text, run.size),
    0,
  );
  footWords(doc, foot, number, PAGE.width - EDGE.right - width);
  doc.endMarkedContent();
}

function footWords(doc: Doc, foot: Foot, text: string, from: number): void {
  let x = from;
  for (const run of runs({ text: cleaned(text), face: "sans", size: SIZE.foot }, foot.pick)) {
    doc.font(run.file).fontSize(run.size).text(run.text, x, FOOT, { lineBreak: false, baseline: "alphabetic" });
    x += foot.width(run.file, run.text, run.size);
  }
}

/** The tag an element was made with: its marked content carries the same. */
function tagOf(element: Element): string {
  return (element as unknown as { dictionary: { data: { S: string } } }).dictionary.data.S;
}
