import type { SchoolCalendar } from "../calendar/clock.ts";
import type { Dates } from "./dates-known.ts";
import type { Entry } from "./entry.ts";
import { FamilyViews } from "./family-views.ts";
import type { ItemHash } from "./items.ts";
import { familyDates } from "./live-date.ts";
import type { KnownMatter } from "./matters.ts";
import { waiting } from "./next.ts";
import type { Profile } from "./profile.ts";
import type { Away } from "./reminders.ts";

/** What the record adds up to, as far as reminders go. */
export interface Known {
  profile: Profile;
  entries: readonly Entry[];
  dates: Dates;
  matters?: readonly KnownMatter[];
}

/** A day that passed while nobody looked. */
export interface PassedDay {
  /** ISO. */
  date: string;
  /** A date that matters, the day an answer was asked for by, or the day something was promised for. */
  what: "date" | "asked" | "promise";
  /** Of the date, or of the entry it is about. */
  id: ItemHash;
  /** What a date that matters is called, or what was promised in no entry; "" for the others. */
  name: string;
}

/**
 * The days that passed from the last day the browser was open to the day it was open again, of what still waits.
 * @param today in London @returns the earliest first
 */
export function passedWhile(
  { from, to }: Pick<Away, "from" | "to">,
  known: Known,
  calendar: SchoolCalendar,
  today: Temporal.PlainDate,
): PassedDay[] {
  const { profile, entries, dates, matters } = known;
  const between = (date: string) => date >= from && date < to;
  const own = familyDates(dates.started, new FamilyViews(known, calendar), today).map(
    ({ id, date, name }): PassedDay => ({ id, date, name, what: "date" }),
  );
  const others = waiting(entries, profile, calendar, today, dates, matters).flatMap(
    ({ entry, why, due, promise }): PassedDay[] => {
      if (!due || (why !== "silence" && why !== "promise")) return [];
      const name = promise?.id === entry ? promise.what : "";
      return [{ id: entry, date: due.date, name, what: why === "promise" ? "promise" : "asked" }];
    },
  );
  return [...own, ...others].filter(({ date }) => between(date)).sort((a, b) => a.date.localeCompare(b.date));
}
