import type { PackEntry } from "../chronology.ts";
import type { PackFile, PackSection } from "../document.ts";
import { baseline, type Flow, heightOf, placedAt } from "./flow.ts";
import { layOut, type Piece } from "./lines.ts";
import { EDGE, LEADING, PAGE, WIDE } from "./page.ts";
import { entryPlace, filePlace, type Setting, sectionPlace } from "./setting.ts";
import type { Styled } from "./shaping.ts";

/** The index: sections, exhibits and files with their pages, each a link. */

interface Line {
  text: string;
  to: string;
  level: 1 | 2 | 3;
}

/** Room for the page number at the right. */
const NUMBERS = 44;

export function* contents(setting: Setting): Generator<void> {
  const { flow } = setting;
  flow.open("TOC");
  for (const line of listed(setting)) {
    yield* oneLine(flow, line);
    yield;
  }
  flow.close();
  flow.space(10);
}

function* listed(setting: Setting): Generator<Line> {
  const seen = new Set<string>();
  for (const section of setting.document.sections) {
    if (section.title && !isIndex(section)) yield { text: section.title, to: sectionPlace(section.id), level: 1 };
    for (const block of section.blocks) {
      if (block.block === "entry") {
        const entry = setting.entries.get(block.entry);
        if (entry) yield { text: entryLine(entry, setting), to: entryPlace(entry), level: 2 };
      }
      for (const file of filesOf(setting, block)) {
        const to = filePlace(file);
        if (!seen.has(to)) yield { text: `${file.label}: ${file.name}`, to, level: 3 };
        seen.add(to);
      }
    }
  }
}

function filesOf({ document }: Setting, block: PackSection["blocks"][number]): PackFile[] {
  if (block.block === "entry") return document.files.filter(({ entry }) => entry === block.entry);
  if (block.block === "file") return document.files.filter(({ sha256 }) => sha256 === block.sha256).slice(0, 1);
  return [];
}

const isIndex = ({ blocks }: PackSection) => blocks.some(({ block }) => block === "index");

/** One line, as far as it goes: an index is looked through, not read. */
function entryLine({ number, dayWords, kindWord, subject, what }: PackEntry, { document }: Setting): string {
  const name = subject || what;
  const most = Math.max(20, (document.size === 12 ? 68 : 86) - number.length - dayWords.length - kindWord.length);
  const short = name.length > most ? `${name.slice(0, most).replace(/\s\S*$/u, "")} …` : name;
  return `${number}  ${dayWords}. ${kindWord}: ${short}`;
}

function* oneLine(flow: Flow, { text, to, level }: Line): Generator<void> {
  const size = flow.scale.row;
  const indent = level === 1 ? 0 : level === 2 ? 12 : 30;
  const words: Styled = { text, face: level === 1 ? "sans-strong" : "sans", size, to };
  const lines = yield* layOut([words], WIDE - NUMBERS - indent, flow.measure);
  const [number] = yield* layOut([{ text: "000", face: "sans", size, to, page: to }], NUMBERS, flow.measure);
  const height = heightOf(lines, LEADING.plain);
  if (level === 1) flow.space(flow.fresh ? 0 : 5);
  flow.need(height + (level === 1 ? size * 2 : 0));
  const top = flow.y;
  const last = lines.at(-1);
  flow.open("TOCI");
  flow.commands.push({ do: "lines", lines: placedAt(lines, EDGE.left + indent, top, LEADING.plain) });
  if (number && last) {
    const y = baseline(top + height - last.size * LEADING.plain, last, LEADING.plain);
    const pieces = number.pieces.map((piece): Piece => ({ ...piece, right: PAGE.width - EDGE.right - EDGE.left }));
    flow.commands.push({ do: "lines", lines: [{ x: EDGE.left, y, pieces }] });
  }
  flow.close();
  flow.y = top + height + 1.5;
}
