import type { SchoolCalendar } from "../calendar/clock.ts";
import { type Day, plainDate } from "../calendar/dates.ts";
import { schoolDaysBetween } from "../calendar/school-days.ts";
import { type Suggestion, suggestLetter } from "../letters/suggest.ts";
import type { Entry } from "./entry.ts";
import type { Profile } from "./profile.ts";

export { type Waiting, waiting } from "./waiting.ts";

/**
 * The letter the record suggests next, or null when the step is to wait, to read or to decide for oneself.
 * @param today in London
 */
export function nextStep(
  entries: readonly Entry[],
  profile: Profile,
  calendar: SchoolCalendar,
  today: Day,
): Suggestion | null {
  const day = plainDate(today);
  const since = (date: string) => schoolDaysBetween(plainDate(date), day, calendar);
  return suggestLetter(entries, profile, day.toString(), since);
}
