import type { SchoolCalendar } from "../calendar/clock.ts";
import type { Dates } from "./dates-known.ts";
import type { Entry } from "./entry.ts";
import type { ItemHash } from "./items.ts";
import { liveDates } from "./live-date.ts";
import { waiting } from "./next.ts";
import type { Profile } from "./profile.ts";
import type { Away } from "./reminders.ts";

/** What the record adds up to, as far as reminders go. */
export interface Known {
  profile: Profile;
  entries: readonly Entry[];
  dates: Dates;
}

/** A day that passed while nobody looked. */
export interface PassedDay {
  /** ISO. */
  date: string;
  /** A date that matters, the day an answer was asked for by, or the day something was promised for. */
  what: "date" | "asked" | "promise";
  /** Of the date, or of the entry it is about. */
  id: ItemHash;
  /** What a date that matters is called; "" for the others. */
  name: string;
}

/**
 * The days that passed from the last day the browser was open to the day it was open again, of what still waits.
 * @param today in London @returns the earliest first
 */
export function passedWhile(
  { from, to }: Pick<Away, "from" | "to">,
  { profile, entries, dates }: Known,
  calendar: SchoolCalendar,
  today: Temporal.PlainDate,
): PassedDay[] {
  const between = (date: string) => date >= from && date < to;
  const own = liveDates(dates.started, profile, calendar, today).map(
    ({ id, date, name }): PassedDay => ({ id, date, name, what: "date" }),
  );
  const others = waiting(entries, profile, calendar, today, dates).flatMap(({ entry, why, due }): PassedDay[] => {
    if (!due || (why !== "silence" && why !== "promise")) return [];
    return [{ id: entry, date: due.date, name: "", what: why === "promise" ? "promise" : "asked" }];
  });
  return [...own, ...others].filter(({ date }) => between(date)).sort((a, b) => a.date.localeCompare(b.date));
}
