import type { SchoolCalendar } from "../calendar/clock.ts";
import type { SchoolTimes } from "../calendar/clocks.ts";
import { londonDate } from "../calendar/dates.ts";
import { schoolCalendar } from "../calendar/school-calendar.ts";
import type { ItemHash, LedgerItem } from "./items.ts";
import { EMPTY_PROFILE, FIRST, type Profile, type ProfileChange } from "./profile.ts";

/** What was known of the school's year and of its own times, as that changed: with it a date can be counted as of then. */

/** What was known from one moment on. */
export interface Known {
  /** Place of the act in the settled order of all items; -1 for the beginning. */
  place: number;
  /** The day it came to be known, ISO, London; "" for the beginning. */
  day: string;
  calendar: SchoolCalendar;
  school: SchoolTimes;
}

const NOTHING: Known = { place: -1, day: "", calendar: schoolCalendar(EMPTY_PROFILE), school: EMPTY_PROFILE.school };

/**
 * @param ordered items in the settled order
 * @param removed their acts do not count
 * @param of id of the school whose year it is
 * @returns what was known at first (nothing), then after each act that changed it, in order
 */
export function yearsKnown(
  ordered: readonly LedgerItem[],
  removed: ReadonlySet<ItemHash>,
  of: string = FIRST,
): Known[] {
  const terms = new Map<string, Profile["terms"][number]>();
  const closures = new Map<string, Profile["closures"][number]>();
  let school: SchoolTimes = NOTHING.school;
  const known = [NOTHING];
  const here = (thing: { school?: string }) => thing.school === undefined || thing.school === of;
  ordered.forEach(({ hash, body, at }, place) => {
    if (body?.type !== "profile" || removed.has(hash)) return;
    if (body.part === "term") put(terms, body.id, body.value);
    else if (body.part === "closure") put(closures, body.id, body.value);
    else {
      const told = timesIn(body, of);
      if (!told) return;
      school = told;
      const last = known.at(-1);
      if (last && sameTimes(last.school, school)) return;
    }
    const calendar = schoolCalendar({
      terms: [...terms.values()].filter(here),
      closures: [...closures.values()].filter(here),
    });
    known.push({ place, day: londonDate(at).toString(), calendar, school });
  });
  return known;
}

function put<T>(things: Map<string, T>, id: string, value: T | null): void {
  if (value === null) things.delete(id);
  else things.set(id, value);
}

/** The school's own times as this act says them; null when it is about something else. */
function timesIn(body: ProfileChange, of: string): SchoolTimes | null {
  if (body.part === "school") return of === FIRST ? timesOf(body.value) : null;
  if (body.part !== "another-school" || body.id !== of) return null;
  return body.value ? timesOf(body.value) : NOTHING.school;
}

function timesOf({ replyDays, complaintDays = null }: SchoolTimes): SchoolTimes {
  return { replyDays, complaintDays };
}

function sameTimes(one: SchoolTimes, other: SchoolTimes): boolean {
  return one.replyDays === other.replyDays && (one.complaintDays ?? null) === (other.complaintDays ?? null);
}

/**
 * What was known when something was written down, and what came to be known later, one for each day: dates are typed in one
 * after the other, and half a year's dates are no news.
 * @param place of what was written down, in the settled order
 */
export function knownFrom(known: readonly Known[], place: number): [then: Known, ...later: Known[]] {
  const before = known.findLast((one) => one.place < place) ?? NOTHING;
  const after = known.filter((one) => one.place > place);
  return [before, ...after.filter((one, index) => after[index + 1]?.day !== one.day)];
}
