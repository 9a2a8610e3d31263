import type { When } from "../../record/items.ts";
import { type DateWords, dateWords, lettersIn, type Named, plain, undotted } from "./date-words.ts";

/**
 * A date as a mail site shows it, in the page's language and to the minute: "20 Aug 2025, 13:19", "Fr 10.04.2026 08:23",
 * "٢٠ أغسطس ٢٠٢٥، ١:١٩ م". The words of the language come from Intl. They show the computer's own time zone. Every word and number
 * must be understood. Numbers only must tell day and month apart: by a weekday, by full stops, by a number too great for a
 * month, by the year in front, or since one of the two is still to come. What is not sure is not guessed.
 * @param shown the words on the screen
 * @param language the page's language (BCP 47). Nothing is told by whether it is British or American: people choose how
 *   their mailbox writes dates
 * @param latest epoch ms: it is known to be no later than that
 * @returns `minute` when the words can mean one moment only. `uncertain` with the earlier moment when the clocks went back
 * and the time was shown twice that night; else `uncertain` without a moment
 */
export function readDate(shown: string, language: string, latest = Number.POSITIVE_INFINITY): When {
  const times = readTimes(shown, language).filter((time) => startOf(time) <= latest);
  const moments = times.length === 1 && times[0] ? momentsOf(times[0]) : [];
  const [first] = moments;
  if (first === undefined) return { instant: null, shown, certainty: "uncertain" };
  return { instant: first, shown, certainty: moments.length === 1 ? "minute" : "uncertain" };
}

interface ClockTime {
  year: number;
  /** 0 to 11. */
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** The longest by which any zone's clocks are put forward or back. */
const LONGEST_SHIFT_MS = 2 * 3_600_000;

/**
 * Every moment (epoch ms, earliest first) at which this computer's clock showed this time: one as a rule, two in the hour that
 * comes twice in autumn, none in the hour left out in spring or on a day that the month does not have.
 */
function momentsOf({ year, month, day, hour, minute }: ClockTime): number[] {
  const near = new Date(year, month, day, hour, minute).getTime();
  const before = new Date(near - LONGEST_SHIFT_MS).getTimezoneOffset();
  const after = new Date(near + LONGEST_SHIFT_MS).getTimezoneOffset();
  const wall = Date.UTC(year, month, day, hour, minute);
  const candidates = [...new Set([before, after])].map((offset) => wall + offset * 60_000);
  return candidates
    .filter((instant) => shows(new Date(instant), { year, month, day, hour, minute }))
    .sort((a, b) => a - b);
}

function startOf({ year, month, day }: Day): number {
  return new Date(year, month, day).getTime();
}

function shows(date: Date, { year, month, day, hour, minute }: ClockTime): boolean {
  const sameDay = date.getFullYear() === year && date.getMonth() === month && date.getDate() === day;
  return sameDay && date.getHours() === hour && date.getMinutes() === minute;
}

/** Hours and minutes, perhaps seconds: with colons, or where there are none with dots, which dates have too. */
const TIMES = [
  /(?<![\d:])(\d{1,2})(?::| ?h ?)(\d{2})(?::\d{2})?(?![\d:])/g,
  /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.\d{2})?(?![\d.])/g,
];

/** Stands where the time was taken out. */
const GAP = "|";

/** @returns every time of a day that the words can mean; `[]` when they are not understood */
function readTimes(shown: string, language: string): ClockTime[] {
  const words = dateWords(language);
  const text = plain(shown);
  const times = TIMES.map((form) => [...text.matchAll(form)]).find((found) => found.length > 0);
  const [time, ...others] = times ?? [];
  if (!time || others.length > 0 || Number(time[2]) > 59) return [];
  const { rest, half, values } = halfBeside(undotted(text.replace(time[0], GAP)), words);
  const shownHour = Number(time[1]);
  const named = [...(values ?? [])].filter((hour) => hour % 12 === shownHour % 12);
  // "am" is a half of the day in Welsh, and "at".
  const hours = new Set(shownHour < 13 && half !== null ? named : [shownHour]);
  if (half !== null && words.filler.has(half)) hours.add(shownHour);
  const [hour = 24] = hours;
  if (hours.size !== 1 || hour > 23) return [];
  const days = readDays(rest.replace(GAP, " "), words, DOTTED.test(text));
  return days.map((day) => ({ ...day, hour, minute: Number(time[2]) }));
}

