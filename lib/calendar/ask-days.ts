import type { AskDay } from "../letters/letter.ts";
import type { Clock, Due, SchoolCalendar } from "./clock.ts";
import { shortDay } from "./dates.ts";
import { isSchoolDay, schoolDaysBetween, termsKnown } from "./school-days.ts";
import { workingSentence } from "./sentence.ts";

/** A closure shorter than this is no reason to ask for an answer before it. */
const LONG_CLOSURE = 4;
/** Fewer school days than this is too short to ask of anyone. */
const LEAST_NOTICE = 2;

/** The last school day before the first long closure that the clock passes over; null when there is none. */
function beforeClosure(due: Due, calendar: SchoolCalendar): Temporal.PlainDate | null {
  const { start, skipped } = due.working;
  let run = 0;
  let first: Temporal.PlainDate | null = null;
  let last: Temporal.PlainDate | null = null;
  for (const day of skipped) {
    const next = last?.add({ days: 1 }).equals(day.date) ?? false;
    if (!next) {
      run = 0;
      first = day.date;
    }
    last = day.date;
    if (day.why !== "weekend") run += 1;
    if (run === LONG_CLOSURE && first) {
      let before = first.subtract({ days: 1 });
      while (Temporal.PlainDate.compare(before, start) > 0 && !isSchoolDay(before, calendar)) {
        before = before.subtract({ days: 1 });
      }
      return before;
    }
  }
  return null;
}

function earlier(clock: Clock, due: Due, calendar: SchoolCalendar, from: string): AskDay[] {
  if (clock.kind === "legal" || due.working.unit !== "school-day" || due.working.happened) return [];
  const date = beforeClosure(due, calendar);
  if (!date) return [];
  const { start } = due.working;
  const days = schoolDaysBetween(start, date, calendar);
  if (days < LEAST_NOTICE) return [];
  return [
    {
      date: date.toString(),
      kind: "courtesy",
      clock: clock.id,
      estimate: !termsKnown(start, date, calendar),
      working: `${days} school days from ${from}, before school closes. Short, so only if it cannot wait.`,
    },
  ];
}

/**
 * The days a letter may ask for an answer by: the clock's own date first; then, where the clock passes over a long closure
 * and at least 2 school days remain, the last school day before it.
 * @param start the day the letter is written, day zero
 * @param today when the start is this day the sentence says "today"; the start itself when left out
 */
export function askDays(
  clock: Clock,
  start: Temporal.PlainDate,
  calendar: SchoolCalendar,
  today: Temporal.PlainDate = start,
): AskDay[] {
  const due = clock.due(start, calendar);
  const own: AskDay = {
    date: due.date.toString(),
    kind: clock.kind,
    clock: clock.id,
    estimate: due.estimate,
    working: workingSentence(due, { today }),
  };
  return [own, ...earlier(clock, due, calendar, start.equals(today) ? "today" : shortDay(start))];
}
