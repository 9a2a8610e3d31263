import type { Profile } from "../record/profile.ts";
import { bankHoliday, holidayName } from "./bank-holidays.ts";
import type { SchoolCalendar, SkippedDay } from "./clock.ts";
import { readDate } from "./dates.ts";

/** What is known of the school's year, and what it says of one day. */

/** Nothing known: only weekends and bank holidays are days off, and every count is an estimate. */
export const NO_CALENDAR: SchoolCalendar = { terms: [], closures: [] };

/** The longest time between two terms that is believed to be all holiday: beyond it a term was not typed in. */
const LONGEST_BREAK = 70;
/** The longest closure that is believed: beyond it a year was mistyped. */
const LONGEST_CLOSURE = 100;
/** The longest stretch of school between two holidays. Half terms have at most eight weeks. */
const LONGEST_HALF_TERM = 60;

interface Range {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
}

/** What one day is to a school. */
export interface SchoolDay {
  /** Why there is no school; null when there is, as far as known. */
  off: SkippedDay | null;
  /** False when neither terms nor holidays tell about this day. */
  known: boolean;
}

function holds(range: Range, date: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(range.first, date) <= 0 && Temporal.PlainDate.compare(date, range.last) <= 0;
}

function daysFrom(one: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return one.until(other, { largestUnit: "days" }).days;
}

/** Whether the day lies between two of the ranges that are at most `limit` days apart. */
function isBetween(ranges: readonly Range[], date: Temporal.PlainDate, limit: number): boolean {
  let before = Number.POSITIVE_INFINITY;
  let after = Number.POSITIVE_INFINITY;
  for (const range of ranges) {
    const since = daysFrom(range.last, date);
    const until = daysFrom(date, range.first);
    if (since > 0) before = Math.min(before, since);
    if (until > 0) after = Math.min(after, until);
  }
  return before + after - 1 <= limit;
}

function believed(range: Range): boolean {
  const days = daysFrom(range.first, range.last);
  return days >= 0 && days < LONGEST_CLOSURE;
}

/** Days looked up before: a long record asks about the same days for every wait in it. */
const lookedUp = new WeakMap<SchoolCalendar, Map<string, SchoolDay>>();

/**
 * What one day is to a school: a weekend, a typed closure, the time between two terms, a bank holiday in England, a term,
 * or unknown. A weekend stays a weekend also in the holidays. A day about which nothing is known counts as open.
 * A calendar is not to be changed after it was asked: make a new one.
 */
export function schoolDay(date: Temporal.PlainDate, calendar: SchoolCalendar): SchoolDay {
  const days = lookedUp.get(calendar) ?? new Map<string, SchoolDay>();
  lookedUp.set(calendar, days);
  const key = date.toString();
  const known = days.get(key) ?? lookUp(date, calendar);
  days.set(key, known);
  return known;
}

function lookUp(date: Temporal.PlainDate, calendar: SchoolCalendar): SchoolDay {
  if (date.dayOfWeek > 5) return { off: { date, why: "weekend", name: "" }, known: true };
  const closures = calendar.closures.filter(believed);
  const closure = closures.find((range) => holds(range, date));
  if (closure) {
    const why = closure.why === "other" ? "closed" : closure.why;
    return { off: { date, why, name: closure.name }, known: true };
  }
  const inTerm = calendar.terms.some((term) => holds(term, date));
  if (!inTerm && isBetween(calendar.terms, date, LONGEST_BREAK)) {
    return { off: { date, why: "closed", name: "between terms" }, known: true };
  }
  const holiday = bankHoliday(date, "england-and-wales");
  if (holiday) return { off: { date, why: "bank-holiday", name: holidayName(holiday) }, known: true };
  if (inTerm) return { off: null, known: true };
  const holidays = closures.filter((range) => range.why === "holiday");
  return { off: null, known: isBetween(holidays, date, LONGEST_HALF_TERM) };
}

function readRange(range: { first: string; last: string }): Range | null {
  const first = readDate(range.first);
  const last = readDate(range.last);
  return first && last && Temporal.PlainDate.compare(first, last) <= 0 ? { first, last } : null;
}

/** The school's year from what the parent typed. Ranges that are half typed, or end before they begin, are left out. */
export function schoolCalendar(profile: Pick<Profile, "terms" | "closures">): SchoolCalendar {
  return {
    terms: profile.terms.flatMap((term) => readRange(term) ?? []),
    closures: profile.closures.flatMap((closure) => {
      const range = readRange(closure);
      return range ? [{ ...range, why: closure.why, name: closure.name }] : [];
    }),
  };
}
