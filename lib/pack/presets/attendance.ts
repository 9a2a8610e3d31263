import { plainDate } from "../../calendar/dates.ts";
import { schoolDaysBetween, termsKnown } from "../../calendar/school-days.ts";
import { totalsWords } from "../../record/absence-words.ts";
import { absenceTotals, schoolYearStart } from "../../record/absences.ts";
import { entryDate } from "../chronology.ts";
import { longDate } from "../dates.ts";
import type { ChildPart, Scene } from "./scene.ts";

/**
 * What the absences of the pack add up to, with the working; of the days chosen and of this school year, whichever is shorter.
 * @param whole false for a page that has no room: without how sure it is, which stands in attendanceSection
 * @returns whole sentences; none when no absence is in the pack
 */
export function attendanceWords({ entries, calendar }: ChildPart, { choice, today }: Scene, whole = true): string[] {
  if (!entries.some(({ kind }) => kind === "absence")) return [];
  const on = choice.last !== null && choice.last < today.toString() ? plainDate(choice.last) : today;
  const year = schoolYearStart(on);
  const since = choice.first !== null && choice.first > year.toString() ? plainDate(choice.first) : year;
  const totals = absenceTotals(entries, on, calendar, since);
  if (totals.sessions === 0) return earlier(entries, since);
  const before = since.subtract({ days: 1 });
  const known = termsKnown(before, on, calendar);
  const of = known ? [`There were ${schoolDaysBetween(before, on, calendar) * 2} sessions in that time.`] : [];
  const [first = "", ...rest] = totalsWords(totals);
  if (!whole) return [first, ...rest.filter((sentence) => !sentence.startsWith("Term dates"))];
  return [first, ...of, ...rest, "The school’s own register counts, and it may say otherwise."];
}

/** Absences of the years before are in the chronology: nobody is to read that there were none. */
function earlier(entries: ChildPart["entries"], since: Temporal.PlainDate): string[] {
  const n = entries.filter((entry) => entry.kind === "absence" && entryDate(entry) < since.toString()).length;
  if (n === 0) return [];
  const before = n === 1 ? "1 absence before that is" : `${n} absences before that are`;
  return [`None recorded since ${longDate(since.toString())}. ${before} in this pack.`];
}
