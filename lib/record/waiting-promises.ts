import type { SchoolCalendar } from "../calendar/clock.ts";
import { londonDate, plainDate, shortDay } from "../calendar/dates.ts";
import { schoolDaysBetween } from "../calendar/school-days.ts";
import type { FamilyView, FamilyViews } from "./family-views.ts";
import type { ItemHash } from "./items.ts";
import type { Promised } from "./matter-acts.ts";
import type { Moved } from "./moved.ts";
import { FIRST, type Profile } from "./profile.ts";
import { isOver } from "./promises.ts";
import type { Waiting } from "./waiting.ts";

/** Where a promise stands in the record. */
interface Place {
  entry: ItemHash;
  /** ISO, London. */
  since: string;
  /** School days since then. */
  days: number;
  calendar: SchoolCalendar;
  /** What its day was before. */
  moved: readonly Moved[];
}

/** School days for which a promise without a day is let be. */
const LET_BE = 5;

/** A promise as it waits. */
export function promiseWait(promise: Promised, place: Place, today: Temporal.PlainDate): Waiting {
  const { entry, since, days, calendar, moved } = place;
  const what = promise.words.trim().replace(/[.\s]+$/, "") || "Something was promised";
  const passed = promise.by !== null && promise.by < today.toString();
  const stands = howItStands(promise, days, calendar, today);
  return {
    ...{ entry, since, days, why: "promise" },
    due:
      promise.by === null
        ? null
        : { date: promise.by, kind: "courtesy", clock: "promise", estimate: false, counted: null, moved },
    now: promise.state === "broken" || passed || (promise.by === null && days >= LET_BE),
    words: `${what}. ${stands}`,
    promise: { id: promise.id, what, stands },
  };
}

/**
 * Promises that were made in no entry: each waits until the parent says what became of it, by the school days of the child or
 * school that whoever made it has to do with, since no message says of whom it is.
 * @param promised all of them
 */
export function loosePromisesWait(
  promised: readonly Promised[],
  profile: Profile,
  views: FamilyViews,
  today: Temporal.PlainDate,
): Waiting[] {
  return promised
    .filter((one) => !isOver(one))
    .map((one) => {
      const made = londonDate(one.made);
      const { child, view } = placeOf(one, profile, views, made.toString());
      const days = schoolDaysBetween(made, today, view.calendar);
      const place = { entry: one.id, since: made.toString(), days, calendar: view.calendar, moved: [] };
      const wait = promiseWait(one, place, today);
      return child && wait.promise ? { ...wait, promise: { ...wait.promise, child } } : wait;
    });
}

/** By the person who made it. */
function placeOf({ who }: Promised, { contacts }: Profile, views: FamilyViews, on: string) {
  const { child, school } = contacts.find(({ id }) => id === who.contact) ?? {};
  const view: FamilyView = child || !school ? views.ofChild(child ?? FIRST, on) : views.ofSchool(school);
  return { child, view };
}

function howItStands(
  { by, state }: Promised,
  days: number,
  calendar: SchoolCalendar,
  today: Temporal.PlainDate,
): string {
  const day = by === null ? null : plainDate(by);
  const forDay = day === null ? "No day was named" : `Promised for ${shortDay(day)}`;
  if (state === "broken") return `${forDay}, not kept.`;
  if (day === null) return days === 0 ? `${forDay}.` : `${forDay}, not recorded as kept, day ${days}.`;
  if (Temporal.PlainDate.compare(day, today) >= 0) return `${forDay}.`;
  const late = schoolDaysBetween(day, today, calendar);
  return `${forDay}, not recorded as kept${late === 0 ? " yet" : `, day ${late}`}.`;
}
