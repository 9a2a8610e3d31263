import type { Clock, DateKind, Due, SchoolCalendar } from "../calendar/clock.ts";
import { findClock } from "../calendar/clocks.ts";
import { plainDate } from "../calendar/dates.ts";
import type { FamilyViews } from "./family-views.ts";
import type { ItemHash } from "./items.ts";
import type { Moved } from "./moved.ts";
import type { Profile } from "./profile.ts";
import type { StartedDate } from "./started.ts";

/** A date that matters as it stands today. */
export interface LiveDate {
  id: ItemHash;
  /** "Appeal to the SEND Tribunal"; the parent's own words for a day of their own. */
  name: string;
  /** ISO. */
  date: string;
  kind: DateKind;
  whose: Clock["whose"];
  estimate: boolean;
  /** Null for a day of the parent's own, and for a clock that is not known any more. */
  clock: Clock | null;
  due: Due | null;
  /** The year that it is counted by. */
  calendar: SchoolCalendar;
  moved: Moved[];
  /** Days from today to it; negative once it has passed. */
  days: number;
  of: StartedDate;
}

/** @param today in London */
export function liveDate(
  of: StartedDate,
  profile: Pick<Profile, "school">,
  calendar: SchoolCalendar,
  today: Temporal.PlainDate,
): LiveDate {
  const clock = of.clock === null ? null : findClock(of.clock, profile.school);
  const second = of.second === null ? undefined : plainDate(of.second);
  const due = clock?.due(plainDate(of.start), calendar, second) ?? null;
  const date = due?.date.toString() ?? (of.clock === null ? of.start : of.said.date);
  return {
    id: of.id,
    name: clock?.name ?? (of.note.trim() || "A date of your own"),
    date,
    kind: clock?.kind ?? (of.clock === null ? "own" : of.said.kind),
    whose: clock?.whose,
    estimate: due?.estimate ?? false,
    clock,
    due,
    calendar,
    moved: of.moved.filter((before, index) => before.date !== (of.moved[index + 1]?.date ?? date)),
    days: today.until(plainDate(date), { largestUnit: "days" }).days,
    of,
  };
}

/** Those that still matter, the nearest first; passed ones too. For one child at one school. */
export function liveDates(
  started: readonly StartedDate[],
  profile: Pick<Profile, "school">,
  calendar: SchoolCalendar,
  today: Temporal.PlainDate,
): LiveDate[] {
  return nearestFirst(started, (one) => liveDate(one, profile, calendar, today));
}

/** The same for a whole family: each by its own child's school. */
export function familyDates(
  started: readonly StartedDate[],
  views: FamilyViews,
  today: Temporal.PlainDate,
): LiveDate[] {
  return nearestFirst(started, (one) => {
    const { profile, calendar } = views.ofDate(one);
    return liveDate(one, profile, calendar, today);
  });
}

function nearestFirst(started: readonly StartedDate[], live: (one: StartedDate) => LiveDate): LiveDate[] {
  return started
    .filter(({ stopped }) => stopped === null)
    .map(live)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** "today", "tomorrow", "in 12 days", "yesterday", "3 days ago". */
export function inDays(days: number): string {
  if (days === 0) return "today";
  if (Math.abs(days) === 1) return days > 0 ? "tomorrow" : "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** Whether the parent is the one who has to do something by then. */
export function bindsFamily({ kind, whose, clock }: Pick<LiveDate, "kind" | "whose" | "clock">): boolean {
  return kind === "own" || whose === "family" || clock?.familyActs === true;
}
