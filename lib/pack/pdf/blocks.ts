import type { Block, PackSection, Span } from "../document.ts";
import { chronologyTable } from "./chronology-table.ts";
import { contents } from "./contents.ts";
import { entryInFull, labelled } from "./entry.ts";
import { fileBlock, filesOfEntry } from "./file-pages.ts";
import { heightOf, placedAt } from "./flow.ts";
import { layOut } from "./lines.ts";
import { BOTTOM, EDGE, LEADING, WIDE } from "./page.ts";
import { FULL, type Setting, sectionPlace, styled } from "./setting.ts";
import type { Styled } from "./shaping.ts";
import { table } from "./table.ts";

/** Puts the blocks of a document on pages. */

/** Height kept free for a title and what must stand right beneath it, in points. */
const TOGETHER = 170;

/** One section, with its bookmark and its place. */
export function* sectionPages(setting: Setting, section: PackSection): Generator<void> {
  const { flow } = setting;
  if (section.ownPage && !flow.fresh) flow.newPage();
  flow.open("Sect", section.title ? { title: section.title } : {});
  setting.numbered = 0;
  setting.through = section.blocks.some((block) => block.block === "chronology" && block.numbered === true);
  if (section.title) {
    if (!flow.fresh) flow.space(16);
    // A title does not stand alone at a page's end: a box or a table moves as a whole.
    const [first, second] = section.blocks;
    const said = first?.block === "heading" || first?.block === "paragraph";
    const over = said && isWhole(second) ? flow.scale.section * 3 : 0;
    flow.need(over > 0 || isWhole(first) ? TOGETHER + over : flow.scale.section * 5);
    flow.destination(sectionPlace(section.id));
    flow.bookmark(section.title, 1);
    yield* words(setting, [{ text: section.title, face: "sans-strong", size: flow.scale.section }], "H2");
    flow.space(4);
  } else {
    flow.destination(sectionPlace(section.id));
  }
  setting.heads = { above: section.title ? 2 : 1, parted: false };
  for (const [at, block] of section.blocks.entries()) yield* one(setting, block, section.blocks[at + 1]);
  flow.close();
}

/** What moves as a whole, or has a head that must not stand alone. */
function isWhole(block: Block | undefined): boolean {
  return block?.block === "box" || block?.block === "table" || block?.block === "chronology";
}

function* one(setting: Setting, block: Block, next: Block | undefined): Generator<void> {
  const { flow } = setting;
  switch (block.block) {
    case "heading":
      yield* heading(setting, block, next);
      break;
    case "paragraph":
      yield* words(setting, styled(setting, block.words, "sans", flow.scale.body), "P");
      flow.space(flow.scale.body * 0.5);
      break;
    case "list":
      yield* list(setting, block.items, block.numbered === true);
      break;
    case "facts":
      for (const { label, words: value } of block.rows) {
        const given: readonly Span[] = value.length > 0 ? value : [{ text: "not given" }];
        yield* labelled(flow, label, styled(setting, given, "sans", flow.scale.body));
      }
      flow.space(8);
      break;
    case "box":
      yield* box(setting, block);
      break;
    case "table":
      yield* plainTable(setting, block);
      break;
    case "chronology":
      yield* chronologyTable(setting, block.entries, block.numbered === true);
      flow.space(10);
      break;
    case "index":
      yield* contents(setting);
      break;
    case "entry": {
      const entry = setting.entries.get(block.entry);
      if (!entry) break;
      yield* entryInFull(flow, entry);
      yield* filesOfEntry(setting, block.entry);
      break;
    }
    case "file":
      yield* fileBlock(setting, block.sha256);
  }
}

function* words(setting: Setting, texts: Styled[], tag: "H2" | "H3" | "H4" | "P"): Generator<void> {
  yield* setting.flow.block(texts, { tag, leading: LEADING.plain, ...FULL });
}

/** No level is left out: who goes from heading to heading by ear would look for the one between. */
function tagOf(setting: Setting, level: 2 | 3): "H2" | "H3" | "H4" {
  const { heads } = setting;
  if (level === 2) heads.parted = true;
  const depth = heads.above + (level === 3 && heads.parted ? 2 : 1);
  return depth === 2 ? "H2" : depth === 3 ? "H3" : "H4";
}

type Heading = Extract<Block, { block: "heading" }>;

