import type { IcsEvent } from "./ics-events.ts";

/** What an event of a school's calendar means, by its words. */

export type Meant =
  | { is: "range"; kind: "term" | "holiday" | "inset" | "other"; name: string }
  | { is: "term-start" | "term-end" | "holiday-start" | "holiday-end"; name: string }
  | { is: "bank-holiday" | "too-long" | "nothing"; name: string };

/** Staff training by its many names; "disaggregated" days are training days taken as twilights, without pupils. */
const INSET =
  /\binset\b|\b(staff|teacher)s?\W*(training|development)|\btraining day|\bdisaggregat|\bprofessional development|\bpd day|\bnon[- ]?(pupil|contact|teaching)|\boccasional day|\bstaff day|\bbaker day/;
const TERM = /\bterms?\b|\bsemester\b/;
const HALF_TERM = /\bhalf[- ]?term\b|\bmid[- ]?term\b/;
const HOLIDAY = /\bholidays?\b|\bvacation\b|\bbreak\b|\bhalf[- ]?term\b|\bmid[- ]?term\b/;
const CLOSED =
  /\b(school|academy) (is )?(closed|closure)|\bclosed to pupils|\bno school\b|\bschool closes? all day|\bpolling (day|station)/;
const BANK =
  /\bbank holiday|\bmay day\b|\bgood friday\b|\beaster monday\b|\bboxing day\b|\bchristmas day\b|\bnew year(’|')?s day\b/;
const STARTS = /\b(starts?|begins?|commences?|opens?|first day|start of|return|returns|back to school|resumes?)\b/;
const ENDS = /\b(ends?|finish(es)?|closes?|last day|end of|breaks? up|break up)\b/;
/** Not a day of the whole school, or nothing to do with whether it is open. */
const SOMETHING_ELSE =
  /\b(club|clubs|trip|trips|camp|fixture|concert|assembly|parents?(’|')? evening|deadline|clinic|payment|fees?|report|newsletter|holiday (club|camp|activit))/;

/** Days of the longest term; a year's mistake is longer. */
const LONGEST_TERM = 120;
const LONGEST_HOLIDAY = 60;
const LONGEST_INSET = 7;

function lengthOf({ first, last }: IcsEvent): number {
  return Temporal.PlainDate.from(first).until(last, { largestUnit: "days" }).days + 1;
}

/** @returns what the event is taken for; the parent still ticks it */
export function meant(event: IcsEvent): Meant {
  const words = event.name.toLowerCase().replace(/\s+/g, " ");
  const name = event.name.replace(/\s+/g, " ").trim();
  const days = lengthOf(event);
  if (INSET.test(words)) return range("inset", name, days, LONGEST_INSET);
  if (SOMETHING_ELSE.test(words)) return { is: "nothing", name };
  if (isHoliday(words)) return holiday(words, name, days);
  if (CLOSED.test(words)) return range("other", name, days, LONGEST_HOLIDAY);
  if (BANK.test(words)) return { is: "bank-holiday", name };
  if (TERM.test(words) || /\bschool (re-?)?(opens|closes|starts|ends|returns)\b|\bbreaks? up\b/.test(words))
    return term(words, name, days);
  return { is: "nothing", name };
}

/** "Half term" is a holiday, "Autumn half term ends" its end, "First half term" of many days a stretch of school. */
function isHoliday(words: string): boolean {
  if (BANK.test(words) && !HALF_TERM.test(words)) return false;
  if (/\bend of (the )?half[- ]?term holiday/.test(words)) return true;
  return HOLIDAY.test(words) && !/\bbreaks? up\b/.test(words);
}

function holiday(words: string, name: string, days: number): Meant {
  if (days > 14 && HALF_TERM.test(words) && !/\bholiday|\bbreak\b/.test(words)) {
    return range("term", name, days, LONGEST_TERM);
  }
  const half = HALF_TERM.test(words);
  if (days <= 1) {
    // The school breaks up for it, or comes back from it: the day itself is a school day.
    if (/\b(closes?|breaks? up|last day|finish(es)?) (for|before)\b/.test(words))
      return { is: "term-end", name: seasonOf(words) };
    if (/\b(back|returns?|re-?opens?|resumes?|first day)\b.*\b(after|from|following)\b/.test(words))
      return { is: "term-start", name: seasonOf(words) };
    if (STARTS.test(words)) return { is: "holiday-start", name: half ? "Half term" : name };
    if (ENDS.test(words)) return { is: "holiday-end", name };
  }
  return range("holiday", name, days, LONGEST_HOLIDAY);
}

function term(words: string, name: string, days: number): Meant {
  if (days > LONGEST_TERM) return { is: "too-long", name };
  if (days > 14) return { is: "range", kind: "term", name };
  if (STARTS.test(words) || /\bre-?opens\b/.test(words)) return { is: "term-start", name: seasonOf(words) };
  if (ENDS.test(words)) return { is: "term-end", name: seasonOf(words) };
  // A week or two by the bare name of a term says nothing of its ends.
  return { is: "nothing", name };
}

function range(kind: "term" | "holiday" | "inset" | "other", name: string, days: number, most: number): Meant {
  return days > most ? { is: "too-long", name } : { is: "range", kind, name };
}

/** "Autumn term", "Term 3"; "" when the words name none. */
function seasonOf(words: string): string {
  const season = /\b(autumn|spring|summer|winter|christmas|easter|michaelmas|lent|trinity)\b/.exec(words)?.[1];
  const numbered = /\bterm ([1-6])\b/.exec(words)?.[1];
  if (numbered) return `Term ${numbered}`;
  return season ? `${season.charAt(0).toUpperCase()}${season.slice(1)} term` : "";
}
