import type { Due, SchoolCalendar, SkippedDay } from "./clock.ts";
import { countBetween } from "./running-count.ts";
import { schoolDay } from "./school-calendar.ts";
import { checkCount, computedYears } from "./working-days.ts";

export { NO_CALENDAR, schoolCalendar } from "./school-calendar.ts";

/** Whether there is school on this day, as far as known. See {@link schoolDay}. */
export function isSchoolDay(date: Temporal.PlainDate, calendar: SchoolCalendar): boolean {
  return schoolDay(date, calendar).off === null;
}

/**
 * Counts school days and keeps the working. Weekends, bank holidays in England, holidays, INSET days and days between
 * terms are not counted. Where terms are unknown, only weekends and bank holidays are left out and it is an estimate.
 * @param start day zero, counted whatever day it is
 * @throws RangeError unless `days` is a whole number, zero or more
 */
export function addSchoolDays(start: Temporal.PlainDate, days: number, calendar: SchoolCalendar): Due {
  checkCount(days);
  const counted: Temporal.PlainDate[] = [];
  const skipped: SkippedDay[] = [];
  let estimate = false;
  let date = start;
  while (counted.length < days) {
    date = date.add({ days: 1 });
    const { off, known } = schoolDay(date, calendar);
    if (!known) estimate = true;
    if (off) skipped.push(off);
    else counted.push(date);
  }
  const years = computedYears(start, date);
  return {
    date,
    estimate,
    working: { start, unit: "school-day", count: days, counted, skipped, rolls: [], computedYears: years },
  };
}

/** Every day after `from` up to and including `to`; none when `to` is not later. */
function* daysAfter(from: Temporal.PlainDate, to: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  for (let date = from.add({ days: 1 }); Temporal.PlainDate.compare(date, to) <= 0; date = date.add({ days: 1 })) {
    yield date;
  }
}

/**
 * School days after `from`, up to and including `to`: the 7 of "no reply recorded, day 7". Zero when `to` is not later.
 */
export function schoolDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: SchoolCalendar): number {
  return countBetween(from, to, calendar);
}

/** Whether terms or holidays tell about every day after `from` up to and including `to`. */
export function termsKnown(from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: SchoolCalendar): boolean {
  for (const date of daysAfter(from, to)) if (!schoolDay(date, calendar).known) return false;
  return true;
}
