import { londonDate } from "../calendar/dates.ts";
import type { Entry } from "../record/entry.ts";

/** The last backup that this browser saved. What became of the file nobody knows. */
export interface LastBackup {
  /** Epoch ms. */
  at: number;
  /** How many this browser has saved. */
  number: number;
  /** Entries that were in it. */
  entries: number;
}

/** What is kept in this browser about its backups; in no backup itself. */
export interface BackupMemory {
  read(): Promise<LastBackup | null>;
  keep(last: LastBackup): Promise<void>;
}

/** @returns whole days in London since it was saved; a clock that was set back makes none */
export function daysSince({ at }: LastBackup, now: number): number {
  return Math.max(0, londonDate(at).until(londonDate(now)).days);
}

/**
 * What a clock that was wrong has dated in the future is counted by number alone.
 * @returns how many entries are not in it: written down later, or brought by another browser's backup
 */
export function newSince(last: LastBackup, entries: readonly Pick<Entry, "writtenDown">[], now: number): number {
  const later = entries.filter(({ writtenDown }) => writtenDown > last.at && writtenDown <= now).length;
  return Math.max(later, entries.length - last.entries);
}

/** "Last backup: 12 days ago, 34 new entries since." */
export function sinceWords(last: LastBackup | null, entries: readonly Entry[], now: number): string {
  if (!last) return "No backup has been saved from this browser yet.";
  const days = daysSince(last, now);
  const when = days === 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`;
  const news = newSince(last, entries, now);
  const since = news === 0 ? "nothing new" : news === 1 ? "1 new entry" : `${news.toLocaleString("en-GB")} new entries`;
  return `Last backup: ${when}, ${since} since.`;
}

/** Days after which a backup is reminded of, and how often from then on. */
const REMINDED_AFTER = 30;
const REMINDED_EVERY = 7;

/**
 * Whether a backup is spoken of in today's reminder: there is something that no backup has, a month after the last one, and
 * then once a week.
 * @param entries of the record, the oldest of which counts where there has been no backup
 * @param now epoch ms
 */
export function backupDue(last: LastBackup | null, entries: readonly Entry[], now: number): boolean {
  const [first] = entries;
  if (!first) return false;
  if (last && newSince(last, entries, now) === 0) return false;
  const written = entries.reduce((least, { writtenDown }) => Math.min(least, writtenDown), first.writtenDown);
  const days = daysSince(last ?? { at: written, number: 0, entries: 0 }, now);
  return days >= REMINDED_AFTER && (days - REMINDED_AFTER) % REMINDED_EVERY === 0;
}
