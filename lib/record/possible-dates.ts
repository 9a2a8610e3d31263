/** What the words of a screen leave open about a day, read by their numbers alone: the language may not be known. */

/** Marks of writing direction that some pages put between the parts of a date. */
const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const WITH_YEAR = /(?<![\d.,:/-])(\d{1,4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{2,4})(?![\d:])/;
/** A time may be written with a full stop, so without a year only these two signs part a day from a month. */
const WITHOUT_YEAR = /(?<![\d.,:/-])(\d{1,2})\s?[/-]\s?(\d{1,2})(?![\d:/-])/;
const TIME = /(?<![\d./-])(\d{1,2})[:.](\d{2})(?![\d./-])(?::\d{2})?\s*([ap])?\.?\s?m?\b/i;

/**
 * The days that the shown words can mean: day before month, and month before day.
 * @param shown as on the screen, "04/10/2026 14:05"
 * @param seenOn ISO date on which it was seen: nothing is later than that, but for a time zone
 * @returns ISO dates, the earlier first; [] when the words hold no day in numbers
 */
export function possibleDates(shown: string, seenOn: string): string[] {
  const seen = Temporal.PlainDate.from(seenOn);
  const days = readDays(shown.replace(MARKS, ""), seen);
  const past = days.filter((day) => Temporal.PlainDate.compare(day, seen.add({ days: 1 })) <= 0);
  const told = (past.length > 0 ? past : days).map(String);
  return [...new Set(told)].sort();
}

function readDays(words: string, seen: Temporal.PlainDate): Temporal.PlainDate[] {
  const full = WITH_YEAR.exec(words);
  if (full) {
    const [a, b, c] = [full[1] ?? "", full[2] ?? "", full[3] ?? ""];
    if (a.length > 2) return dayOf(Number(a), Number(b), Number(c));
    const year = Number(c) + (c.length <= 2 ? 2000 : 0);
    return [...dayOf(year, Number(b), Number(a)), ...dayOf(year, Number(a), Number(b))];
  }
  const short = WITHOUT_YEAR.exec(words);
  if (!short) return [];
  const [a, b] = [Number(short[1]), Number(short[2])];
  return [...lastOf(b, a, seen), ...lastOf(a, b, seen)];
}

function dayOf(year: number, month: number, day: number): Temporal.PlainDate[] {
  try {
    return [Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" })];
  } catch {
    return [];
  }
}

/** The last such day that had come by then. */
function lastOf(month: number, day: number, seen: Temporal.PlainDate): Temporal.PlainDate[] {
  const late = seen.add({ days: 1 });
  return [late.year, late.year - 1]
    .flatMap((year) => dayOf(year, month, day))
    .filter((one) => Temporal.PlainDate.compare(one, late) <= 0)
    .slice(0, 1);
}

/** @returns the time of day in the shown words, "14:05"; null when there is none */
export function shownTime(shown: string): string | null {
  const [, hours = "", minutes = "", half = ""] = TIME.exec(shown.replace(MARKS, "")) ?? [];
  if (hours === "") return null;
  const noon = half === "" ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return noon < 24 && Number(minutes) < 60 ? `${String(noon).padStart(2, "0")}:${minutes}` : null;
}
