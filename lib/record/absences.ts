import type { SchoolCalendar } from "../calendar/clock.ts";
import { plainDate } from "../calendar/dates.ts";
import { isSchoolDay, termsKnown } from "../calendar/school-days.ts";
import { type Session, type SessionCount, sessionsInTenWeeks } from "../calendar/session-count.ts";
import type { Entry, TypedEntry } from "./entry.ts";
import type { AbsenceFacts } from "./event.ts";
import type { ItemHash } from "./items.ts";

/**
 * What the absences written down add up to: sessions missed, by the school's code, days towards 15, and the unauthorised
 * ones of the last ten school weeks. It knows only what is in the record, and says how sure it is of each number.
 */

/** Days of illness at which a school has to tell the council (pupil registration regulations, 2024). */
export const SICKNESS_DAYS = 15;

/** Illness: the one code whose meaning we have a source for. */
export const ILLNESS = "I";

/**
 * Codes that school attendance policies list as unauthorised. No statute text was seen for them, so they are explained
 * nowhere; what the parent says of the absence goes before.
 */
const UNAUTHORISED_CODES: readonly string[] = ["G", "N", "O", "U"];

/** One half day that was missed. */
export interface MissedSession extends Session {
  /** The school's code; "" when not known. */
  code: string;
  /** null when not known. */
  authorised: boolean | null;
  /** The entry that it stands in; of several the one written down last. */
  entry: ItemHash;
}

/** Sessions missed under one code; "" for those whose code is not known. */
export interface CodeCount {
  code: string;
  sessions: number;
}

/** One day of illness, whole or half. */
export interface IllDay {
  date: string;
  days: 0.5 | 1;
}

export interface AbsenceTotals {
  /** First day counted, ISO: the beginning of the school year. */
  since: string;
  /** Sessions missed from then to today. */
  sessions: number;
  /** Most first; those without a code last. */
  byCode: CodeCount[];
  illness: {
    /** Two half days are one day. */
    days: number;
    of: typeof SICKNESS_DAYS;
    /** Each day counted, oldest first: the working. */
    counted: IllDay[];
  };
  unauthorised: SessionCount;
  /** Sessions of which it is not known whether they were authorised, in the same ten weeks. */
  unsure: number;
  /** Term dates were not known for all of the days: a range of days may hold some without school. */
  estimate: boolean;
}

function isAbsence(entry: Entry): entry is TypedEntry & { absence: AbsenceFacts } {
  return entry.kind === "absence" && entry.absence !== null;
}

/** @returns whether the school authorised it; null when that is not known. What the parent said goes before the code */
export function authorised({ authorised: said, code }: AbsenceFacts): boolean | null {
  if (said !== undefined) return said;
  if (code === ILLNESS) return true;
  return UNAUTHORISED_CODES.includes(code) ? false : null;
}

/** Furthest that a range of days is followed: a longer one is mistyped. */
const LONGEST_RANGE = 400;

function daysOf({ when }: TypedEntry, calendar: SchoolCalendar): Temporal.PlainDate[] {
  const first = plainDate(when.date);
  if (when.until === undefined || when.within) return [first];
  const length = Math.min(first.until(plainDate(when.until)).days, LONGEST_RANGE);
  return Array.from({ length: length + 1 }, (_, days) => first.add({ days })).filter((day) =>
    isSchoolDay(day, calendar),
  );
}

function sessionsOf(entry: TypedEntry & { absence: AbsenceFacts }, calendar: SchoolCalendar): MissedSession[] {
  const { absence } = entry;
  const facts = { code: absence.code.trim().toUpperCase(), authorised: authorised(absence), entry: entry.id };
  const halves = (["morning", "afternoon"] as const).filter((half) => absence[half]);
  return daysOf(entry, calendar).flatMap((date) => halves.map((half) => ({ date, half, ...facts })));
}

/**
 * Every session missed, once: where two entries speak of it, the one written down last counts, and a code that only the
 * earlier one has stays. Of a range of days only school days count; of "some time that week" the first day.
 * @returns oldest first
 */
export function missedSessions(entries: readonly Entry[], calendar: SchoolCalendar): MissedSession[] {
  const found = new Map<string, MissedSession>();
  const absences = entries.filter(isAbsence).sort((a, b) => a.writtenDown - b.writtenDown || a.number - b.number);
  for (const session of absences.flatMap((entry) => sessionsOf(entry, calendar))) {
    const key = keyOf(session);
    const before = found.get(key);
    const kept = session.code || session.authorised !== null || !before ? session : { ...before, entry: session.entry };
    found.set(key, kept);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, session]) => session);
}

/** Sorts by day, the morning before the afternoon. */
const keyOf = ({ date, half }: Session) => `${date} ${half === "morning" ? 0 : 1}`;

/** @returns 1 September of the school year that a day is in */
export function schoolYearStart(on: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: on.month >= 9 ? on.year : on.year - 1, month: 9, day: 1 });
}

/**
 * @param on today in London: what lies after it does not count
 * @param since first day counted; the beginning of the school year unless given
 */
export function absenceTotals(
  entries: readonly Entry[],
  on: Temporal.PlainDate,
  calendar: SchoolCalendar,
  since: Temporal.PlainDate = schoolYearStart(on),
): AbsenceTotals {
  const all = missedSessions(entries, calendar).filter(({ date }) => Temporal.PlainDate.compare(date, on) <= 0);
  const sessions = all.filter(({ date }) => Temporal.PlainDate.compare(date, since) >= 0);
  const counted = illDays(sessions);
  const unauthorised = sessionsInTenWeeks(
    all.filter((session) => session.authorised === false),
    on,
    calendar,
  );
  const inWeeks = all.filter(({ date }) => Temporal.PlainDate.compare(date, unauthorised.first) >= 0);
  return {
    since: since.toString(),
    sessions: sessions.length,
    byCode: byCode(sessions),
    illness: { days: counted.reduce((sum, { days }) => sum + days, 0), of: SICKNESS_DAYS, counted },
    unauthorised,
    unsure: inWeeks.filter((session) => session.authorised === null).length,
    estimate: entries.some((entry) => isAbsence(entry) && isUnsure(entry, since, on, calendar)),
  };
}

/** Several days in one, of which some are counted that terms say nothing of; days of other weeks do not matter to it. */
function isUnsure({ when }: TypedEntry, since: Temporal.PlainDate, on: Temporal.PlainDate, calendar: SchoolCalendar) {
  if (when.until === undefined) return false;
  const from = [plainDate(when.date), since].sort(Temporal.PlainDate.compare)[1] ?? since;
  const to = [plainDate(when.until), on].sort(Temporal.PlainDate.compare)[0] ?? on;
  return !termsKnown(from.subtract({ days: 1 }), to, calendar);
}

function byCode(sessions: readonly MissedSession[]): CodeCount[] {
  const counts = new Map<string, number>();
  for (const { code } of sessions) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, sessions: count }))
    .sort(
      (a, b) => Number(a.code === "") - Number(b.code === "") || b.sessions - a.sessions || (a.code < b.code ? -1 : 1),
    );
}

function illDays(sessions: readonly MissedSession[]): IllDay[] {
  const days = new Map<string, IllDay>();
  for (const { code, date } of sessions) {
    if (code !== ILLNESS) continue;
    const key = date.toString();
    days.set(key, { date: key, days: days.has(key) ? 1 : 0.5 });
  }
  return [...days.values()];
}
