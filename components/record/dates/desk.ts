import { computed, type ReadonlySignal } from "@preact/signals";
import { londonDate } from "../../../lib/calendar/dates.ts";
import { HOLIDAY_DATA } from "../../../lib/calendar/published-holidays.ts";
import { NO_DATES } from "../../../lib/record/dates-known.ts";
import type { Entry } from "../../../lib/record/entry.ts";
import { childNames, type FamilyChoice } from "../../../lib/record/family.ts";
import { type Family, FamilyViews } from "../../../lib/record/family-views.ts";
import type { ClockAct, ItemBody } from "../../../lib/record/items.ts";
import { type LiveDate, liveDate } from "../../../lib/record/live-date.ts";
import type { StartedDate } from "../../../lib/record/started.ts";
import type { Snapshot } from "../../../lib/store/store.ts";

/** The dates that matter, as the record page shows and changes them. */
export interface DatesDesk {
  /** Every one, the stopped ones too, the nearest first. */
  all: ReadonlySignal<LiveDate[]>;
  /** @returns the name of the child it is for; "" in a record with one */
  whose(date: LiveDate): string;
  /** @returns whether it is shown when these are chosen */
  isFor(date: LiveDate, choice: FamilyChoice): boolean;
  /** @returns whether it was written down */
  start(dates: readonly NewDate[]): Promise<boolean>;
  /** Puts the days of one right; the earlier ones stay readable. */
  putRight(date: LiveDate, days: Pick<NewDate, "start" | "second" | "note">): Promise<boolean>;
  stop(date: LiveDate, note: string): Promise<boolean>;
  goOn(date: LiveDate): Promise<boolean>;
  remove(date: LiveDate): Promise<boolean>;
}

export type NewDate = Pick<ClockAct, "clock" | "start" | "second" | "of" | "note" | "child">;

interface Writing {
  append: (bodies: ItemBody[]) => Promise<boolean>;
  remove: (items: string[]) => Promise<boolean>;
  /** Epoch ms. */
  now: () => number;
}

export function datesDesk(snapshot: ReadonlySignal<Snapshot>, { append, remove, now }: Writing): DatesDesk {
  const today = () => londonDate(now());
  const views = computed(() => new FamilyViews(snapshot.value));
  const act = (date: NewDate): ClockAct => {
    const base = { type: "clock" as const, ...date, note: date.note.trim() };
    const said = saidOf(base, snapshot.value, today());
    return { ...base, said: { ...said, data: HOLIDAY_DATA } };
  };
  const stopped = (date: LiveDate, matters: boolean, note: string) =>
    append([{ type: "clock-stop", of: date.id, matters, note: note.trim() }]);
  return {
    all: computed(() => {
      const { dates = NO_DATES } = snapshot.value;
      return dates.started
        .map((one) => {
          const { profile, calendar } = views.value.ofDate(one);
          return liveDate(one, profile, calendar, today());
        })
        .sort((a, b) => a.date.localeCompare(b.date));
    }),
    whose(date) {
      const { profile } = snapshot.value;
      return profile.children?.length ? childNames([views.value.ofDate(date.of).child], profile) : "";
    },
    isFor(date, choice) {
      const { child, school } = views.value.ofDate(date.of);
      return (choice.child === "" || choice.child === child) && (choice.school === "" || choice.school === school);
    },
    start: (dates) => append(dates.map(act)),
    putRight(date, days) {
      const { clock, of, child } = date.of;
      return append([{ ...act({ clock, of, ...days, ...(child ? { child } : {}) }), instead: date.id }]);
    },
    stop: (date, note) => stopped(date, false, note),
    goOn: (date) => stopped(date, true, ""),
    remove: (date) => remove(date.of.items),
  };
}

/** What the date is as it is written down. */
function saidOf(
  act: Omit<ClockAct, "said">,
  family: Family,
  today: Temporal.PlainDate,
): Omit<ClockAct["said"], "data"> {
  const { date, kind } = previewOf(act, family, today);
  return { date, kind };
}

/** A date as it would stand, before it is kept. */
export function previewOf(date: NewDate, family: Family, today: Temporal.PlainDate): LiveDate {
  const said = { date: date.start, kind: "own" as const };
  const started: StartedDate = { ...date, id: "", items: [], said, writtenDown: 0, moved: [], stopped: null };
  const { profile, calendar } = new FamilyViews(family).ofDate(date);
  return liveDate(started, profile, calendar, today);
}

/** @returns those that still matter and are ahead, those that have passed, and those that no longer matter */
export function parted(all: readonly LiveDate[]): Record<"ahead" | "passed" | "stopped", LiveDate[]> {
  const matter = all.filter(({ of }) => of.stopped === null);
  return {
    ahead: matter.filter(({ days }) => days >= 0),
    passed: matter.filter(({ days }) => days < 0).reverse(),
    stopped: all.filter(({ of }) => of.stopped !== null),
  };
}

/** @returns the dates that follow from an entry */
export function datesFrom(entry: Entry, all: readonly LiveDate[]): LiveDate[] {
  return all.filter(({ of }) => of.of !== null && entry.items.includes(of.of));
}
