import type { SkippedDay } from "./clock.ts";
import { dayMonth } from "./dates.ts";

/** A stretch of days off for one reason; weekends within it belong to it. */
interface Run {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  why: SkippedDay["why"];
  name: string;
  days: number;
}

function sameReason(run: Run, day: SkippedDay): boolean {
  if (run.why !== day.why) return false;
  return day.why === "holiday" || day.why === "inset" || run.name === day.name;
}

/** Whether only a weekend, or nothing, lies between the run and the day. */
function touches(run: Run, day: SkippedDay): boolean {
  const days = run.last.until(day.date, { largestUnit: "days" }).days;
  return days === 1 || (run.last.dayOfWeek === 5 && days <= 3);
}

function runsOf(skipped: readonly SkippedDay[]): Run[] {
  const runs: Run[] = [];
  for (const day of skipped) {
    if (day.why === "weekend") continue;
    const run = runs.at(-1);
    if (run && sameReason(run, day) && touches(run, day)) {
      run.last = day.date;
      run.days += 1;
    } else {
      runs.push({ first: day.date, last: day.date, why: day.why, name: day.name, days: 1 });
    }
  }
  return runs;
}

function reason(run: Run): string {
  if (run.why === "holiday") return run.days > 1 ? "holidays" : run.name || "holiday";
  if (run.why === "inset") return run.days > 1 ? "INSET days" : "INSET";
  return run.name || (run.why === "bank-holiday" ? "bank holiday" : "closed");
}

/** "4 Jan"; "26 to 30 Oct"; "21 Dec to 1 Jan". */
export function rangeWords(first: Temporal.PlainDate, last: Temporal.PlainDate): string {
  if (first.equals(last)) return dayMonth(first);
  const sameMonth = first.month === last.month && first.year === last.year;
  return `${sameMonth ? first.day : dayMonth(first)} to ${dayMonth(last)}`;
}

function phrase(run: Run): string {
  return `not ${rangeWords(run.first, run.last)}, ${reason(run)}`;
}

/** A bank holiday of England; those only elsewhere in the kingdom are named, since nobody expects them. */
function isUsual(run: Run): boolean {
  return run.why === "bank-holiday" && !/Scotland|Northern Ireland/.test(run.name);
}

/**
 * The days not counted, in words and in order: "not 21 Dec to 1 Jan, holidays", "not 4 Jan, INSET". Ordinary weekends go
 * without saying. More than two bank holidays become one phrase.
 */
export function skippedPhrases(skipped: readonly SkippedDay[]): string[] {
  const runs = runsOf(skipped);
  const usual = runs.filter(isUsual);
  if (usual.length < 3) return runs.map(phrase);
  const days = usual.map((run) => dayMonth(run.first));
  const merged = `not ${days.slice(0, -1).join(", ")} and ${days.at(-1)}, bank holidays`;
  return runs.flatMap((run) => (run === usual[0] ? [merged] : isUsual(run) ? [] : [phrase(run)]));
}
