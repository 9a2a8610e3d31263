import type { Division } from "./bank-holidays.ts";
import type { Clock, Due, Roll, Working } from "./clock.ts";
import { schoolDay } from "./school-calendar.ts";
import { addSchoolDays } from "./school-days.ts";
import { countWorkingDays, isWorkingDay, workingDayFrom, workingDayUpTo } from "./working-days.ts";

/** The ways in which rules count, to build clocks from. Each takes day zero and gives a date with its working. */
export type Rule = Clock["due"];

export function schoolDays(count: number): Rule {
  return (start, calendar) => addSchoolDays(start, count, calendar);
}

export function workingDays(count: number, division: Division): Rule {
  return (start) => ({ ...countWorkingDays(start, count, division), estimate: false });
}

function plain(start: Temporal.PlainDate, unit: Working["unit"], count: number, date: Temporal.PlainDate): Due {
  return {
    date,
    estimate: false,
    working: { start, unit, count, counted: [], skipped: [], rolls: [], computedYears: [] },
  };
}

export function calendarDays(count: number): Rule {
  return (start) => plain(start, "calendar-day", count, start.add({ days: count }));
}

/** Days "beginning with" the start: it is the first of them. */
export function daysBeginningWith(count: number): Rule {
  return (start) => startCounts(plain(start, "calendar-day", count, start.add({ days: count - 1 })));
}

export function weeks(count: number): Rule {
  return (start) => plain(start, "week", count, start.add({ weeks: count }));
}

/** To the same day of a later month; to that month's last day when it has no such day. */
export function months(count: number): Rule {
  return (start) => plain(start, "month", count, start.add({ months: count }));
}

/** Months "starting with" the start: they end the day before the same date, or on the last day of a shorter month. */
export function monthsStartingWith(count: number): Rule {
  return (start) => {
    const same = start.add({ months: count });
    return startCounts(plain(start, "month", count, same.day === start.day ? same.subtract({ days: 1 }) : same));
  };
}

function startCounts(due: Due): Due {
  return { ...due, working: { ...due.working, startCounts: true } };
}

/** The next such date on or after the start: the regulations name the day. */
export function fixedDate(month: number, day: number, words: string): Rule {
  return (start) => {
    const thisYear = Temporal.PlainDate.from({ year: start.year, month, day });
    const date = Temporal.PlainDate.compare(thisYear, start) >= 0 ? thisYear : thisYear.add({ years: 1 });
    const due = plain(start, "calendar-day", start.until(date, { largestUnit: "days" }).days, date);
    return { ...due, working: { ...due.working, fixed: words } };
  };
}

/** Moves the last day on and says why. Nothing changes when it stays where it is. */
export function rolled(due: Due, to: Temporal.PlainDate, why: string): Due {
  if (to.equals(due.date)) return due;
  const roll: Roll = { from: due.date, to, why };
  return { ...due, date: to, working: { ...due.working, rolls: [...due.working.rolls, roll] } };
}

/** A last day on a weekend or a bank holiday in England moves to the next working day. */
export function toWorkingDay(rule: Rule): Rule {
  return (start, calendar, second) => {
    const due = rule(start, calendar, second);
    if (isWorkingDay(due.date, "england-and-wales")) return due;
    return rolled(due, workingDayFrom(due.date, "england-and-wales"), "the next working day");
  };
}

/** A last day that is no working day stays, and the working tells the working day before. */
export function sendBefore(rule: Rule): Rule {
  return (start, calendar, second) => {
    const due = rule(start, calendar, second);
    if (isWorkingDay(due.date, "england-and-wales")) return due;
    const sendBy = workingDayUpTo(due.date, "england-and-wales");
    return { ...due, working: { ...due.working, sendBy } };
  };
}

/**
 * The Tribunal's two rolls: a last day from 25 December to 1 January moves to the first working day after them, one in
 * August to the first working day of September.
 */
export function tribunalRoll(due: Due): Due {
  const { date } = due;
  if (date.month === 8) {
    const september = Temporal.PlainDate.from({ year: date.year, month: 9, day: 1 });
    const to = workingDayFrom(september, "england-and-wales");
    return rolled(due, to, "the first working day of September: days in August do not end an appeal’s time");
  }
  const christmas = date.month === 12 && date.day >= 25;
  if (!christmas && !(date.month === 1 && date.day === 1)) return due;
  const january = Temporal.PlainDate.from({ year: christmas ? date.year + 1 : date.year, month: 1, day: 2 });
  const to = workingDayFrom(january, "england-and-wales");
  return rolled(due, to, "the next working day in January: 25 December to 1 January do not end an appeal’s time");
}

/**
 * Complaints policies take what comes in the holidays as received on the first school day after them (wording of the DfE's
 * model policy). A weekend in term is no holiday.
 */
export function receivedInTerm(rule: Rule): Rule {
  return (start, calendar, second) => {
    let day = start;
    let holiday = false;
    for (let off = schoolDay(day, calendar).off; off; off = schoolDay(day, calendar).off) {
      if (off.why === "holiday" || off.why === "closed") holiday = true;
      day = day.add({ days: 1 });
    }
    if (!holiday) return rule(start, calendar, second);
    const due = rule(day, calendar, second);
    return { ...due, working: { ...due.working, happened: start } };
  };
}

/** Of two counts the one that the rule takes; the other is kept in the working. */
export function pick(takes: "first" | "last", one: Due, other: Due): Due {
  const oneIsFirst = Temporal.PlainDate.compare(one.date, other.date) <= 0;
  const chosen = oneIsFirst === (takes === "first") ? one : other;
  const { start, unit, count } = chosen === one ? other.working : one.working;
  const left = { takes, start, unit, count, date: chosen === one ? other.date : one.date };
  return {
    date: chosen.date,
    estimate: one.estimate || other.estimate,
    working: { ...chosen.working, other: left },
  };
}
