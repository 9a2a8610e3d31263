const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
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

/**
 * A day as letters write it: "14 December", "Tuesday 5 January 2027". Spelled out here, because the commas of
 * toLocaleString change from one ICU to the next and a letter's words must not.
 * @param date ISO date
 * @param form `today` (ISO): the year is left out when it is this one, unless `year` asks for it
 * @throws RangeError when the date is none
 */
export function dayInWords(date: string, form: { today: string; weekday?: boolean; year?: boolean }): string {
  const day = Temporal.PlainDate.from(date);
  const sameYear = day.year === Temporal.PlainDate.from(form.today).year;
  const weekday = form.weekday ? [WEEKDAYS[day.dayOfWeek - 1]] : [];
  const year = form.year || !sameYear ? [String(day.year)] : [];
  return [...weekday, String(day.day), MONTHS[day.month - 1], ...year].join(" ");
}
