import { dateInFull, dayMonth, dayName, londonInstant, monthName, plainDate, readDate } from "../calendar/dates.ts";
import type { DayPart, EventTime } from "./event.ts";

/** When something happened, in words and as a place in time. Screens, lists and packs all take it from here. */

/** Where each part of a day sorts. A day of which no more is known sorts at its noon. */
const PART_STARTS: Record<DayPart, string> = { morning: "08:00", afternoon: "13:00", evening: "18:00" };

/** From when on "this afternoon" has begun. */
const PART_BEGINS: Record<DayPart, string> = { morning: "00:00", afternoon: "12:00", evening: "17:00" };

/**
 * Where it sorts, epoch ms in London: at its time, else at the start of its part of the day, else at noon; of several days,
 * on the first.
 * @throws RangeError when its day or time is none
 */
export function eventInstant({ date, time, part }: EventTime): number {
  return londonInstant(date, time ?? (part ? PART_STARTS[part] : null));
}

/** `short` for today's screens ("Mon 22 Mar"), `long` for what others read ("Mon 22 March 2027"). */
export type WordStyle = "short" | "long";

const weekday = (date: string) => dayName(date).slice(0, 3);

function day(date: string, style: WordStyle): string {
  if (!readDate(date)) return date;
  return `${weekday(date)} ${style === "short" ? dayMonth(date) : dateInFull(date)}`;
}

/** The first of two days, without what the second says again: "Mon 22 to Wed 24 March 2027". */
function first(date: string, until: string, style: WordStyle): string {
  const [from, to] = [plainDate(date), plainDate(until)];
  if (from.year !== to.year) return `${weekday(date)} ${dateInFull(date)}`;
  const month = style === "short" ? monthName(date).slice(0, 3) : monthName(date);
  return from.month === to.month ? `${weekday(date)} ${from.day}` : `${weekday(date)} ${from.day} ${month}`;
}

/** Whether two days are the Monday of a week and its Friday or Sunday. */
function isWeek(date: string, until: string): boolean {
  const days = plainDate(date).until(plainDate(until)).days;
  return plainDate(date).dayOfWeek === 1 && (days === 4 || days === 6);
}

function span({ date, until = date, within }: EventTime, style: WordStyle): string {
  if (!readDate(date) || !readDate(until)) return `${date} to ${until}`;
  if (within && isWeek(date, until)) return `some time in the week of ${day(date, style)}`;
  const last =
    plainDate(date).year === plainDate(until).year ? day(until, style) : `${weekday(until)} ${dateInFull(until)}`;
  const from = first(date, until, style);
  return within ? `some time between ${from} and ${last}` : `${from} to ${last}`;
}

/** @returns "Mon 22 Mar", "about Mon 22 Mar", "Mon 22 to Wed 24 Mar", "some time in the week of Mon 22 Mar" */
export function eventDay(when: EventTime, style: WordStyle): string {
  if (when.until !== undefined) return span(when, style);
  const vague = when.about && when.time === null;
  return vague ? `about ${day(when.date, style)}` : day(when.date, style);
}

/** @returns "14:05", "about 14:05", "14:05 to 14:40", "morning"; "" when only the day is known */
export function eventClock({ time, ended, part, about }: EventTime): string {
  if (time === null) return part ?? "";
  const hours = ended ? `${time} to ${ended}` : time;
  return about ? `about ${hours}` : hours;
}

/** @returns day and time as the parent gave them: "Mon 22 March 2027, about 14:05" */
export function eventWords(when: EventTime, style: WordStyle): string {
  const clock = eventClock(when);
  return clock ? `${eventDay(when, style)}, ${clock}` : eventDay(when, style);
}

/** Whether it needs no word on how sure it is: a day and an exact time, or no time of its own by its nature. */
export function isExact({ time, about, until }: EventTime): boolean {
  return time !== null && !about && until === undefined;
}

/** @returns one sentence on how sure the time is, for what is read by others; "" when nothing needs to be said */
export function sureness(when: EventTime): string {
  if (when.within) return "The day is not known more exactly.";
  if (when.about) return "Written down as about that time.";
  return when.time === null && when.part === undefined && when.until === undefined
    ? "The time was not written down."
    : "";
}

/**
 * Whether any of it is still to come.
 * @param now the day and the time in London, `YYYY-MM-DD` and `HH:MM`
 */
export function isAhead(when: EventTime, now: { date: string; time: string }): boolean {
  const last = when.until ?? when.date;
  if (last !== now.date) return last > now.date;
  if (when.until !== undefined) return false;
  const from = when.time ?? (when.part ? PART_BEGINS[when.part] : "00:00");
  return from > now.time || (when.ended ?? "") > now.time;
}
