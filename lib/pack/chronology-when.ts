import { type Entry, isMessage } from "../record/entry.ts";
import { eventClock, eventDay } from "../record/event-words.ts";
import { londonDate, londonTime, longDate, shortDate } from "./dates.ts";

/** When an entry was, in words: as it is known, and no more exactly than that. */

/** @returns ISO date of an entry in London */
export function entryDate(entry: Entry): string {
  return !isMessage(entry) && entry.kind !== "check" ? entry.when.date : londonDate(entry.at);
}

/** @returns "Wed 3 March 2027"; for what was written down by hand as it was given: "Mon 1 to Wed 3 March 2027" */
export function entryDay(entry: Entry): string {
  return isMessage(entry) || entry.kind === "check" ? longDate(entryDate(entry)) : eventDay(entry.when, "long");
}

/** @returns "16:05", "about 15:00", "morning"; "" when only the day is known */
export function entryTime(entry: Entry): string {
  if (entry.kind === "check") return londonTime(entry.at);
  if (!isMessage(entry)) return eventClock(entry.when);
  const sure = entry.when.instant !== null && entry.when.certainty !== "day";
  return sure ? londonTime(entry.at) : "";
}

/** @returns "Wed 3 Mar", "Mon 1 to Wed 3 Mar": for a row, under its month */
export function rowDay(entry: Entry): string {
  return isMessage(entry) || entry.kind === "check" ? shortDate(entryDate(entry)) : eventDay(entry.when, "short");
}

/** @returns the day for a narrow column, with its year: "Wed 3 Mar 2027" */
export function dayAndYear(entry: Entry): string {
  const short = rowDay(entry);
  // Two days of two years have their years already.
  return /\d{4}/.test(short) ? short : `${short} ${entryDate(entry).slice(0, 4)}`;
}

/** Whether it has no time of its own: an absence, a paper, several days. */
export function isOfDays(entry: Entry): boolean {
  if (isMessage(entry) || entry.kind === "check") return false;
  return entry.kind === "absence" || entry.kind === "document" || entry.when.until !== undefined;
}

/** "16:05", and not "about 16:05" or "morning". */
export const isClock = (time: string) => /^\d{2}:\d{2}/.test(time);
