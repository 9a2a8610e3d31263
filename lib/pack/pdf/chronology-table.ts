import type { ItemHash } from "../../record/items.ts";
import type { PackEntry } from "../chronology.ts";
import type { Mark } from "./commands.ts";
import { LEADING, WIDE } from "./page.ts";
import { entryPlace, FULL, placeOf, type Setting } from "./setting.ts";
import type { Styled } from "./shaping.ts";
import { type Row, table } from "./table.ts";

/** The chronology: a row an entry, each with its number, which leads to the entry in full and names its page. */

/** @param numbered rows are counted, for readers who cite them by number */
export function* chronologyTable(setting: Setting, ids: readonly ItemHash[], numbered: boolean): Generator<void> {
  const { flow } = setting;
  const entries = ids.flatMap((id) => setting.entries.get(id) ?? []);
  if (entries.length === 0) return;
  const k = flow.scale.row / 10;
  // Without a mark before it, the entry's number needs less room.
  const first = numbered ? [24 * k, 52 * k, 88 * k, 100 * k] : [66 * k, (k > 1 ? 88 : 95) * k, (k > 1 ? 100 : 120) * k];
  const head = [...(numbered ? ["No."] : []), "Entry", "When", "Who to whom", "What"];
  yield* table(flow, {
    caption: "",
    head,
    widths: [...first, WIDE - first.reduce((sum, width) => sum + width, 0)],
    size: flow.scale.row,
    rowHeads: true,
    rows: rows(setting, entries, numbered),
  });
  // Numbered rows have no marks.
  if (numbered || setting.marked) return;
  setting.marked = true;
  flow.space(4);
  yield* flow.block([{ text: MARKS, face: "sans", size: flow.scale.foot, soft: true }], {
    tag: "P",
    leading: LEADING.plain,
    ...FULL,
  });
}

function* rows(setting: Setting, entries: PackEntry[], numbered: boolean): Generator<Row> {
  for (const entry of entries) {
    const cells = cellTexts(setting, entry);
    if (!numbered) {
      yield { cells, mark: markOf(entry) };
      continue;
    }
    setting.numbered += 1;
    const number: Styled = { text: `${setting.numbered}.`, face: "sans", size: setting.flow.scale.row };
    yield { cells: [[number], ...cells] };
  }
}

function cellTexts(setting: Setting, entry: PackEntry): Styled[][] {
  const { row, foot } = setting.flow.scale;
  const plain = (text: string): Styled => ({ text, face: "sans", size: row });
  const what: Styled[] = [plain(`${entry.kindWord}: `), { text: entry.what, face: "serif", size: row }];
  // What a reply was is the family's judgement, and says so.
  const sorted = entry.answer && `The family’s note: ${entry.answer}`;
  const corrected = entry.corrections.map(({ when, text }) => `Corrected ${when}: ${text.replace(/\.\s*$/u, "")}`);
  for (const more of [entry.state, entry.asked, sorted, ...corrected]) {
    if (more) what.push({ text: `\n${more}.`, face: more === entry.state ? "sans-strong" : "sans", size: row });
  }
  const to = placeOf(setting, entry.id);
  const number: Styled = { text: entry.number, face: "sans-strong", size: row };
  const page: Styled[] =
    to === undefined
      ? []
      : [
          { text: "\n", face: "sans", size: foot },
          { text: "page 000", face: "sans", size: foot, page: entryPlace(entry), to },
        ];
  return [
    [to === undefined ? number : { ...number, to }, ...page],
    [plain([entry.dayWords, entry.timeWords].filter(Boolean).join("\n"))],
    [plain(entry.who)],
    what,
  ];
}

/** @returns the entry's mark: square is written, round is spoken; filled from the family, open from the school */
export function markOf(entry: PackEntry): Mark {
  const round = entry.kind === "call" || entry.kind === "meeting" || entry.kind === "gate";
  if (entry.kind === "meeting" || entry.kind === "gate") return { round, fill: "both" };
  if (entry.kind === "note" || entry.kind === "check") return { round: false, fill: "note" };
  const came = entry.kind === "reply" || entry.kind === "app" || entry.kind === "document";
  return { round, fill: came ? "school" : "family" };
}

/** What the marks mean, beneath the chronology. */
const MARKS =
  "Marks: filled is from the family, open is from others, half is both. Square is written, round is spoken.";
