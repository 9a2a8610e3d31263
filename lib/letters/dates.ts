import { dayName, monthName } from "../calendar/dates.ts";

/**
 * A day as letters write it: "14 December", "Tuesday 5 January 2027".
 * @param date ISO date
 * @param form `today` (ISO): the year is left out when it is this one, unless `year` asks for it
 * @throws RangeError when the date is none
 */
export function dayInWords(date: string, form: { today: string; weekday?: boolean; year?: boolean }): string {
  const day = Temporal.PlainDate.from(date);
  const sameYear = day.year === Temporal.PlainDate.from(form.today).year;
  const weekday = form.weekday ? [dayName(day)] : [];
  const year = form.year || !sameYear ? [String(day.year)] : [];
  return [...weekday, String(day.day), monthName(day), ...year].join(" ");
}
