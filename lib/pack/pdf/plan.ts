import type { PackDocument } from "../document.ts";
import { SEEN, TWO_DATES } from "../seen.ts";
import { sectionPages } from "./blocks.ts";
import type { Command } from "./commands.ts";
import { labelled } from "./entry.ts";
import type { FileLook } from "./file-look.ts";
import { Flow } from "./flow.ts";
import type { Fonts } from "./fonts.ts";
import type { Piece } from "./lines.ts";
import { INK, LEADING, scaleOf } from "./page.ts";
import { FULL, type NotIn, type Setting, sectionPlace } from "./setting.ts";

/** Sets all pages of a pack: what is drawn where. Drawn afterwards, since every page names how many there are. */

export interface Plan {
  commands: Command[];
  pages: number;
  /** First and last page of each section. */
  sectionPages: Record<string, { first: number; last: number }>;
  notIn: NotIn[];
  /** Pages on which entries and files begin: where a pack may be parted. */
  begins: Set<number>;
}

/** @param cannot sentences on letters that no typeface has */
export function* setPages(
  document: PackDocument,
  fonts: Fonts,
  looks: ReadonlyMap<string, FileLook>,
  cannot: string[],
  done: (sections: number) => void,
): Generator<void, Plan> {
  const flow = new Flow(fonts, scaleOf(document.size));
  const exhibits = new Set(
    document.sections.flatMap(({ blocks }) => blocks.flatMap((one) => (one.block === "entry" ? one.entry : []))),
  );
  const entries = new Map(document.entries.map((entry) => [entry.id, entry]));
  const setting: Setting = {
    document,
    flow,
    entries,
    exhibits,
    looks,
    notIn: [],
    numbered: 0,
    through: false,
    heads: { above: 1, parted: false },
    marked: false,
    cannot,
  };
  flow.open("Document");
  yield* titleLines(setting);
  const pages: Plan["sectionPages"] = {};
  const lastWords = placeOfLimits(document.sections);
  for (const [at, section] of document.sections.entries()) {
    if (at === lastWords) yield* about(setting);
    yield* sectionPages(setting, section);
    pages[section.id] = { first: flow.places.get(sectionPlace(section.id)) ?? flow.page, last: flow.page };
    done(at + 1);
  }
  if (lastWords < 0) yield* about(setting);
  if (setting.notIn.length > 0) yield* missing(setting);
  flow.close();
  yield* settle(flow, fonts);
  const begins = new Set([...flow.places].flatMap(([name, page]) => (/^[ef]-/u.test(name) ? page : [])));
  return { commands: flow.commands, pages: flow.page, sectionPages: pages, notIn: setting.notIn, begins };
}

const isExhibits = ({ blocks }: PackDocument["sections"][number]) =>
  blocks.some(({ block }) => block === "entry" || block === "file");

/** Before the entries in full, and before an index that leads to them; -1 where there are none. */
function placeOfLimits(sections: PackDocument["sections"]): number {
  const full = sections.findIndex(isExhibits);
  const before = sections[full - 1];
  return before?.blocks.every(({ block }) => block === "index") ? full - 1 : full;
}

function* titleLines({ flow, document }: Setting): Generator<void> {
  const { scale } = flow;
  yield* flow.block([{ text: document.title, face: "serif-strong", size: scale.title }], {
    tag: "H1",
    leading: LEADING.tight,
    ...FULL,
  });
  const at = { tag: "P", leading: LEADING.plain, ...FULL } as const;
  if (document.subtitle) yield* flow.block([{ text: document.subtitle, face: "serif", size: scale.lead }], at);
  const made = ["Made", document.author && `by ${document.author}`, document.madeOn && `on ${document.madeOn}`];
  yield* flow.block([{ text: made.filter(Boolean).join(" "), face: "sans", size: scale.small, soft: true }], at);
  flow.space(5);
  flow.hairline(1.6, INK.text);
  flow.space(9);
}

const LIMITS = "What this record cannot have seen";

/** What the record cannot have seen, and how to read it; not a second time where the document says so itself. */
function* about(setting: Setting): Generator<void> {
  const { document, flow, cannot } = setting;
  const said = JSON.stringify(document.sections.map(({ blocks }) => blocks));
  const says = (text: string) => said.includes(JSON.stringify(text).slice(1, -1));
  const limits = document.limits.every(says) ? [] : document.limits;
  const reading = document.entries.length > 0 && !says(TWO_DATES);
  if (limits.length === 0 && cannot.length === 0 && !reading) return;
  yield* sectionPages(setting, {
    id: "about-this-record",
    title: limits.length > 0 ? LIMITS : "About this record",
    ownPage: false,
    word: false,
    blocks: [
      ...(limits.length > 0 ? ([{ block: "box", title: "", sentences: limits }] as const) : []),
      ...(cannot.length > 0
        ? ([{ block: "box", title: "What could not be printed", sentences: cannot }] as const)
        : []),
      ...(reading ? ([{ block: "heading", level: 2, text: "How each thing is known" }] as const) : []),
    ],
  });
  if (!reading) return;
  const plain = (text: string) => ({ text, face: "sans" as const, size: flow.scale.body });
  for (const { term, means } of SEEN) {
    yield* labelled(flow, term, [plain(`${means.slice(0, 1).toUpperCase()}${means.slice(1)}`)]);
  }
  flow.space(5);
  yield* flow.block([plain(TWO_DATES)], { tag: "P", leading: LEADING.plain, ...FULL });
}

function* missing(setting: Setting): Generator<void> {
  yield* sectionPages(setting, {
    id: "files-not-printed",
    title: "Files that are not printed here",
    ownPage: false,
    word: false,
    blocks: [
      {
        block: "list",
        items: setting.notIn.map(({ label, why }) => [{ text: `${label}. ` }, { text: why, soft: true }]),
      },
    ],
  });
}

/** Puts the pages in that words name, now that all are known. */
function* settle(flow: Flow, fonts: Fonts): Generator<void> {
  for (const command of flow.commands) {
    if (command.do !== "lines") continue;
    for (const line of command.lines) for (const piece of line.pieces) name(piece, flow, fonts);
    yield;
  }
}

function name(piece: Piece, flow: Flow, fonts: Fonts): void {
  if (piece.page === undefined) return;
  const page = flow.places.get(piece.page);
  piece.text = piece.text.replace("000", page === undefined ? "–" : `${page}`);
  if (piece.right !== undefined) piece.x = piece.right - wide(piece, fonts);
}

/** @returns width of a piece as it is drawn: word by word */
export function wide({ file, text, size }: Piece, fonts: Fonts): number {
  return (text.match(/ +|[^ ]+/gu) ?? []).reduce((sum, word) => sum + fonts.width(file, word, size), 0);
}
