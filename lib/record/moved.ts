import { findClock } from "../calendar/clocks.ts";
import { dayMonth, plainDate, shortDay } from "../calendar/dates.ts";
import type { Known } from "./years-known.ts";

/** A date moves when more becomes known. The earlier one stays, with the day it held until and why. */

/**
 * Why a date is another one now: `terms` term dates or days off; `times` the school's own number of days; `holidays` a
 * newer list of bank holidays; `rule` the rule itself was put right; `day` the day it starts with; `second` the second start
 * came (a mediation certificate); `answer` the answer to "What was this?".
 */
export type MovedWhy = "terms" | "times" | "holidays" | "rule" | "day" | "second" | "answer";

export interface Moved {
  /** ISO: what it was. */
  date: string;
  /** ISO: the day from which it was another; null when that is not known. */
  until: string | null;
  why: MovedWhy;
}

/** What a clock runs from. */
export interface Runs {
  clock: string;
  start: string;
  second: string | null;
}

/** @returns the ISO date of the clock as far as was known then; null for a clock that is not known */
export function dateThen({ clock, start, second }: Runs, { calendar, school }: Known): string | null {
  const rule = findClock(clock, school);
  const day = rule?.due(plainDate(start), calendar, second ? plainDate(second) : undefined);
  return day?.date.toString() ?? null;
}

/**
 * How a clock's date moved as more became known of the school's year.
 * @param known what was known when it was first said, then later, one a day (see knownFrom)
 */
export function movedByYear(runs: Runs, known: readonly Known[]): Moved[] {
  const [then, ...later] = known;
  if (!then || later.length === 0) return [];
  const moved: Moved[] = [];
  let last = { date: dateThen(runs, then), known: then };
  for (const now of later) {
    const date = dateThen(runs, now);
    if (date !== last.date && last.date !== null) {
      moved.push({ date: last.date, until: now.day, why: timesChanged(last.known, now) ? "times" : "terms" });
    }
    last = { date, known: now };
  }
  return moved;
}

function timesChanged(before: Known, after: Known): boolean {
  return (
    before.school.replyDays !== after.school.replyDays || before.school.complaintDays !== after.school.complaintDays
  );
}

const WHY: Record<MovedWhy, string> = {
  terms: "term dates were changed",
  times: "the school’s own number of days was changed",
  holidays: "a newer list of bank holidays came with In Writing",
  rule: "the rule was put right in In Writing",
  day: "the day it starts with was put right",
  second: "a second date was added",
  answer: "your answer to “What was this?” changed it",
};

/** "until 3 Dec it was Mon 4 Jan: term dates were changed". */
export function movedWords({ date, until, why }: Moved): string {
  return `${until ? `until ${dayMonth(until)}` : "before,"} it was ${shortDay(date)}: ${WHY[why]}`;
}
