import type { SchoolCalendar } from "../calendar/clock.ts";
import { plainDate } from "../calendar/dates.ts";
import { schoolDay } from "../calendar/school-calendar.ts";

/**
 * The days of a story, numbered from a Monday on, and which of them are school days. Everything in the picture is placed by
 * these numbers, so that a date is worked out once and not once for each entry.
 */
export interface Ruler {
  /** Monday that is day 0, ISO. */
  first: string;
  /** How many days there are: whole weeks. */
  days: number;
  /** By day: why there is no school ("Half-term", "between terms"), "" for a school day, null for a weekend. */
  off: readonly (string | null)[];
  /** By day: school days from day 0 up to and including it. */
  totals: readonly number[];
  /** By day: when it begins in London, epoch ms; one more than there are days. */
  starts: readonly number[];
}

const DAY_MS = 86_400_000;
const WEEK = 7;

/** The longest story that is drawn day by day. What is older is gathered at its first day: a date was mistyped, or is lost. */
export const MOST_WEEKS = 330;

/**
 * @param from first day that is needed, ISO
 * @param to last day that is needed, ISO; where the two are too far apart, the last days are taken
 */
export function makeRuler(from: string, to: string, calendar: SchoolCalendar): Ruler {
  const last = plainDate(to);
  const earliest = last.subtract({ days: (MOST_WEEKS - 1) * WEEK });
  const wanted = plainDate(from);
  const begin = Temporal.PlainDate.compare(wanted, earliest) < 0 ? earliest : wanted;
  const first = begin.subtract({ days: begin.dayOfWeek - 1 });
  const weeks = Math.floor(Math.max(0, first.until(last, { largestUnit: "days" }).days) / WEEK) + 1;
  const days = weeks * WEEK;
  const off: (string | null)[] = [];
  const totals: number[] = [];
  const starts: number[] = [];
  let total = 0;
  for (let day = 0, date = first; day < days; day += 1, date = date.add({ days: 1 })) {
    const why = schoolDay(date, calendar).off;
    const name = why === null ? "" : why.why === "weekend" ? null : why.name || OFF_NAMES[why.why];
    if (name === "") total += 1;
    off.push(name);
    totals.push(total);
    starts.push(date.toZonedDateTime("Europe/London").epochMilliseconds);
  }
  starts.push(first.add({ days }).toZonedDateTime("Europe/London").epochMilliseconds);
  return { first: first.toString(), days, off, totals, starts };
}

const OFF_NAMES = { holiday: "Holiday", inset: "INSET day", "bank-holiday": "Bank holiday", closed: "Closed" } as const;

const clamp = (day: number, { days }: Ruler) => Math.max(0, Math.min(days - 1, day));

/** The number of a date; the nearest that is drawn for one outside. */
export function dayOf(date: string, ruler: Ruler): number {
  const days = Math.round((Date.parse(date) - Date.parse(ruler.first)) / DAY_MS);
  return Number.isNaN(days) ? 0 : clamp(days, ruler);
}

/** The number of the London day of an instant in epoch ms; the nearest that is drawn for one outside. */
export function dayAt(instant: number, ruler: Ruler): number {
  const start = ruler.starts[0] ?? 0;
  // Clocks going back or forward move the beginning of a day by an hour.
  let day = clamp(Math.floor((instant - start) / DAY_MS), ruler);
  while (day > 0 && instant < (ruler.starts[day] ?? 0)) day -= 1;
  while (day < ruler.days - 1 && instant >= (ruler.starts[day + 1] ?? 0)) day += 1;
  return day;
}

/** Days of each ruler as they were asked for: the words of a long record ask for each of them again and again. */
const dates = new WeakMap<Ruler, Map<number, string>>();

/** ISO date of a day's number. */
export function dateOf(day: number, ruler: Ruler): string {
  const known = dates.get(ruler) ?? new Map<number, string>();
  dates.set(ruler, known);
  const date = known.get(day) ?? new Date(Date.parse(ruler.first) + day * DAY_MS).toISOString().slice(0, 10);
  known.set(day, date);
  return date;
}

/** School days after one day, up to and including another: the same count as everywhere else. 0 when it is not later. */
export function schoolDaysFrom(from: number, to: number, { totals }: Ruler): number {
  return Math.max(0, (totals[to] ?? 0) - (totals[from] ?? 0));
}

/** A stretch of days without school, longer than a weekend or a day off by itself. */
export interface Closed {
  first: number;
  last: number;
  name: string;
}

/** Days off that follow one another, with the weekends between and beside them; a weekend alone is none. */
export function closedStretches({ off, days }: Ruler): Closed[] {
  const found: Closed[] = [];
  for (let day = 0; day < days; day += 1) {
    const name = off[day];
    if (!name) continue;
    const last = found.at(-1);
    if (last && onlyWeekend(off, last.last + 1, day)) {
      last.last = day;
      if (last.name === "between terms" || last.name === "Bank holiday") last.name = name;
    } else found.push({ first: day, last: day, name });
  }
  return found.map((one) => ({ ...one, name: one.name === "between terms" ? "Holiday" : one.name }));
}

function onlyWeekend(off: Ruler["off"], from: number, to: number): boolean {
  for (let day = from; day < to; day += 1) if (off[day] !== null) return false;
  return true;
}
