import { londonDate, londonTime } from "../calendar/dates.ts";

/**
 * A name that no backup before has had, and that says nothing of the family: day, time and a running number.
 * @param at epoch ms @param number of backups saved by this browser, this one included
 * @returns "in-writing-backup-2027-03-22-1405-3.age"
 */
export function backupName(at: number, number: number): string {
  return `in-writing-backup-${londonDate(at)}-${londonTime(at).replace(":", "")}-${number}.age`;
}
