import { Room } from "./room.ts";
import type { Ruler } from "./ruler.ts";
import { type Scale, xOf } from "./scale.ts";
import type { Story, StorySilence } from "./story.ts";
import { textWidth } from "./tags.ts";

/** A silence as it is drawn. */
export interface StoryGap {
  silence: StorySilence;
  row: number;
  from: number;
  to: number;
  open: boolean;
  /** Solid where days count, dotted where they do not. */
  parts: { from: number; to: number; counts: boolean }[];
  /** "11 school days", "11" or, where there is no room, null. */
  label: { words: string; x: number; width: number } | null;
}

/** Most rows of silences: what does not fit is in the words and in the counters. */
const ROWS = 3;
/** Narrowest that is still seen as a line, px. */
const LEAST = 6;
const PLATE = 12;

/**
 * The silences as lines, the longest first where they overlap.
 * @param standing places on the first row where a mark stands, px: no number is put there
 */
export function gapsOf(
  story: Story,
  scale: Scale,
  width: number,
  standing: readonly { from: number; to: number }[],
): StoryGap[] {
  const rows = new Room(width, ROWS);
  const words = new Room(width, ROWS);
  for (const { from, to } of standing) words.take(0, from - 2, to + 2);
  const order = story.silences
    .filter(({ days }) => days > 0)
    .toSorted((a, b) => b.days - a.days || b.first - a.first || (a.after < b.after ? -1 : 1));
  const gaps: StoryGap[] = [];
  for (const silence of order) {
    const from = xOf(silence.first, scale);
    const to = xOf(silence.last, scale);
    if (to - from < LEAST || gaps.some((gap) => saysMore(gap.silence, silence))) continue;
    const row = rows.place(from + 1, to - 1);
    if (row === null) continue;
    const open = silence.to === null;
    const parts = partsOf(silence, silence.ruler, scale);
    gaps.push({ silence, row, from, to, open, parts, label: labelOf(silence, from, to, row, words) });
  }
  return gaps.sort((a, b) => a.from - b.from || a.row - b.row);
}

/** A longer wait for one of the same people that holds this one: once is enough. */
function saysMore(longer: StorySilence, one: StorySilence): boolean {
  const within = longer.first <= one.first && longer.last >= one.last;
  return within && !longer.people.isDisjointFrom(one.people);
}

function partsOf({ first, last }: StorySilence, { off }: Ruler, scale: Scale): StoryGap["parts"] {
  const parts: StoryGap["parts"] = [];
  for (let day = first; day < last; day += 1) {
    const counts = countsTo(day + 1, off);
    const before = parts.at(-1);
    const to = xOf(day + 1, scale);
    if (before?.counts === counts) before.to = to;
    else parts.push({ from: xOf(day, scale), to, counts });
  }
  return parts;
}

/** A weekend in term is passed over as a part of its week; one in the holidays is not. */
function countsTo(day: number, off: Ruler["off"]): boolean {
  if (off[day] !== null) return off[day] === "";
  let friday = day;
  while (friday > 0 && off[friday] === null) friday -= 1;
  let monday = day;
  while (monday < off.length - 1 && off[monday] === null) monday += 1;
  return off[friday] === "" || off[monday] === "";
}

function labelOf(silence: StorySilence, from: number, to: number, row: number, taken: Room): StoryGap["label"] {
  const { days } = silence;
  const unit = `school day${days === 1 ? "" : "s"}`;
  const choices =
    silence.to === null ? [`${days} ${unit} so far`, `${days} so far`, `${days}`] : [`${days} ${unit}`, `${days}`];
  for (const words of choices) {
    const width = textWidth(words) + PLATE;
    const x = freeMiddle(from + 5, to - 5, width, row, taken);
    if (x === null) continue;
    taken.take(row, x - width / 2, x + width / 2);
    return { words, x, width };
  }
  return null;
}

/** The place nearest to the middle of a stretch where words of a width can stand. */
function freeMiddle(from: number, to: number, width: number, row: number, taken: Room): number | null {
  const middle = (from + to) / 2;
  const reach = (to - from - width) / 2;
  for (let off = 0; off <= reach; off += 6) {
    for (const x of [middle - off, middle + off]) {
      if (taken.isFree(row, x - width / 2, x + width / 2)) return x;
    }
  }
  return null;
}
