import type { SchoolCalendar } from "./clock.ts";
import { isSchoolDay, termsKnown } from "./school-days.ts";

/**
 * Missed half days in the last ten school weeks. Ten that the school has not authorised are where it has to think about a
 * penalty notice (national framework, from August 2024). It is a running count and no clock: no day is set by it.
 */

/** Ten unauthorised sessions in ten school weeks. */
export const PENALTY_THRESHOLD = { sessions: 10, weeks: 10 } as const;

/** One half day at school. */
export interface Session {
  date: Temporal.PlainDate;
  half: "morning" | "afternoon";
}

export interface SessionCount {
  /** Monday of the first of the weeks. */
  first: Temporal.PlainDate;
  /** The day it is counted on, the last that counts. */
  last: Temporal.PlainDate;
  /** Sessions missed from the first to the last day. */
  count: number;
  /** Whether the threshold is met. */
  met: boolean;
  /** Term dates were not known for all of the days. */
  estimate: boolean;
}

/** Weeks looked back over at most: beyond them the calendar is mistyped. */
const FURTHEST = 60;
const DAYS = 7;

function monday(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

/** A school week is one with at least one session; a session that was missed is one. */
function isSchoolWeek(start: Temporal.PlainDate, missed: ReadonlySet<string>, calendar: SchoolCalendar): boolean {
  if (missed.has(start.toString())) return true;
  return Array.from({ length: DAYS }, (_, day) => start.add({ days: day })).some((day) => isSchoolDay(day, calendar));
}

/** Monday of the tenth school week back, the week of `on` being the first of them if it is one. */
function firstWeek(on: Temporal.PlainDate, missed: ReadonlySet<string>, calendar: SchoolCalendar): Temporal.PlainDate {
  let week = monday(on);
  let weeks = isSchoolWeek(week, missed, calendar) ? 1 : 0;
  for (let back = 0; weeks < PENALTY_THRESHOLD.weeks && back < FURTHEST; back += 1) {
    week = week.subtract({ days: DAYS });
    if (isSchoolWeek(week, missed, calendar)) weeks += 1;
  }
  return week;
}

/**
 * Counts missed sessions in the ten school weeks that end on a day. Weeks without school, such as holidays, are passed over,
 * so the weeks may reach into the term or the school year before.
 * @param sessions the unauthorised ones; one named twice counts once
 * @param on the day counted on
 */
export function sessionsInTenWeeks(
  sessions: readonly Session[],
  on: Temporal.PlainDate,
  calendar: SchoolCalendar,
): SessionCount {
  const missed = new Set(sessions.map(({ date }) => monday(date).toString()));
  const first = firstWeek(on, missed, calendar);
  const within = sessions.filter(
    ({ date }) => Temporal.PlainDate.compare(date, first) >= 0 && Temporal.PlainDate.compare(date, on) <= 0,
  );
  const count = new Set(within.map(({ date, half }) => `${date} ${half}`)).size;
  return {
    first,
    last: on,
    count,
    met: count >= PENALTY_THRESHOLD.sessions,
    estimate: !termsKnown(first.subtract({ days: 1 }), on, calendar),
  };
}
