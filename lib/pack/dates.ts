/** Dates as a pack and the record page write them: always London, always with the year where a professional may read. */

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const two = (n: number) => String(n).padStart(2, "0");

/** @param instant epoch ms @returns the same moment on London clocks */
export function london(instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(instant)).toZonedDateTimeISO("Europe/London");
}

/** @returns ISO date in London of an instant in epoch ms */
export function londonDate(instant: number): string {
  return london(instant).toPlainDate().toString();
}

/** @returns "16:05" in London */
export function londonTime(instant: number): string {
  const at = london(instant);
  return `${two(at.hour)}:${two(at.minute)}`;
}

/** @param date ISO date @returns "Wed 3 March 2027"; the words as given when they are no date */
export function longDate(date: string): string {
  const day = plain(date);
  return day ? `${weekday(day)} ${day.day} ${monthName(day.month)} ${day.year}` : date;
}

/** @param date ISO date @returns "Wed 3 Mar" */
export function shortDate(date: string): string {
  const day = plain(date);
  return day ? `${weekday(day)} ${day.day} ${monthName(day.month).slice(0, 3)}` : date;
}

/** @param date ISO date @returns "March 2027" */
export function monthYear(date: string): string {
  const day = plain(date);
  return day ? `${monthName(day.month)} ${day.year}` : date;
}

/** @returns "Wed 3 March 2027, 16:05" in London */
export function longMoment(instant: number): string {
  return `${longDate(londonDate(instant))}, ${londonTime(instant)}`;
}

function plain(date: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(date);
  } catch {
    return null;
  }
}

const weekday = (day: Temporal.PlainDate) => DAYS[day.dayOfWeek - 1] ?? "";
const monthName = (month: number) => MONTHS[month - 1] ?? "";
