import type { SchoolCalendar } from "../calendar/clock.ts";
import type { Day } from "../calendar/dates.ts";
import { type Suggestion, suggestLetter, suggestSteps } from "../letters/suggest.ts";
import type { Entry } from "./entry.ts";
import type { Profile } from "./profile.ts";

export { type Waiting, type WaitingDue, waiting } from "./waiting.ts";

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
  return suggestLetter(entries, profile, calendar, today);
}

/** Every step the record suggests, the most pressing first; see {@link suggestSteps}. */
export function nextSteps(
  entries: readonly Entry[],
  profile: Profile,
  calendar: SchoolCalendar,
  today: Day,
): Suggestion[] {
  return suggestSteps(entries, profile, calendar, today);
}
