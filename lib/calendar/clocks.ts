import type { School } from "../record/profile.ts";
import type { Clock } from "./clock.ts";
import { COUNCIL_CLOCKS } from "./clocks-council.ts";
import { OUTSIDE_CLOCKS } from "./clocks-outside.ts";
import { RECORD_CLOCKS } from "./clocks-records.ts";
import { SCHOOL_CLOCKS, type SchoolTimes, schoolClocks } from "./clocks-school.ts";
import { sendBefore } from "./rules.ts";

export type { SchoolTimes } from "./clocks-school.ts";

/**
 * The law gives no rule for a last day of the family's on a weekend, so the date stays; but who can have taken what was sent
 * on it? The working says the working day before.
 */
function sentInTime(clock: Clock): Clock {
  return clock.kind === "legal" && clock.whose === "family" ? { ...clock, due: sendBefore(clock.due) } : clock;
}

const OF_OTHERS: readonly Clock[] = [...RECORD_CLOCKS, ...COUNCIL_CLOCKS, ...OUTSIDE_CLOCKS].map(sentInTime);

/** Every clock, for a school whose own times are not known. */
export const CLOCKS: readonly Clock[] = [...SCHOOL_CLOCKS, ...OF_OTHERS];

/**
 * Every clock, for this school: where it publishes its own times, they stand in place of the courtesy ones and the clock
 * is `policy`. The ids are the same.
 */
export function clocksFor(school: SchoolTimes): readonly Clock[] {
  return [...schoolClocks(school), ...OF_OTHERS];
}

const OTHERS_BY_ID: ReadonlyMap<string, Clock> = new Map(OF_OTHERS.map((clock) => [clock.id, clock]));

/** A long record asks for the same school's clocks thousands of times. A school's times are not changed in place. */
const bySchool = new WeakMap<SchoolTimes, readonly Clock[]>();

function ofSchool(school: SchoolTimes): readonly Clock[] {
  const clocks = bySchool.get(school) ?? schoolClocks(school);
  bySchool.set(school, clocks);
  return clocks;
}

/** @returns the clock of that id, with the school's own times where they are known, or null when there is none */
export function findClock(id: string, school?: SchoolTimes): Clock | null {
  const others = OTHERS_BY_ID.get(id);
  if (others) return others;
  return (school ? ofSchool(school) : SCHOOL_CLOCKS).find((clock) => clock.id === id) ?? null;
}

const NOT_SURE = "The school’s type is not in Settings yet, so this may not bind it.";

/**
 * @returns the clock of that id where a school of this type has to keep its time; null where it has not, or there is none.
 * Where it binds some types and this school's is not known, it claims to be no more than a courtesy.
 */
export function bindingClock(id: string, school: School): Clock | null {
  const clock = findClock(id, school);
  if (!clock || !bindsSchool(clock, school)) return null;
  if (school.type !== "unknown" || !clock.schools) return clock;
  return { ...clock, kind: "courtesy", rule: `${clock.rule} ${NOT_SURE}` };
}

/**
 * Whether a school of this type has to keep the clock's time: an academy owes no educational record in 15 school days. A type
 * that is not known yet rules nothing out.
 */
export function bindsSchool(clock: Clock, { type }: Pick<School, "type">): boolean {
  return type === "unknown" || (clock.schools?.includes(type) ?? true);
}
