import { plainDate } from "../calendar/dates.ts";
import type { Rest } from "./event-read-rest.ts";

/** Days as people say them, from the day it is. */

/** The day and the time in London, `YYYY-MM-DD` and `HH:MM`. */
export interface ReadNow {
  date: string;
  time: string;
}

export interface ReadDays {
  date: string;
  until?: string;
  /** At some time between them. */
  within?: boolean;
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const WEEKDAY =
  "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const TO = " ?(?:to|till|until|-) ?";

interface Scene {
  today: Temporal.PlainDate;
  ahead: boolean;
}

/** @returns the days named, which are taken from the words; null when none is */
export function takeDays(rest: Rest, now: ReadNow, ahead: boolean): ReadDays | null {
  const scene = { today: plainDate(now.date), ahead };
  for (const reader of READERS) {
    const found = reader(rest, scene);
    if (found) return found;
  }
  return null;
}

type Reader = (rest: Rest, scene: Scene) => ReadDays | null;

const one = (date: Temporal.PlainDate | null): ReadDays | null => (date ? { date: date.toString() } : null);
const span = (date: Temporal.PlainDate, until: Temporal.PlainDate, within: boolean): ReadDays => ({
  date: date.toString(),
  until: until.toString(),
  within,
});

const monday = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0;
}

/** The last such weekday, today being one; the next one for what lies ahead. */
function weekdayNear(word: string, { today, ahead }: Scene): Temporal.PlainDate {
  const wanted = WEEKDAYS.indexOf(word.slice(0, 3)) + 1;
  const back = (today.dayOfWeek - wanted + 7) % 7;
  return ahead ? today.add({ days: (7 - back) % 7 }) : today.subtract({ days: back });
}

/** A day of a month: of the year given, else the last one there was (the next one for what lies ahead). */
function dayOf(
  day: number,
  month: number,
  year: string | undefined,
  { today, ahead }: Scene,
): Temporal.PlainDate | null {
  const make = (y: number) => {
    try {
      return Temporal.PlainDate.from({ year: y, month, day }, { overflow: "reject" });
    } catch {
      return null;
    }
  };
  if (year) return make(year.length === 2 ? 2000 + Number(year) : Number(year));
  const date = make(today.year);
  if (ahead) return date && later(today, date) ? make(today.year + 1) : date;
  return date && later(date, today) ? make(today.year - 1) : (date ?? make(today.year - 1));
}

const monthOf = (word: string) => MONTHS.indexOf(word.slice(0, 3)) + 1;

function iso(rest: Rest): ReadDays | null {
  const found = rest.take(/\b(\d{4})-(\d{2})-(\d{2})\b/);
  return found ? { date: `${found[1]}-${found[2]}-${found[3]}` } : null;
}

const DATES = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?${TO}(?:(?:${WEEKDAY}) )?(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})(?: (\\d{4}))?\\b`,
);
const MONTHS_APART = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})(?: (\\d{4}))?${TO}(?:(?:${WEEKDAY}) )?(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})(?: (\\d{4}))?\\b`,
);

function dates(rest: Rest, scene: Scene): ReadDays | null {
  rest.take(new RegExp(`\\b(?:${WEEKDAY})(?= \\d{1,2}(?:st|nd|rd|th)?(?: (?:${MONTH})|${TO}(?:${WEEKDAY})? ?\\d))`));
  const apart = rest.take(MONTHS_APART);
  if (apart) {
    const [, day, month = "", year, lastDay, lastMonth = "", lastYear] = apart;
    const until = dayOf(Number(lastDay), monthOf(lastMonth), lastYear ?? year, scene);
    const from = until && dayOf(Number(day), monthOf(month), year ?? String(until.year), scene);
    if (!from || !until) return null;
    if (year) return span(from, until, false);
    return span(later(from, until) ? from.subtract({ years: 1 }) : from, until, false);
  }
  const within = rest.take(DATES);
  if (!within) return null;
  const until = dayOf(Number(within[2]), monthOf(within[3] ?? ""), within[4], scene);
  const from = until && dayOf(Number(within[1]), until.month, String(until.year), scene);
  return from && until ? span(from, until, false) : null;
}

const DATE = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})(?: (\\d{4}))?\\b`);
const DATE_TURNED = new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b`);

