import type { HolidayRow } from "./published-holidays.ts";

/**
 * Bank holidays by rule, for years not published yet: Banking and Financial Dealings Act 1971, Schedule 1, with the days
 * that royal proclamation adds every year (New Year’s Day, the first Monday in May, substitutes for days at a weekend).
 */

const MONDAY = 1;
const SATURDAY = 6;

/** Easter Sunday of a year in the Gregorian calendar (the rule of Meeus, Jones and Butcher). */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(f / 31), day: (f % 31) + 1 });
}

function mondayOnOrAfter(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.add({ days: (MONDAY - date.dayOfWeek + 7) % 7 });
}

function lastMonday(year: number, month: number): Temporal.PlainDate {
  const end = Temporal.PlainDate.from({ year, month, day: 31 });
  return end.subtract({ days: (end.dayOfWeek - MONDAY + 7) % 7 });
}

function row(date: Temporal.PlainDate, where: string, title: string, substitute = false): HolidayRow {
  return substitute ? [date.toString(), where, title, "substitute"] : [date.toString(), where, title];
}

/** A day of its own; at a weekend the Monday after stands in for it. */
function single(date: Temporal.PlainDate, where: string, title: string): HolidayRow {
  return date.dayOfWeek >= SATURDAY ? row(mondayOnOrAfter(date), where, title, true) : row(date, where, title);
}

/**
 * Two days in a row (Christmas and Boxing Day; in Scotland 1 and 2 January). A day at a weekend moves to the next weekday
 * that the other does not have: with Christmas Day on a Sunday, Boxing Day keeps the Monday and Christmas Day gets Tuesday.
 */
function pair(first: Temporal.PlainDate, where: string, titles: readonly [string, string]): HolidayRow[] {
  const second = first.add({ days: 1 });
  const monday = mondayOnOrAfter(first);
  if (first.dayOfWeek === 7) {
    return [row(second, where, titles[1]), row(monday.add({ days: 1 }), where, titles[0], true)];
  }
  if (first.dayOfWeek === SATURDAY) {
    return [row(monday, where, titles[0], true), row(monday.add({ days: 1 }), where, titles[1], true)];
  }
  return [row(first, where, titles[0]), single(second, where, titles[1])];
}

/** All bank holidays of a year by rule, in order of days. One-off days are not among them. */
export function computeHolidays(year: number): HolidayRow[] {
  const day = (month: number, date: number) => Temporal.PlainDate.from({ year, month, day: date });
  const easter = easterSunday(year);
  return [
    single(day(1, 1), "EN", "New Year’s Day"),
    ...pair(day(1, 1), "S", ["New Year’s Day", "2nd January"]),
    single(day(3, 17), "N", "St Patrick’s Day"),
    row(easter.subtract({ days: 2 }), "ESN", "Good Friday"),
    row(easter.add({ days: 1 }), "EN", "Easter Monday"),
    row(mondayOnOrAfter(day(5, 1)), "ESN", "Early May bank holiday"),
    row(lastMonday(year, 5), "ESN", "Spring bank holiday"),
    single(day(7, 12), "N", "Battle of the Boyne (Orangemen’s Day)"),
    row(mondayOnOrAfter(day(8, 1)), "S", "Summer bank holiday"),
    row(lastMonday(year, 8), "EN", "Summer bank holiday"),
    single(day(11, 30), "S", "St Andrew’s Day"),
    ...pair(day(12, 25), "ESN", ["Christmas Day", "Boxing Day"]),
  ].sort((one, other) => (one[0] < other[0] ? -1 : one[0] > other[0] ? 1 : 0));
}
