import type { Clock, ClockKind } from "../calendar/clock.ts";
import { bindingClock } from "../calendar/clocks.ts";
import { plainDate } from "../calendar/dates.ts";
import { schoolCalendar } from "../calendar/school-days.ts";
import type { Profile } from "./profile.ts";

/**
 * What kind of day a letter asked for: its clock’s where that gives this very day, else a courtesy. A day that the parent
 * chose, or that the clock gives no longer, or that binds no school of this type, never claims more than that.
 * @param start ISO: the day the letter went
 * @param profile as it is for the letter's child and school (see family-views.ts), where there are several
 */
export function askedKind(
  letter: { askedBy: string | null; clock: string | null },
  start: string,
  profile: Pick<Profile, "school" | "terms" | "closures">,
): { kind: ClockKind; whose?: Clock["whose"] } {
  const clock = letter.clock === null ? null : bindingClock(letter.clock, profile.school);
  const date = clock?.due(plainDate(start), schoolCalendar(profile)).date.toString();
  if (!clock || date !== letter.askedBy) return { kind: "courtesy" };
  return { kind: clock.kind, ...(clock.whose ? { whose: clock.whose } : {}) };
}
