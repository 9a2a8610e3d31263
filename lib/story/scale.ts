import type { Ruler } from "./ruler.ts";

/** How days become pixels. Every weekday is as wide as every other and a weekend is a gap, so a silence is as long as it was. */
export interface Scale {
  /** px */
  week: number;
  day: number;
  gap: number;
  /** Left of day 0 and right of the last day, px. */
  pad: number;
}

export const ZOOMS = ["all", "term", "month"] as const;
/** `all` the whole story as wide as the page, as far as it can be read; `term` and `month`: about so much is in sight. */
export type Zoom = (typeof ZOOMS)[number];

const PAD = 14;
/** Weeks in sight. */
const WEEKS = { term: 14, month: 5 };
/** Narrowest week that can be read, px. */
const LEAST = { all: 7, term: 38, month: 84 };
/** A short story is not pulled apart over the whole page. */
const WIDEST = 200;

/**
 * @param width of what is in sight, px
 * @param weeks of the whole story
 */
export function scaleFor(zoom: Zoom, width: number, weeks: number): Scale {
  const inSight = zoom === "all" ? weeks : Math.min(WEEKS[zoom], weeks);
  const week = Math.min(WIDEST, Math.max(LEAST[zoom], (width - 2 * PAD) / Math.max(1, inSight)));
  const gap = Math.min(9, week * 0.107);
  return { week, gap, day: (week - gap) / 5, pad: PAD };
}

/** The zooms that differ for a story of so many weeks. */
export function zoomsFor(weeks: number): Zoom[] {
  if (weeks <= WEEKS.month + 1) return ["all"];
  return weeks <= WEEKS.term + 2 ? ["all", "month"] : ["all", "term", "month"];
}

const weekday = (day: number) => day % 7;
const weekStart = (day: number, { week, pad }: Scale) => pad + Math.floor(day / 7) * week;

/** The middle of a day, px. */
export function xOf(day: number, scale: Scale): number {
  const k = weekday(day);
  const within = k < 5 ? (k + 0.5) * scale.day : 5 * scale.day + scale.gap / 2;
  return weekStart(day, scale) + within;
}

/** Where a day begins, px; a weekend begins after its Friday. */
export function leftOf(day: number, scale: Scale): number {
  return weekStart(day, scale) + Math.min(5, weekday(day)) * scale.day;
}

/** Where a day ends, px. */
export function rightOf(day: number, scale: Scale): number {
  const k = weekday(day);
  return weekStart(day, scale) + (k < 5 ? (k + 1) * scale.day : scale.week);
}

/** Width of the whole picture, px. */
export function widthOf({ days }: Ruler, scale: Scale): number {
  return 2 * scale.pad + (days / 7) * scale.week;
}

/** The day that lies at a place, the nearest where none does. */
export function dayNear(x: number, { days }: Ruler, { week, pad }: Scale): number {
  return Math.max(0, Math.min(days - 1, Math.floor(((x - pad) / week) * 7)));
}