interface Half {
  /** The text without it. */
  rest: string;
  half: string | null;
  values: Set<number> | null;
}

/** The part of the day, which stands right before or behind the time. */
function halfBeside(text: string, { halves }: DateWords): Half {
  for (const [name, values] of halves)
    for (const beside of [`${name}${GAP}`, `${name} ${GAP}`, `${GAP}${name}`, `${GAP} ${name}`]) {
      const at = wordAt(text, beside);
      if (at >= 0) return { rest: `${text.slice(0, at)} ${text.slice(at + beside.length)}`, half: name, values };
    }
  return { rest: text, half: null, values: null };
}

type Day = Pick<ClockTime, "year" | "month" | "day">;

/** No language that CLDR knows puts a full stop between a month and the day behind it. */
const DOTTED = /\d\. ?\d{1,2}\. ?\d{4}(?!\d)/;

/** A word may be a weekday's name or have another meaning, a month's ("mar"): it is read each way. */
function readDays(text: string, words: DateWords, dotted: boolean): Day[] {
  const days = daysIn(text, words, dotted);
  for (const [name, values] of words.weekdays) {
    const at = wordAt(text, name);
    if (at < 0) continue;
    const rest = `${text.slice(0, at)} ${text.slice(at + name.length)}`;
    days.push(...daysIn(rest, words, dotted).filter((day) => values.has(new Date(startOf(day)).getDay())));
  }
  const real = days.filter((day) => new Date(startOf(day)).getDate() === day.day);
  return real.filter((day, i) => real.findIndex((other) => startOf(other) === startOf(day)) === i);
}

function daysIn(text: string, { months, filler, yearDayMonth }: DateWords, dotted: boolean): Day[] {
  const { rest, values } = monthIn(text, months);
  const numbers = rest.match(/\d+/g) ?? [];
  const year = Number(numbers.find((number) => /^(?:19|20)\d{2}$/.test(number)));
  const others = numbers.map(Number).filter((number) => number !== year);
  if (numbers.length !== others.length + 1 || !lettersIn(rest).every((word) => filler.has(word))) return [];
  if (values === null) return daysOfNumbers(year, others, Number(numbers[0]) === year, yearDayMonth, dotted);
  const [month, ...rivals] = values;
  const [day, ...more] = others;
  if (month === undefined || day === undefined || rivals.length + more.length > 0) return [];
  return [{ year, month, day }];
}

/** After the year stands the month, but in few languages; else the day may stand before the month or behind it. */
function daysOfNumbers(year: number, numbers: number[], yearFirst: boolean, yearDayMonth: boolean, dotted: boolean) {
  const [one = 0, other = 0] = numbers;
  if (numbers.length !== 2) return [];
  const monthFirst = { year, month: one - 1, day: other };
  const dayFirst = { year, month: other - 1, day: one };
  if (yearFirst && !yearDayMonth) return [monthFirst].filter(hasMonth);
  return (dotted ? [dayFirst] : [dayFirst, monthFirst]).filter(hasMonth);
}

function hasMonth({ month, day }: Day): boolean {
  return month >= 0 && month < 12 && day > 0;
}

/** The month by its name; a second name in what is left makes it doubtful, and then it has no value. */
function monthIn(text: string, months: Named[]): { rest: string; values: Set<number> | null } {
  for (const [name, values] of months) {
    const at = wordAt(text, name);
    if (at < 0) continue;
    const rest = `${text.slice(0, at)} ${text.slice(at + name.length)}`;
    return { rest, values: months.some(([other]) => wordAt(rest, other) >= 0) ? new Set() : values };
  }
  return { rest: text, values: null };
}

/** Where `word` stands as a word of its own; -1 where it does not. Digits and letters part each other: "8月20日". */
function wordAt(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (isEdge(text, at) && isEdge(text, at + word.length)) return at;
  return -1;
}

function isEdge(text: string, at: number): boolean {
  return !/^(?:\d\d|[\p{L}\p{M}]{2})$/u.test(text.slice(Math.max(at - 1, 0), at + 1));
}