/** Letters on a line of the page's own words, about, and lines of a paragraph that go with the heading above it. */
const LINE = 105;
const WITH_HEADING = 5;

/** How much of what stands beneath a heading goes with it, in points. */
function beneath(next: Block | undefined, size: number): number {
  if (next?.block !== "paragraph") return size;
  const letters = next.words.reduce((sum, { text }) => sum + text.length, 0);
  return Math.min(Math.ceil(letters / LINE), WITH_HEADING) * size * LEADING.plain;
}

function* heading(setting: Setting, { level, text }: Heading, next: Block | undefined): Generator<void> {
  const { flow } = setting;
  flow.space(flow.fresh ? 0 : 8);
  flow.need(isWhole(next) ? TOGETHER : flow.scale.entry * 3 + beneath(next, flow.scale.body));
  if (level === 2) flow.bookmark(text, 2);
  const size = level === 2 ? flow.scale.entry : flow.scale.body;
  yield* words(setting, [{ text, face: "sans-strong", size }], tagOf(setting, level));
  flow.space(3);
}

function* list(setting: Setting, items: Span[][], numbered: boolean): Generator<void> {
  const { flow } = setting;
  const size = flow.scale.body;
  const indent = size * (numbered ? 2.4 : 1.5);
  if (!setting.through) setting.numbered = 0;
  flow.open("L");
  for (const item of items) {
    if (numbered) setting.numbered += 1;
    const text = numbered ? `${setting.numbered}.` : "•";
    const label = yield* layOut([{ text, face: "sans", size }], indent, flow.measure);
    const lines = yield* layOut(styled(setting, item, "sans", size), WIDE - indent, flow.measure);
    flow.need(heightOf(lines.slice(0, 2), LEADING.plain));
    flow.open("LI");
    flow.open("Lbl");
    flow.commands.push({ do: "lines", lines: placedAt(label, EDGE.left, flow.y, LEADING.plain) });
    flow.close();
    flow.open("LBody");
    flow.set(lines, { x: EDGE.left + indent, leading: LEADING.plain });
    flow.close();
    flow.close();
    flow.space(size * 0.3);
    yield;
  }
  flow.close();
  flow.space(size * 0.3);
}

const INSET = 12;

function* box(setting: Setting, { title, sentences, careful }: Extract<Block, { block: "box" }>): Generator<void> {
  const { flow } = setting;
  const { entry, body } = flow.scale;
  const width = WIDE - INSET * 2;
  const head = yield* layOut([{ text: title, face: "sans-strong", size: entry }], width, flow.measure);
  const texts = [];
  for (const text of sentences) texts.push(yield* layOut([{ text, face: "sans", size: body }], width, flow.measure));
  const inner =
    heightOf(head, LEADING.plain) + texts.reduce((sum, lines) => sum + heightOf(lines, LEADING.plain) + 3, 2);
  const height = inner + 15;
  flow.need(Math.min(height, BOTTOM / 2));
  const from = { y: flow.y, page: flow.page };
  flow.space(8);
  const at = { x: EDGE.left + INSET, leading: LEADING.plain };
  if (title) {
    flow.open("H3");
    flow.set(head, at);
    flow.close();
    flow.space(2);
  }
  for (const lines of texts) {
    flow.open("P");
    flow.set(lines, at);
    flow.close();
    flow.space(3);
    yield;
  }
  flow.space(5);
  // Over a page's end there is no frame: two halves of one would read as two boxes.
  const whole = { x: EDGE.left, y: from.y, width: WIDE, height: flow.y - from.y };
  if (from.page === flow.page) flow.box(whole, careful ? 2.2 : 1.1);
  flow.space(10);
}

function* plainTable(setting: Setting, block: Extract<Block, { block: "table" }>): Generator<void> {
  const { flow } = setting;
  const size = flow.scale.row;
  const shares = block.head.map((_, at) => Math.max(0, block.widths[at] ?? 1));
  const sum = shares.reduce((total, share) => total + share, 0) || 1;
  function* rows() {
    for (const row of block.rows) {
      const cells = block.head.map((_, at) => styled(setting, row[at] ?? [], "sans", size));
      yield { cells };
    }
  }
  yield* table(flow, {
    caption: block.caption,
    head: block.head,
    widths: shares.map((share) => (share / sum) * WIDE),
    size,
    rowHeads: false,
    rows: rows(),
  });
  flow.space(10);
}
