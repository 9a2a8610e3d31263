/**
 * Days and times as people in England read them. All school and law dates are in Europe/London. Names of days and months
 * stand here, so that nothing depends on the language data of the machine ("Sep", never "Sept").
 */

export const LONDON = "Europe/London";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
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

/** A day as Temporal has it or as ISO `YYYY-MM-DD`. */
export type Day = Temporal.PlainDate | string;

/** @throws RangeError when the words are no ISO date */
export function plainDate(day: Day): Temporal.PlainDate {
  return typeof day === "string" ? Temporal.PlainDate.from(day) : day;
}

/** @returns the day, or null when the words are no ISO date that exists (a half-typed field, an old file) */
export function readDate(words: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return null;
  try {
    return Temporal.PlainDate.from(words, { overflow: "reject" });
  } catch {
    return null;
  }
}

function zoned(instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(LONDON);
}

const HOUR_MS = 3_600_000;
/** London is a whole number of hours from UTC, so all instants of an hour have one day: a record asks for the same again and again. */
const days = new Map<number, Temporal.PlainDate>();
const MOST_DAYS = 20_000;
/** The first year in which that holds: before 1848 each place had its own time. */
const WHOLE_HOURS_FROM = -3_786_825_600_000;

/** The day in London at an instant in epoch milliseconds. */
export function londonDate(instant: number): Temporal.PlainDate {
  if (!(instant >= WHOLE_HOURS_FROM)) return zoned(instant).toPlainDate();
  const hour = Math.floor(instant / HOUR_MS);
  const known = days.get(hour);
  if (known) return known;
  const day = zoned(instant).toPlainDate();
  if (days.size >= MOST_DAYS) days.clear();
  days.set(hour, day);
  return day;
}

/** The time of day in London, to the minute: "14:05". */
export function londonTime(instant: number): string {
  return zoned(instant).toPlainTime().toString({ smallestUnit: "minute" });
}

/**
 * The instant of a London day and time in epoch milliseconds.
 * @param time "14:05"; null means noon, where a day without a time sorts
 * @throws RangeError when either is no date or time
 */
export function londonInstant(day: Day, time: string | null): number {
  const plainTime = Temporal.PlainTime.from(time ?? "12:00");
  return plainDate(day).toZonedDateTime({ timeZone: LONDON, plainTime }).epochMilliseconds;
}

export function dayName(day: Day): string {
  return DAYS[plainDate(day).dayOfWeek - 1] ?? "";
}

export function monthName(day: Day): string {
  return MONTHS[plainDate(day).month - 1] ?? "";
}

/** "14 Dec". */
export function dayMonth(day: Day): string {
  const date = plainDate(day);
  return `${date.day} ${monthName(date).slice(0, 3)}`;
}

/** "Mon 14 Dec": for today's screens. */
export function shortDay(day: Day): string {
  return `${dayName(day).slice(0, 3)} ${dayMonth(day)}`;
}

/** "Mon 14 Dec 2026": for lists and papers that others read. */
export function shortDayYear(day: Day): string {
  return `${shortDay(day)} ${plainDate(day).year}`;
}

/** "14 December 2026". */
export function dateInFull(day: Day): string {
  const date = plainDate(day);
  return `${date.day} ${monthName(date)} ${date.year}`;
}

/** "Monday 14 December 2026": for letters. */
export function longDay(day: Day): string {
  return `${dayName(day)} ${dateInFull(day)}`;
}

/** "Mon 14 Dec 2026, 14:05" for an instant in epoch milliseconds. */
export function shortDayTime(instant: number): string {
  return `${shortDayYear(londonDate(instant))}, ${londonTime(instant)}`;
}
