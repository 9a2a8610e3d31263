import type { Due } from "../calendar/clock.ts";
import { findClock } from "../calendar/clocks.ts";
import { readDate } from "../calendar/dates.ts";
import { schoolCalendar } from "../calendar/school-calendar.ts";
import { answer, type Piece } from "./compose.ts";
import { dayInWords } from "./dates.ts";
import type { LetterFacts, Span } from "./letter.ts";

/** Days that the parent answers with, and what follows from them. In words they always have their year: letters are read long after. */

/** @returns the day answered, or null when there is none or it is half typed */
export function dayAnswered(facts: LetterFacts, id: string): Temporal.PlainDate | null {
  return readDate(answer(facts, id)?.text ?? "");
}

/** @returns "Monday 2 November 2026" */
export function fullDay(facts: LetterFacts, day: Temporal.PlainDate): string {
  return dayInWords(day.toString(), { today: facts.today, weekday: true, year: true });
}

/** The day answered, in words: "Monday 7 December 2026". @returns null when there is none, or it is half typed */
export function dayGiven(facts: LetterFacts, id: string): Span | null {
  const day = dayAnswered(facts, id);
  return day === null ? null : { text: fullDay(facts, day), yours: id };
}

/** @returns " on Thursday 10 December 2026", after `before`; nothing when there is no day, or half of one */
export function onDay(facts: LetterFacts, id: string, before = " on "): Piece {
  const day = dayGiven(facts, id);
  return day === null ? "" : [before, day];
}

/**
 * When a clock of the table ends.
 * @param start day zero
 * @param second the second start, for clocks that have one
 * @throws Error when there is no clock of that id
 */
export function dueFrom(
  facts: LetterFacts,
  clock: string,
  start: Temporal.PlainDate,
  second?: Temporal.PlainDate,
): Due {
  const found = findClock(clock);
  if (!found) throw new Error(`No clock ${clock}`);
  return found.due(start, schoolCalendar(facts.profile), second);
}

export function today(facts: LetterFacts): Temporal.PlainDate {
  return Temporal.PlainDate.from(facts.today);
}

/** Whether the day is before the day the letter is written. */
export function isPast(facts: LetterFacts, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, today(facts)) < 0;
}

/** @returns "ended on Monday 7 December 2026", or "end on …" while the day is not past */
export function ended(facts: LetterFacts, day: Temporal.PlainDate): string {
  return `${isPast(facts, day) ? "ended" : "end"} on ${fullDay(facts, day)}`;
}

/** @returns "6 weeks ago", or null when it is less than two weeks */
export function weeksAgo(facts: LetterFacts, day: Temporal.PlainDate): string | null {
  const weeks = Math.floor(day.until(today(facts), { largestUnit: "days" }).days / 7);
  return weeks < 2 ? null : `${weeks} weeks ago`;
}
