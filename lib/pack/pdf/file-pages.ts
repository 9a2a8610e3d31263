import type { ItemHash } from "../../record/items.ts";
import { bytes } from "../chronology.ts";
import type { PackFile } from "../document.ts";
import type { FileLook } from "./file-look.ts";
import { heightOf, placedAt } from "./flow.ts";
import { layOut } from "./lines.ts";
import { BOTTOM, EDGE, FOOT, LEADING, WIDE } from "./page.ts";
import { FULL, filePlace, type Setting } from "./setting.ts";
import type { Styled } from "./shaping.ts";

/** Files behind the entries that they came with: pictures and pages of PDFs, each under its label; or why there are none. */

/** Points of a pixel: pictures are shown at 96 to the inch, or smaller. */
const PIXEL = 0.75;
/** Pictures lower than this stand among the words; others get a page. */
const LOW = 230;
/** Room kept free at the foot and at the top of a page of another PDF, and left and right. */
const ROOM = { top: 44, foot: FOOT + 22, side: 24 };

/** The files of an entry, in the document's order. */
export function* filesOfEntry(setting: Setting, id: ItemHash): Generator<void> {
  for (const file of setting.document.files) if (file.entry === id) yield* oneFile(setting, file);
}

/** A file by itself. */
export function* fileBlock(setting: Setting, sha256: string): Generator<void> {
  const file = setting.document.files.find((one) => one.sha256 === sha256);
  if (file) yield* oneFile(setting, file);
}

function* oneFile(setting: Setting, file: PackFile): Generator<void> {
  const look = setting.looks.get(file.sha256) ?? { kind: "not", why: "The file was not read." };
  if (look.kind === "not") yield* notDrawn(setting, file, look.why);
  else if (look.kind === "pdf") yield* pdfPages(setting, file, look.pages);
  else yield* picture(setting, file, look);
}

const named = ({ label, name, size }: PackFile) => `${label}: ${name} (${bytes(size)})`;

function* label(setting: Setting, file: PackFile, more: string): Generator<void> {
  const { flow } = setting;
  flow.destination(filePlace(file));
  flow.bookmark(`${file.label}: ${file.name}`, 3);
  const texts: Styled[] = [
    { text: file.label, face: "sans-strong", size: flow.scale.small },
    { text: `: ${file.name}${more}`, face: "sans", size: flow.scale.small },
  ];
  yield* flow.block(texts, { tag: "H4", leading: LEADING.plain, ...FULL });
  flow.space(4);
}

function* notDrawn(setting: Setting, file: PackFile, why: string): Generator<void> {
  const { flow } = setting;
  setting.notIn.push({ label: named(file), why });
  flow.need(flow.scale.small * 5);
  const from = flow.y;
  yield* label(setting, file, ` (${bytes(file.size)})`);
  const words: Styled = { text: `Not printed here. ${why}`, face: "sans", size: flow.scale.small };
  yield* flow.block([words], { tag: "P", leading: LEADING.plain, ...FULL });
  if (flow.y > from) flow.space(14);
}

function* picture(setting: Setting, file: PackFile, look: Extract<FileLook, { width: number }>): Generator<void> {
  const { flow } = setting;
  const { width, height } = fitted(look.width * PIXEL, look.height * PIXEL, WIDE, LOW);
  const low = look.height * PIXEL <= LOW || look.width / look.height > WIDE / LOW;
  if (!low && !flow.fresh) flow.newPage();
  if (low) flow.need(height + 40);
  yield* label(setting, file, ` (${bytes(file.size)})`);
  const size = low ? { width, height } : fitted(look.width * PIXEL, look.height * PIXEL, WIDE, BOTTOM - flow.y);
  flow.open("Figure", { alt: `Picture kept with this entry: ${file.name}` });
  flow.commands.push({ do: "picture", sha256: file.sha256, x: EDGE.left, y: flow.y, ...size });
  flow.close();
  flow.y += size.height;
  flow.space(16);
}

function fitted(width: number, height: number, wide: number, high: number): { width: number; height: number } {
  const scale = Math.min(1, wide / width, high / height);
  return { width: width * scale, height: height * scale };
}

function* pdfPages(
  setting: Setting,
  file: PackFile,
  pages: readonly { width: number; height: number }[],
): Generator<void> {
  const { flow } = setting;
  flow.open("Sect", { title: file.label });
  for (const [at, size] of pages.entries()) {
    const page = flow.filePage(size.width > size.height);
    if (at === 0) {
      flow.y = ROOM.top - 24;
      flow.destination(filePlace(file));
      flow.bookmark(`${file.label}: ${file.name}`, 3);
      flow.y = BOTTOM;
    }
    const text: Styled[] = [
      { text: file.label, face: "sans-strong", size: flow.scale.foot },
      { text: `, page ${at + 1} of ${pages.length}: ${file.name}`, face: "sans", size: flow.scale.foot },
    ];
    const [line] = yield* layOut(text, page.width - ROOM.side * 2, flow.measure);
    flow.open("P");
    if (line) {
      const top = ROOM.top - 12 - heightOf([line], LEADING.plain);
      flow.commands.push({ do: "lines", lines: placedAt([line], ROOM.side, top, LEADING.plain) });
    }
    flow.close();
    const room = { wide: page.width - ROOM.side * 2, high: page.height - ROOM.top - ROOM.foot };
    const drawn = fitted(size.width, size.height, room.wide, room.high);
    const x = (page.width - drawn.width) / 2;
    const y = ROOM.top + (room.high - drawn.height) / 2;
    flow.open("P");
    flow.commands.push({ do: "taken", sha256: file.sha256, page: at, x, y, ...drawn });
    flow.close();
    yield;
  }
  flow.close();
}
