import type { Entry } from "../record/entry.ts";
import { type Cluster, clustersOf } from "./clusters.ts";
import type { Room } from "./room.ts";
import type { Scale } from "./scale.ts";
import { isSpoken, type Side } from "./sides.ts";
import type { StoryEntry } from "./story.ts";
import { shortSubjects, type TagWords, tagOf, textWidth } from "./tags.ts";

/** One mark: one entry, or several that would stand over each other. */
export interface StoryMark {
  side: Side;
  x: number;
  /** Half its width. */
  half: number;
  members: Entry[];
  /** Square is written, round is spoken; both kinds together are square. */
  round: boolean;
  /** The kind that most of it is of: it gives the colour. */
  kind: Entry["kind"];
  /** Not confirmed yet. */
  likely: boolean;
  /** First and last day, by the ruler. */
  first: number;
  last: number;
}

export interface StoryTag {
  words: string;
  x: number;
  /** 0 is the row next to the marks. */
  row: number;
  end: boolean;
  /** The middle of its mark. */
  from: number;
}

/** @param entries of one lane, oldest first */
export function marksOf(side: Side, entries: readonly StoryEntry[], scale: Scale, apart: number): StoryMark[] {
  return clustersOf(entries, scale, apart).map((cluster) => markOf(side, cluster));
}

export function markOf(side: Side, { members, x, half }: Cluster): StoryMark {
  const entries = members.map(({ entry }) => entry);
  const counts = new Map<Entry["kind"], number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [kind = "note"] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  return {
    side,
    x,
    half,
    members: entries,
    round: entries.every(isSpoken),
    kind: entries.length > 1 && (kind === "letter" || kind === "posted") ? "sent" : kind,
    likely: entries.every((entry) => entry.kind === "sent" && entry.state === "likely"),
    first: Math.min(...members.map(({ day }) => day)),
    last: Math.max(...members.map(({ day, last }) => Math.max(day, last))),
  };
}

/** Below this width of a week only what weighs is named, px; below the second only what weighs most. */
const DENSE = [
  [16, 5],
  [40, 4],
] as const;
const INDENT = 7;
const ROOM = 6;

/**
 * Words beside marks, as many as there is room for: the weightiest first, the later of two alike. No two touch, and no line
 * from a word to its mark goes through another.
 * @param rows of words above or below the lane, taken from and filled
 */
export function tagsOf(marks: readonly StoryMark[], scale: Scale, rows: Room): StoryTag[] {
  const least = DENSE.find(([week]) => scale.week < week)?.[1] ?? 0;
  const seen = new Set<string>();
  const short = shortSubjects();
  const wanted = marks.flatMap((mark) => {
    const tag = heaviest(mark.members, short);
    if (!tag || tag.weight < least || (mark.members.length > 1 && tag.weight < 4)) return [];
    // A subject that goes on through a thread is said once.
    const again = mark.side === "us" && tag.words !== "Chase" && seen.has(tag.words);
    seen.add(tag.words);
    return again ? [] : [{ mark, tag }];
  });
  const order = wanted.toSorted((a, b) => b.tag.weight - a.tag.weight || b.mark.x - a.mark.x);
  return order.flatMap(({ mark, tag }) => placeTag(mark, tag.words, rows) ?? []);
}

function heaviest(members: readonly Entry[], short: (subject: string) => string): TagWords | null {
  let best: TagWords | null = null;
  for (const entry of members) {
    const tag = tagOf(entry, short);
    if (tag && (best === null || tag.weight > best.weight)) best = tag;
  }
  return best;
}

function placeTag({ x }: StoryMark, words: string, rows: Room): StoryTag | null {
  const width = textWidth(words);
  for (const row of [0, 1]) {
    for (const end of [false, true]) {
      const from = end ? x + INDENT - width : x - INDENT;
      const clear = row === 0 || rows.isFree(0, x - 1, x + 1);
      if (!clear || !rows.isFree(row, from - ROOM, from + width + ROOM)) continue;
      rows.take(row, from, from + width);
      if (row > 0) rows.take(0, x - 2, x + 2);
      return { words, x: end ? x + INDENT : x - INDENT, row, end, from: x };
    }
  }
  return null;
}
