import type { SchoolCalendar } from "../calendar/clock.ts";
import { londonDate, londonInstant, londonTime, plainDate } from "../calendar/dates.ts";
import { schoolDay } from "../calendar/school-calendar.ts";

/**
 * When a reminder may come: one a day at the time the parent chose, never at night, none twice. Everything here is days and
 * times in London; no words of the record are known.
 */

/** What the parent chose, kept in this browser. */
export interface ReminderChoice {
  on: boolean;
  /** London, "09:30". */
  time: string;
  /** Also on Saturdays and Sundays. */
  weekends: boolean;
  /** Also in the school holidays. */
  holidays: boolean;
  /** Epoch ms: when it was last changed. A time of that day that had passed by then is no reminder missed. */
  since: number;
}

/** Off until the parent turns them on. */
export const USUAL_CHOICE: ReminderChoice = { on: false, time: "09:30", weekends: true, holidays: true, since: 0 };

/** Nothing comes before the first or from the last on. London. */
const MORNING = "07:00";
const NIGHT = "21:00";
/** The times that can be chosen. The last leaves a slow computer half an hour before the night. */
export const EARLIEST = MORNING;
export const LATEST = "20:30";

/** What the background keeps from one life to the next. */
export interface ReminderMemory {
  /** London days, ISO, of which nothing more is to be said: told, or nothing waited. The last few. */
  done: readonly string[];
  /** The London day, ISO, on which the background last looked; null before the first time. */
  looked: string | null;
  away: Away | null;
}

/** A time in which the browser was closed. */
export interface Away {
  /** ISO: the last day it was open before, and the day it was open again. */
  from: string;
  to: string;
  /** A notification has said it. */
  told: boolean;
}

export const NO_MEMORY: ReminderMemory = { done: [], looked: null, away: null };

/** Days of which it is remembered that they are done: a clock that is set back does not bring them again. */
const REMEMBERED = 21;
/** From so many days on between two looks, one whole day at least went by unseen. */
const AWAY_DAYS = 2;

/** Whether this time can be chosen. @param time "09:30" */
export function mayChoose(time: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) && time >= EARLIEST && time <= LATEST;
}

/** @param now epoch ms */
export function isNight(now: number): boolean {
  const time = londonTime(now);
  return time < MORNING || time >= NIGHT;
}

/** Whether this day's reminder is to be looked at now: its time has come, it is not night, and it was not done before. */
export function isDue(choice: ReminderChoice, { done }: Pick<ReminderMemory, "done">, now: number): boolean {
  const today = londonDate(now).toString();
  if (!choice.on || !mayChoose(choice.time) || isNight(now) || done.includes(today)) return false;
  const at = londonInstant(today, choice.time);
  return at <= now && !passedBefore(choice, at, now);
}

/** It had passed when the parent chose it. A choice made in the future was made by a clock that was wrong. */
function passedBefore({ since }: ReminderChoice, at: number, now: number): boolean {
  return since <= now && at < since;
}

/**
 * When to look next, epoch ms; null while reminders are off.
 * @param now epoch ms; the answer is never before it
 */
export function nextReminder(choice: ReminderChoice, memory: Pick<ReminderMemory, "done">, now: number): number | null {
  if (!choice.on || !mayChoose(choice.time)) return null;
  if (isDue(choice, memory, now)) return now;
  const today = londonDate(now);
  for (let days = 0; days <= REMEMBERED + 1; days += 1) {
    const day = today.add({ days });
    const at = londonInstant(day, choice.time);
    if (at > now && !memory.done.includes(day.toString())) return at;
  }
  return null;
}

/** The first moment of tomorrow in London, epoch ms: days are counted anew then. */
export function nextDay(now: number): number {
  return londonInstant(londonDate(now).add({ days: 1 }), "00:00");
}

/**
 * Remembers that the background looked, and that it could not for days when it was so.
 * @param now epoch ms
 * @param seen ISO: the end of the time away that the parent has seen on the record page; null for none
 * @returns the same memory when nothing in it changes
 */
export function lookedAt(memory: ReminderMemory, now: number, seen: string | null = null): ReminderMemory {
  const to = londonDate(now).toString();
  const last = memory.looked;
  if (last === to) return memory;
  // A time away that ends after today was made by a clock that was wrong.
  const before = memory.away && memory.away.to <= to ? memory.away : null;
  const days = last === null ? 0 : plainDate(last).until(to, { largestUnit: "days" }).days;
  if (last === null || days < AWAY_DAYS) return { ...memory, looked: to, away: before };
  const from = before && before.to !== seen && before.from < last ? before.from : last;
  return { ...memory, looked: to, away: { from, to, told: false } };
}

/** Nothing more is said on this day, whatever happens to the browser. */
export function doneFor(memory: ReminderMemory, now: number): ReminderMemory {
  const today = londonDate(now).toString();
  const done = [...memory.done.filter((day) => day !== today), today].slice(-REMEMBERED);
  return { ...memory, done };
}

const HOLIDAY = ["holiday", "closed", "bank-holiday"];

function isHoliday(day: Temporal.PlainDate, calendar: SchoolCalendar): boolean {
  if (day.dayOfWeek <= 5) return HOLIDAY.includes(schoolDay(day, calendar).off?.why ?? "");
  // A weekend in the holidays has a day of them before and after it.
  return [day.subtract({ days: day.dayOfWeek - 5 }), day.add({ days: 8 - day.dayOfWeek })].every(
    (beside) => schoolDay(beside, calendar).off !== null,
  );
}

/**
 * Whether the parent wants quiet on this day. A date of the family's own that is near is said all the same.
 * @param day in London
 */
export function isQuietDay(choice: ReminderChoice, day: Temporal.PlainDate, calendar: SchoolCalendar): boolean {
  if (!choice.weekends && day.dayOfWeek > 5) return true;
  return !choice.holidays && isHoliday(day, calendar);
}
