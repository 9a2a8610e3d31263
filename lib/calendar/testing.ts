import type { SchoolCalendar } from "./clock.ts";

/** An invented school's year 2026/27, for tests. */

export function date(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso);
}

function closed(first: string, last: string, name: string, why: "holiday" | "inset" = "holiday") {
  return { first: date(first), last: date(last), why, name };
}

/** Closures only, as a parent may type them from the school's list of holidays. */
export const HILLCREST: SchoolCalendar = {
  terms: [],
  closures: [
    closed("2026-07-23", "2026-09-02", "Summer holiday"),
    closed("2026-10-26", "2026-10-30", "Autumn half term"),
    closed("2026-12-21", "2027-01-01", "Christmas holiday"),
    closed("2027-01-04", "2027-01-04", "", "inset"),
    closed("2027-02-15", "2027-02-19", "Spring half term"),
    closed("2027-03-26", "2027-04-09", "Easter holiday"),
    closed("2027-05-31", "2027-06-04", "Summer half term"),
    closed("2027-07-22", "2027-09-01", "Summer holiday"),
  ],
};

/** The same year as terms, with half terms and the INSET day as closures. */
export const HILLCREST_TERMS: SchoolCalendar = {
  terms: [
    { first: date("2026-09-03"), last: date("2026-12-18") },
    { first: date("2027-01-05"), last: date("2027-03-25") },
    { first: date("2027-04-12"), last: date("2027-07-21") },
    { first: date("2027-09-02"), last: date("2027-12-17") },
  ],
  closures: HILLCREST.closures.filter((range) => /half term/.test(range.name) || range.why === "inset"),
};
