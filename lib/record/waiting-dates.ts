import { shortDay } from "../calendar/dates.ts";
import { schoolDaysBetween } from "../calendar/school-days.ts";
import { kindWords } from "../calendar/sentence.ts";
import type { FamilyViews } from "./family-views.ts";
import { bindsFamily, familyDates, inDays, type LiveDate } from "./live-date.ts";
import type { StartedDate } from "./started.ts";
import type { Waiting } from "./waiting.ts";

/** Days ahead within which every date is shown; beyond them the nearest, and the nearest by which the family is to act. */
const SOON = 7;
/** Days for which a date that has passed is still shown among what waits. */
const STILL_SHOWN = 14;
/** Days ahead of a date of the family's own within which it is for today. */
const FOR_TODAY = 3;

/** The dates that matter and are near, as things that wait. */
export function waitingDates(
  started: readonly StartedDate[],
  views: FamilyViews,
  today: Temporal.PlainDate,
): Waiting[] {
  const live = familyDates(started, views, today);
  const nearest = live.find(({ days }) => days >= 0);
  const own = live.find((one) => one.days >= 0 && bindsFamily(one));
  const shown = live.filter((one) => one === nearest || one === own || (one.days <= SOON && one.days >= -STILL_SHOWN));
  return shown.map((one) => waitOf(one, today));
}

function waitOf(one: LiveDate, today: Temporal.PlainDate): Waiting {
  const { id, date, kind, of, due, estimate, whose, calendar } = one;
  return {
    entry: id,
    why: "date",
    since: of.start,
    days: schoolDaysBetween(Temporal.PlainDate.from(of.start), today, calendar),
    due: { date, kind, clock: of.clock ?? "", estimate, counted: due, whose, moved: one.moved },
    now: bindsFamily(one) ? one.days >= 0 && one.days <= FOR_TODAY : one.days < 0,
    words: dateWords(one, today),
  };
}

/**
 * "Legal, by Mon 4 Jan, in 12 days." A passed courtesy date is how long nothing has been recorded, never more: the record
 * cannot know of what it did not see.
 */
export function dateWords(one: LiveDate, today: Temporal.PlainDate): string {
  const { kind, whose, date, days, estimate, of, calendar } = one;
  const about = estimate ? "about " : "";
  if (kind === "own") return `Your own date, ${shortDay(date)}, ${inDays(days)}.`;
  const badge = kindWords({ kind, whose });
  if (days >= 0) return `${badge}, by ${about}${shortDay(date)}, ${inDays(days)}.`;
  if (bindsFamily(one)) return `${badge}, was ${about}${shortDay(date)}, ${inDays(days)}.`;
  const since = schoolDaysBetween(Temporal.PlainDate.from(of.start), today, calendar);
  return `${badge}, ${about}${shortDay(date)}. No reply recorded, day ${since}.`;
}
