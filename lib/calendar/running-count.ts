import type { SchoolCalendar } from "./clock.ts";
import { schoolDay } from "./school-calendar.ts";

/**
 * School days counted once for each calendar, as a running total from a first day on: a long record asks for the days of
 * thousands of waits, and each is then the difference of two totals.
 */
interface Running {
  first: Temporal.PlainDate;
  /** School days from `first` up to and including the day that many days after it. */
  totals: number[];
}

/** Begun this much earlier than asked for, so that the next wait, a little older, finds its day too. */
const HEAD_START = { days: 366 };

const counted = new WeakMap<SchoolCalendar, Running>();

function begin(date: Temporal.PlainDate, calendar: SchoolCalendar): Running {
  const running: Running = { first: date.subtract(HEAD_START), totals: [] };
  counted.set(calendar, running);
  return running;
}

/** @returns the running total up to and including a day that is not before the first */
function totalAt(date: Temporal.PlainDate, { first, totals }: Running, calendar: SchoolCalendar): number {
  const index = first.until(date, { largestUnit: "days" }).days;
  for (let next = totals.length; next <= index; next += 1) {
    const open = schoolDay(first.add({ days: next }), calendar).off === null;
    totals.push((totals[next - 1] ?? 0) + (open ? 1 : 0));
  }
  return totals[index] ?? 0;
}

/** @returns school days after `from`, up to and including `to`; 0 when `to` is not later */
export function countBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: SchoolCalendar): number {
  if (Temporal.PlainDate.compare(from, to) >= 0) return 0;
  let running = counted.get(calendar);
  if (!running || Temporal.PlainDate.compare(from, running.first) < 0) running = begin(from, calendar);
  return totalAt(to, running, calendar) - totalAt(from, running, calendar);
}
