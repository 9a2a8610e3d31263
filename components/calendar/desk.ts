import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { londonDate } from "../../lib/calendar/dates.ts";
import { schoolCalendar } from "../../lib/calendar/school-days.ts";
import { writeIcs } from "../../lib/calendar/write-ics.ts";
import { type CalendarTitle, calendarDays } from "../../lib/record/calendar-days.ts";
import { NO_DATES } from "../../lib/record/dates-known.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import type { SaveFile } from "../settings/backup.ts";

/** The days to come as a calendar file, with as much in it as the parent wants. */
export interface TakeDates {
  title: Signal<CalendarTitle>;
  /** The calendar itself is to remind, some days before. */
  remind: Signal<boolean>;
  /** What each day would be called, the earliest first. */
  days: ReadonlySignal<readonly { date: string; title: string }[]>;
  /** The child's name, or initials, as kept; "" when unknown. */
  child: ReadonlySignal<string>;
  /** How many were put into the file last; null before. */
  saved: Signal<number | null>;
  save(): void;
}

/** Days before at which the calendar reminds: the same as In Writing's own for a near date. */
export const REMIND_DAYS = 3;

const NO_DAYS: never[] = [];

/** @param snapshot null until the record was read @param now epoch ms */
export function takeDates(snapshot: () => Snapshot | null, saveFile: SaveFile, now: () => number): TakeDates {
  const title = signal<CalendarTitle>("plain");
  const remind = signal(true);
  const saved = signal<number | null>(null);
  const days = computed(() => {
    const known = snapshot();
    if (!known) return NO_DAYS;
    const { profile, entries, matters = [], dates = NO_DATES } = known;
    return calendarDays({ profile, entries, dates, matters }, schoolCalendar(profile), londonDate(now()), title.value);
  });
  return {
    title,
    remind,
    days,
    saved,
    child: computed(() => snapshot()?.profile.child.name.trim() ?? ""),
    save() {
      const file = writeIcs(days.value, { now: now(), remindDays: remind.value ? REMIND_DAYS : null });
      saveFile(new Blob([file], { type: "text/calendar" }), `dates-${londonDate(now())}.ics`);
      saved.value = days.value.length;
    },
  };
}
