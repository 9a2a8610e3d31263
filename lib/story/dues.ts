import type { DateKind } from "../calendar/clock.ts";
import { dayMonth } from "../calendar/dates.ts";
import type { StoryPromise } from "./promised.ts";
import { Room } from "./room.ts";
import { dateOf, dayOf } from "./ruler.ts";
import { type Scale, xOf } from "./scale.ts";
import type { Story, StoryDate } from "./story.ts";
import { shortSubject, textWidth } from "./tags.ts";

export type DueOf = { promise: StoryPromise } | { date: StoryDate };

/** A day that was promised, or that matters: a diamond or a flag at its day, with the line from where it was promised. */
export interface StoryDue {
  of: DueOf;
  /** Others that would stand over it. */
  others: DueOf[];
  shape: "diamond" | "flag";
  /** For a flag: how heavy its line is. */
  kind: DateKind | null;
  state: StoryPromise["state"] | null;
  row: number;
  x: number;
  /** Where the line to it begins; null without one. */
  from: number | null;
  label: { words: string; x: number; end: boolean } | null;
  /** It is later than the picture reaches. */
  beyond: boolean;
}

/** Rows there are; fewer where weeks are narrower than this, px, and words would hide the rest. */
const ROWS = { wide: 4, narrow: 2, below: 16 };
/** Longest words, characters. */
const LONGEST = 34;
const HALF = 8;
const ROOM = 12;

const STATE_WORDS: Record<StoryPromise["state"], string> = {
  ahead: "",
  waiting: "not here yet",
  kept: "kept",
  broken: "not kept",
  released: "let go",
};

/**
 * Promises with a day and dates that matter, in rows. What has no room for its words stands without; what has no room at all
 * is held by the nearest that has.
 */
export function duesOf(story: Story, scale: Scale, width: number): StoryDue[] {
  const rows = new Room(width, scale.week < ROWS.below ? ROWS.narrow : ROWS.wide);
  const all = [
    ...story.promises.flatMap((one) => promised(one, story, scale)),
    ...story.dates.map((one) => dated(one, story, scale)),
  ];
  // What is not settled yet is named first; of two alike the later.
  const order = all.toSorted((a, b) => weight(b) - weight(a) || b.x - a.x);
  const placed: StoryDue[] = [];
  for (const { words, ...due } of order) {
    if (put(due, words, rows, width)) placed.push(due);
    else nearest(placed, due.x)?.others.push(due.of);
  }
  return placed.sort((a, b) => a.x - b.x || a.row - b.row);
}

function nearest(placed: readonly StoryDue[], x: number): StoryDue | undefined {
  return placed.reduce<StoryDue | undefined>(
    (best, one) => (best && Math.abs(best.x - x) <= Math.abs(one.x - x) ? best : one),
    undefined,
  );
}

function weight({ of, state }: StoryDue): number {
  if ("date" in of) return 3;
  return state === "waiting" || state === "broken" ? 2 : state === "ahead" ? 1 : 0;
}

type Placed = StoryDue & { words: string };

function promised(promise: StoryPromise, { ruler }: Story, scale: Scale): Placed[] {
  if (promise.by === null) return [];
  const day = dayOf(promise.by, ruler);
  const x = xOf(day, scale);
  const from = promise.made ? xOf(dayOf(promise.made, ruler), scale) : null;
  const said = STATE_WORDS[promise.state];
  const words = [shortSubject(promise.words, LONGEST) || "Promised", said].filter(Boolean).join(", ");
  const beyond = dateOf(day, ruler) < promise.by;
  return [
    {
      of: { promise },
      others: [],
      shape: "diamond",
      kind: null,
      state: promise.state,
      row: 0,
      x,
      from,
      label: null,
      beyond,
      words,
    },
  ];
}

function dated(date: StoryDate, { ruler }: Story, scale: Scale): Placed {
  const day = dayOf(date.date, ruler);
  const beyond = dateOf(day, ruler) < date.date;
  const words = `${shortSubject(date.words, LONGEST)}${beyond ? `, ${dayMonth(date.date)} ${date.date.slice(0, 4)}` : ""}`;
  return {
    of: { date },
    others: [],
    shape: "flag",
    kind: date.kind,
    state: null,
    row: 0,
    x: xOf(day, scale),
    from: null,
    label: null,
    beyond,
    words,
  };
}

/** @returns whether there was room */
function put(due: StoryDue, words: string, rows: Room, width: number): boolean {
  const text = textWidth(words);
  const line = due.from !== null && due.from < due.x - HALF ? due.from : due.x - HALF;
  const stretches = [
    { from: line, to: due.x + ROOM + text, label: { words, x: due.x + ROOM, end: false } },
    { from: line - ROOM + 4 - text, to: due.x + HALF, label: { words, x: line - ROOM + 4, end: true } },
    { from: line, to: due.x + HALF, label: null },
    { from: due.x - HALF, to: due.x + HALF, label: null },
  ];
  for (const { from, to, label } of stretches) {
    const row = from < 0 || to > width ? null : rows.place(from - 3, to + 3);
    if (row === null) continue;
    due.row = row;
    due.label = label;
    if (label === null && from === due.x - HALF) due.from = null;
    return true;
  }
  return false;
}