function date(rest: Rest, scene: Scene): ReadDays | null {
  // A weekday before a date only says it again.
  rest.take(new RegExp(`\\b(?:${WEEKDAY})(?=,? (?:the )?\\d{1,2}(?:st|nd|rd|th|/| (?:of )?(?:${MONTH})))`));
  const found = rest.take(DATE);
  if (found) return one(dayOf(Number(found[1]), monthOf(found[2] ?? ""), found[3], scene));
  const turned = rest.take(DATE_TURNED);
  if (turned) return one(dayOf(Number(turned[2]), monthOf(turned[1] ?? ""), turned[3], scene));
  const numbers = rest.take(/\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?\b/);
  return numbers ? one(dayOf(Number(numbers[1]), Number(numbers[2]), numbers[3], scene)) : null;
}

function weeks(rest: Rest, { today }: Scene): ReadDays | null {
  const start = monday(today);
  if (rest.take(/\b(?:last|the other|previous) weekend\b/)) {
    return span(start.subtract({ days: 2 }), start.subtract({ days: 1 }), true);
  }
  if (rest.take(/\blast week\b/)) return span(start.subtract({ days: 7 }), start.subtract({ days: 3 }), true);
  if (rest.take(/\bthe week before last\b/))
    return span(start.subtract({ days: 14 }), start.subtract({ days: 10 }), true);
  if (rest.take(/\b(?:earlier )?this week\b/)) return span(start, today, true);
  if (rest.take(/\bnext week\b/)) return span(start.add({ days: 7 }), start.add({ days: 11 }), true);
  if (!rest.take(/\blast month\b/)) return null;
  const month = today.with({ day: 1 }).subtract({ months: 1 });
  return span(month, month.with({ day: month.daysInMonth }), true);
}

const DAY_TO_DAY = new RegExp(`\\b(${WEEKDAY})${TO}(${WEEKDAY})\\b`);
const DAY_LAST_WEEK = new RegExp(`\\b(${WEEKDAY}) (?:of )?last week\\b|\\blast week'?s? (?:on )?(${WEEKDAY})\\b`);
const LAST_DAY = new RegExp(`\\b(last|next|this)? ?(${WEEKDAY})\\b`);

function weekdays(rest: Rest, scene: Scene): ReadDays | null {
  const both = rest.take(DAY_TO_DAY);
  if (both) {
    const until = weekdayNear(both[2] ?? "", scene);
    const from = weekdayNear(both[1] ?? "", { today: until, ahead: false });
    return span(from, until, false);
  }
  const before = rest.take(DAY_LAST_WEEK);
  if (before) {
    const wanted = WEEKDAYS.indexOf((before[1] ?? before[2] ?? "").slice(0, 3));
    return one(monday(scene.today).subtract({ days: 7 }).add({ days: wanted }));
  }
  const found = rest.take(LAST_DAY);
  if (!found) return null;
  const near = weekdayNear(found[2] ?? "", found[1] === "next" ? { ...scene, ahead: true } : scene);
  if (!near.equals(scene.today)) return one(near);
  if (found[1] === "last") return one(near.subtract({ days: 7 }));
  return one(found[1] === "next" ? near.add({ days: 7 }) : near);
}

const NUMBERS = ["a", "two", "three", "four", "five", "six"];

function near(rest: Rest, { today }: Scene): ReadDays | null {
  if (rest.take(/\b(?:the )?day before yesterday\b/)) return one(today.subtract({ days: 2 }));
  if (rest.take(/\byesterday\b/)) return one(today.subtract({ days: 1 }));
  if (rest.take(/\btoday\b|\bjust now\b/)) return one(today);
  if (rest.take(/\btomorrow\b/)) return one(today.add({ days: 1 }));
  const ago = rest.take(/\b(\d{1,2}|an?|two|three|four|five|six) (day|week)s? ago\b/);
  if (!ago) return null;
  const named = NUMBERS.indexOf((ago[1] ?? "").replace(/^an$/, "a"));
  const count = named >= 0 ? named + 1 : Number(ago[1]);
  return one(today.subtract({ days: count * (ago[2] === "week" ? 7 : 1) }));
}

/** "Tue last week" is looked for before "last week". */
const READERS: readonly Reader[] = [iso, dates, date, near, weekdays, weeks];
