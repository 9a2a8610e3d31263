import { bankHoliday, type Division, holidayName, isComputedYear } from "./bank-holidays.ts";
import type { SkippedDay, Working } from "./clock.ts";

/** @returns why this is no working day, or null when it is one */
export function workingDayOff(date: Temporal.PlainDate, division: Division): SkippedDay | null {
  if (date.dayOfWeek > 5) return { date, why: "weekend", name: "" };
  const holiday = bankHoliday(date, division);
  return holiday ? { date, why: "bank-holiday", name: holidayName(holiday) } : null;
}

export function isWorkingDay(date: Temporal.PlainDate, division: Division): boolean {
  return workingDayOff(date, division) === null;
}

/** The day itself when it is a working day, else the next one. */
export function workingDayFrom(date: Temporal.PlainDate, division: Division): Temporal.PlainDate {
  let day = date;
  while (!isWorkingDay(day, division)) day = day.add({ days: 1 });
  return day;
}

/** The day itself when it is a working day, else the last one before it. */
export function workingDayUpTo(date: Temporal.PlainDate, division: Division): Temporal.PlainDate {
  let day = date;
  while (!isWorkingDay(day, division)) day = day.subtract({ days: 1 });
  return day;
}

/** @throws RangeError unless `days` is a whole number, zero or more */
export function checkCount(days: number): void {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`Cannot count ${days} days`);
}

/** Years after the start up to the end whose bank holidays are not published yet. */
export function computedYears(start: Temporal.PlainDate, end: Temporal.PlainDate): number[] {
  const years = Array.from({ length: Math.max(0, end.year - start.year + 1) }, (_, index) => start.year + index);
  return years.filter(isComputedYear);
}

/**
 * Counts working days and keeps the working: which days were counted, which were not and why.
 * @param start day zero, counted whatever day it is
 * @throws RangeError unless `days` is a whole number, zero or more
 */
export function countWorkingDays(
  start: Temporal.PlainDate,
  days: number,
  division: Division,
): { date: Temporal.PlainDate; working: Working } {
  checkCount(days);
  const counted: Temporal.PlainDate[] = [];
  const skipped: SkippedDay[] = [];
  let date = start;
  while (counted.length < days) {
    date = date.add({ days: 1 });
    const off = workingDayOff(date, division);
    if (off) skipped.push(off);
    else counted.push(date);
  }
  const working: Working = {
    start,
    unit: "working-day",
    count: days,
    counted,
    skipped,
    rolls: [],
    computedYears: computedYears(start, date),
  };
  return { date, working };
}

/**
 * The day that many working days after the start, which is day zero. Zero days is the start itself.
 * @throws RangeError unless `days` is a whole number, zero or more
 */
export function addWorkingDays(
  start: Temporal.PlainDate,
  days: number,
  division: "england-and-wales" | "united-kingdom",
): Temporal.PlainDate {
  return countWorkingDays(start, days, division).date;
}
