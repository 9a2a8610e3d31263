import { computeHolidays } from "./holiday-rules.ts";
import { type HolidayRow, MOVED_ONCE, ONE_OFF, PUBLISHED, PUBLISHED_FROM, PUBLISHED_TO } from "./published-holidays.ts";

/** The three lists that the government publishes. */
export const DIVISIONS = ["england-and-wales", "scotland", "northern-ireland"] as const;
export type HolidayDivision = (typeof DIVISIONS)[number];

/** Where a day off counts: in England and Wales, or anywhere in the United Kingdom (freedom of information). */
export type Division = "england-and-wales" | "united-kingdom";

export interface BankHoliday {
  date: Temporal.PlainDate;
  /** "Christmas Day". */
  name: string;
  /** Stands in for a day at a weekend. */
  substitute: boolean;
  divisions: HolidayDivision[];
  /** Worked out by rule and not published yet. */
  computed: boolean;
}

const LETTERS: Record<HolidayDivision, string> = { "england-and-wales": "E", scotland: "S", "northern-ireland": "N" };
const years = new Map<number, Map<string, BankHoliday[]>>();

/** Whether the bank holidays of this year are worked out by rule because they are not published yet (or no more). */
export function isComputedYear(year: number): boolean {
  return year < PUBLISHED_FROM || year > PUBLISHED_TO;
}

function read(row: HolidayRow, computed: boolean): BankHoliday {
  const [rule, where, name, substitute] = row;
  const day = MOVED_ONCE[rule] ?? rule;
  const divisions = DIVISIONS.filter((division) => where.includes(LETTERS[division]));
  return { date: Temporal.PlainDate.from(day), name, substitute: substitute !== undefined, divisions, computed };
}

function ofYear(year: number): Map<string, BankHoliday[]> {
  const known = years.get(year);
  if (known) return known;
  const computed = isComputedYear(year);
  const inYear = ([day]: HolidayRow) => Number(day.slice(0, 4)) === year;
  const regular = (computed ? computeHolidays(year) : PUBLISHED.filter(inYear)).map((row) => read(row, computed));
  const all = [...regular, ...ONE_OFF.filter(inYear).map((row) => read(row, false))];
  const byDay = Map.groupBy(all, (holiday) => holiday.date.toString());
  years.set(year, byDay);
  return byDay;
}

/** @returns the bank holiday on this day in this division, or null */
export function bankHoliday(date: Temporal.PlainDate, division: Division): BankHoliday | null {
  const found = ofYear(date.year).get(date.toString()) ?? [];
  if (division === "united-kingdom") return found[0] ?? null;
  return found.find((holiday) => holiday.divisions.includes(division)) ?? null;
}

/** All bank holidays of a year in one of the three published lists, in order of days. */
export function bankHolidays(year: number, division: HolidayDivision): BankHoliday[] {
  return [...ofYear(year).values()]
    .flat()
    .filter((holiday) => holiday.divisions.includes(division))
    .sort((one, other) => Temporal.PlainDate.compare(one.date, other.date));
}

/** "Boxing Day (substitute day)"; a day off only elsewhere says where: "2nd January (Scotland)". */
export function holidayName(holiday: BankHoliday): string {
  const notes: string[] = [];
  if (!holiday.divisions.includes("england-and-wales")) {
    const names = { scotland: "Scotland", "northern-ireland": "Northern Ireland", "england-and-wales": "" };
    notes.push(holiday.divisions.map((division) => names[division]).join(" and "));
  }
  if (holiday.substitute) notes.push("substitute day");
  return notes.length === 0 ? holiday.name : `${holiday.name} (${notes.join(", ")})`;
}
