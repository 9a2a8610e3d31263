import type { When } from "../../record/items.ts";

/**
 * A date as Gmail shows it, in the page's language and to the minute: "20 Aug 2025, 13:19". The words of the language
 * come from Intl. Gmail shows the computer's own time zone.
 * @param shown the words on the screen
 * @param language the page's language (BCP 47)
 * @returns `minute` when the words can mean one moment only. `uncertain` with the earlier moment when the clocks went back
 * and the time was shown twice that night; else `uncertain` without a moment
 */
export function readDate(shown: string, language: string): When {
  const uncertain: When = { instant: null, shown, certainty: "uncertain" };
  const time = readTime(shown, language);
  const day = time && readDay(shown.replace(time.words, " "), language);
  if (!day) return uncertain;
  const moments = momentsOf({ ...day, hour: time.hour, minute: time.minute });
  const [first] = moments;
  if (first === undefined) return uncertain;
  return { instant: first, shown, certainty: moments.length === 1 ? "minute" : "uncertain" };
}

interface ClockTime {
  year: number;
  /** 0 to 11. */
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** The longest by which any zone's clocks are put forward or back. */
const LONGEST_SHIFT_MS = 2 * 3_600_000;

/**
 * Every moment (epoch ms, earliest first) at which this computer's clock showed this time: one as a rule, two in the hour that
 * comes twice in autumn, none in the hour left out in spring or on a day that the month does not have.
 */
function momentsOf({ year, month, day, hour, minute }: ClockTime): number[] {
  const near = new Date(year, month, day, hour, minute).getTime();
  const before = new Date(near - LONGEST_SHIFT_MS).getTimezoneOffset();
  const after = new Date(near + LONGEST_SHIFT_MS).getTimezoneOffset();
  const wall = Date.UTC(year, month, day, hour, minute);
  const candidates = [...new Set([before, after])].map((offset) => wall + offset * 60_000);
  return candidates
    .filter((instant) => shows(new Date(instant), { year, month, day, hour, minute }))
    .sort((a, b) => a - b);
}

function shows(date: Date, { year, month, day, hour, minute }: ClockTime): boolean {
  const sameDay = date.getFullYear() === year && date.getMonth() === month && date.getDate() === day;
  return sameDay && date.getHours() === hour && date.getMinutes() === minute;
}

function readTime(shown: string, language: string): { hour: number; minute: number; words: string } | null {
  const found = /(\d{1,2})[:.](\d{2})(?!\d|\.\d)/.exec(shown);
  if (!found) return null;
  const [words, hours, minutes] = found;
  const hour = Number(hours);
  const half = hour <= 12 ? halfOfDay(shown, language) : null;
  const full = half === null ? hour : (hour % 12) + (half === "pm" ? 12 : 0);
  return full > 23 || Number(minutes) > 59 ? null : { hour: full, minute: Number(minutes), words };
}

function halfOfDay(shown: string, language: string): "am" | "pm" | null {
  const has = (hour: number) => {
    const parts = parts12(language, hour);
    return parts !== "" && plain(shown).includes(plain(parts));
  };
  if (/\bp\.?\s?m\b/i.test(shown) || has(15)) return "pm";
  return /\ba\.?\s?m\b/i.test(shown) || has(9) ? "am" : null;
}

function parts12(language: string, hour: number): string {
  return part(language, new Date(2025, 0, 1, hour), { hour: "numeric", hour12: true }, "dayPeriod");
}

function readDay(shown: string, language: string): { year: number; month: number; day: number } | null {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(shown)?.[0];
  if (!year) return null;
  const rest = plain(shown.replace(year, " "));
  const named = monthNamed(rest, language);
  if (!named) return null;
  const days = rest.replace(named.words, " ").match(/\d+/g) ?? [];
  return days.length === 1 ? { year: Number(year), month: named.month, day: Number(days[0]) } : null;
}

interface Month {
  month: number;
  words: string;
}

const monthsOf = new Map<string, Month[]>();

/** The months' names in a language, as they stand alone and as they stand in a date. */
function months(language: string): Month[] {
  const known = monthsOf.get(language);
  if (known) return known;
  const names = Array.from({ length: 12 }, (_, month) =>
    (["short", "long"] as const).flatMap((style) => {
      const date = new Date(2025, month, 20);
      const within = part(language, date, { day: "numeric", month: style, year: "numeric" }, "month");
      const alone = part(language, date, { month: style }, "month");
      return [within, alone].map((name) => ({ month, words: plain(name) }));
    }),
  );
  const named = names.flat().filter(({ words }) => /\D/.test(words));
  monthsOf.set(language, named);
  return named;
}

/** The month by its name, the longest that fits: "tháng 1" stands in "tháng 12" too. */
function monthNamed(rest: string, language: string): Month | null {
  const fitting = months(language).filter(({ words }) => rest.includes(words));
  const [longest] = fitting.sort((a, b) => b.words.length - a.words.length);
  const rivals = fitting.filter((one) => one.month !== longest?.month && !longest?.words.includes(one.words));
  return longest && rivals.length === 0 ? longest : null;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[.\s]+/g, " ")
    .trim();
}

function part(language: string, date: Date, options: Intl.DateTimeFormatOptions, type: string): string {
  try {
    const parts = new Intl.DateTimeFormat(language, { ...options, calendar: "gregory", numberingSystem: "latn" });
    return parts.formatToParts(date).find((one) => one.type === type)?.value ?? "";
  } catch {
    // Not a language that Intl knows: no name fits, and the date stays uncertain.
    return "";
  }
}
