import type { Clock, ClockUnit, DateKind, Due, OtherCount, Working } from "./clock.ts";
import { dayName, monthName, shortDay, shortDayYear } from "./dates.ts";
import { PUBLISHED_FROM } from "./published-holidays.ts";
import { skippedPhrases } from "./skipped-phrases.ts";

/** A date's working as sentences that a parent can read out. */

export interface SentenceOptions {
  /** When the count starts on this day, it says "today". */
  today?: Temporal.PlainDate;
  /** Put the year on dates: for papers that others read. */
  year?: boolean;
}

const UNITS: Record<ClockUnit, [one: string, more: string]> = {
  "school-day": ["school day", "school days"],
  "working-day": ["working day", "working days"],
  "calendar-day": ["day", "days"],
  week: ["week", "weeks"],
  month: ["month", "months"],
};

function units(unit: ClockUnit, count: number): string {
  const [one, more] = UNITS[unit];
  return `${count} ${count === 1 ? one : more}`;
}

function day(date: Temporal.PlainDate, options: SentenceOptions): string {
  return options.year ? shortDayYear(date) : shortDay(date);
}

function startWords({ start, happened }: Working, options: SentenceOptions): string {
  const words = (date: Temporal.PlainDate) => (options.today?.equals(date) ? "today" : day(date, options));
  return happened ? `${words(start)}, the first school day after ${words(happened)}` : words(start);
}

function head(working: Working, options: SentenceOptions): string {
  const from = startWords(working, options);
  if (working.fixed) return `The next ${working.fixed} after ${from}`;
  const included = working.startCounts ? ", that day included" : "";
  const phrases = skippedPhrases(working.skipped);
  return `${units(working.unit, working.count)} from ${from}${included}${phrases.length > 0 ? ": " : ""}${phrases.join("; ")}`;
}

function ordinal(number: number): string {
  return `${number}${number === 31 ? "st" : "th"}`;
}

/** "February has no 31st, so its last day, Sun 28 Feb." for a month too short; "" else. */
function shortMonth(due: Due, options: SentenceOptions): string {
  const { unit, start, rolls, startCounts } = due.working;
  const date = rolls[0]?.from ?? due.date;
  const last = startCounts ? date.day < start.day - 1 : date.day < start.day;
  if (unit !== "month" || date.day !== date.daysInMonth || !last) return "";
  return `${monthName(date)} has no ${ordinal(start.day)}, so its last day, ${day(date, options)}.`;
}

function otherCount(other: OtherCount, start: Temporal.PlainDate, options: SentenceOptions): string {
  const from = other.start.equals(start) ? "" : ` from ${day(other.start, options)}`;
  const which = other.takes === "first" ? "earlier" : "later";
  return `${units(other.unit, other.count)}${from} would be ${day(other.date, options)}; the ${which} of the two counts.`;
}

/** No rule moves such a last day on, and nobody may be there to take what comes on it. */
function sendBefore(last: Temporal.PlainDate, sendBy: Temporal.PlainDate, options: SentenceOptions): string {
  const weekend = last.dayOfWeek > 5;
  return `The last day is a ${weekend ? dayName(last) : "bank holiday"}: have it there by ${day(sendBy, options)}, the working day before.`;
}

function years(list: number[]): string {
  const words = list.length > 1 ? `${list.slice(0, -1).join(", ")} and ${list.at(-1)}` : `${list[0]}`;
  const past = (list.at(-1) ?? 0) < PUBLISHED_FROM;
  const why = past ? `the list that In Writing holds begins with ${PUBLISHED_FROM}` : "they are not published yet";
  return `The bank holidays of ${words} are worked out by rule; ${why}.`;
}

/**
 * "5 school days from Mon 14 Dec: not 21 Dec to 1 Jan, holidays; not 4 Jan, INSET." Then, where they apply: a short month,
 * the last day moved on, the other count, the working day to send by, an estimate, bank holidays not published yet. Weekends
 * in between go without saying.
 */
export function workingSentence(due: Due, options: SentenceOptions = {}): string {
  const { working } = due;
  const parts = [`${head(working, options)}.`, shortMonth(due, options)];
  for (const roll of working.rolls) {
    parts.push(`${day(roll.from, options)} moves to ${day(roll.to, options)}, ${roll.why}.`);
  }
  if (working.other) parts.push(otherCount(working.other, working.start, options));
  if (working.sendBy) parts.push(sendBefore(due.date, working.sendBy, options));
  if (due.estimate) parts.push("An estimate: the term dates are not known for all of these days.");
  if (working.computedYears.length > 0) parts.push(years(working.computedYears));
  return parts.filter(Boolean).join(" ");
}

/** Who says so, for the badge: "Legal", "School’s policy", "Council’s policy", "Courtesy"; "Your own date" for a day of one’s own. */
export function kindWords({ kind, whose }: { kind: DateKind; whose?: Clock["whose"] | undefined }): string {
  if (kind === "legal") return "Legal";
  if (kind === "courtesy") return "Courtesy";
  if (kind === "own") return "Your own date";
  const owners: Partial<Record<NonNullable<Clock["whose"]>, string>> = {
    council: "Council’s",
    ombudsman: "Ombudsman’s",
    tribunal: "Tribunal’s",
  };
  return `${owners[whose ?? "school"] ?? "School’s"} policy`;
}

/** "Legal, Wed 14 Apr. 15 school days from Tue 9 Mar: not 26 Mar to 9 Apr, holidays." */
export function clockSentence(clock: Pick<Clock, "kind" | "whose">, due: Due, options: SentenceOptions = {}): string {
  const estimate = due.estimate ? " (estimate)" : "";
  return `${kindWords(clock)}${estimate}, ${day(due.date, options)}. ${workingSentence(due, options)}`;
}

/** What a passed courtesy date is: we measure, we do not accuse. @param days school days since the email */
export function noReply(days: number): string {
  return `no reply recorded, day ${days}`;
}
