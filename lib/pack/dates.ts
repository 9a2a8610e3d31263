import { dateInFull, dayName, londonDate as londonDay, monthName, readDate, shortDay } from "../calendar/dates.ts";

export { londonTime } from "../calendar/dates.ts";

/** Dates as a pack and the record page write them: always London, with the year where a professional may read. */

/** @param instant epoch ms @returns the same moment on London clocks */
export function london(instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(instant)).toZonedDateTimeISO("Europe/London");
}

/** @returns ISO date in London of an instant in epoch ms */
export function londonDate(instant: number): string {
  return londonDay(instant).toString();
}

/** @param date ISO date @returns "Wed 3 March 2027"; the words as given when they are no date */
export function longDate(date: string): string {
  return readDate(date) ? `${dayName(date).slice(0, 3)} ${dateInFull(date)}` : date;
}

/** @param date ISO date @returns "Wed 3 Mar" */
export function shortDate(date: string): string {
  return readDate(date) ? shortDay(date) : date;
}

/** @param date ISO date @returns "March 2027" */
export function monthYear(date: string): string {
  return readDate(date) ? `${monthName(date)} ${date.slice(0, 4)}` : date;
}

/** @returns "Wed 3 March 2027, 16:05" in London */
export function longMoment(instant: number): string {
  const at = london(instant);
  const time = at.toPlainTime().toString({ smallestUnit: "minute" });
  return `${longDate(at.toPlainDate().toString())}, ${time}`;
}
