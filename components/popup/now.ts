import { londonDate, londonTime } from "../../lib/calendar/dates.ts";

/** @param now epoch ms @returns London's day and time, as date and time fields take them */
export function dateAndTime(now: number): { date: string; time: string } {
  return { date: londonDate(now).toString(), time: londonTime(now) };
}

/** @returns the hour in London, 0 to 23 */
export function hourOf(now: number): number {
  return Number(londonTime(now).slice(0, 2));
}
