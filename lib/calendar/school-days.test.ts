import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_PROFILE, type Profile } from "../record/profile.ts";
import { schoolDay } from "./school-calendar.ts";
import {
  addSchoolDays,
  isSchoolDay,
  NO_CALENDAR,
  schoolCalendar,
  schoolDaysBetween,
  termsKnown,
} from "./school-days.ts";
import { date, HILLCREST, HILLCREST_TERMS } from "./testing.ts";

const ends = (start: string, days: number, calendar = HILLCREST) => {
  const due = addSchoolDays(date(start), days, calendar);
  return `${due.date}${due.estimate ? " estimate" : ""}`;
};

describe("addSchoolDays", () => {
  it("passes over holidays, weekends and the INSET day", () => {
    expect(ends("2026-12-14", 5)).toBe("2027-01-05");
    expect(ends("2026-12-14", 5, HILLCREST_TERMS)).toBe("2027-01-05");
    expect(ends("2027-03-23", 5)).toBe("2027-04-14");
    expect(ends("2027-07-19", 20, HILLCREST_TERMS)).toBe("2027-09-27");
  });

  it("says why each day was not counted", () => {
    const { working } = addSchoolDays(date("2026-12-14"), 5, HILLCREST);
    expect(working.counted.map(String)).toEqual(["2026-12-15", "2026-12-16", "2026-12-17", "2026-12-18", "2027-01-05"]);
    const why = new Map(working.skipped.map((day) => [day.date.toString(), day.why]));
    expect(why.get("2026-12-19")).toBe("weekend");
    expect(why.get("2026-12-25")).toBe("holiday");
    expect(why.get("2027-01-04")).toBe("inset");
  });

  it("knows only weekends and bank holidays without terms, and calls it an estimate", () => {
    expect(ends("2026-12-14", 5, NO_CALENDAR)).toBe("2026-12-21 estimate");
    expect(ends("2026-12-24", 1, NO_CALENDAR)).toBe("2026-12-29 estimate");
  });

  it("counts on by weekdays beyond what is known, as an estimate", () => {
    const firstTerm = { terms: HILLCREST_TERMS.terms.slice(0, 1), closures: [] };
    expect(ends("2026-12-07", 5, firstTerm)).toBe("2026-12-14");
    expect(ends("2026-12-14", 5, firstTerm)).toBe("2026-12-21 estimate");
  });

  it("does not take a term that was not typed in for a holiday", () => {
    const noSpring = { terms: HILLCREST_TERMS.terms.filter((_, index) => index !== 1), closures: [] };
    expect(schoolDay(date("2027-02-01"), noSpring)).toEqual({ off: null, known: false });
  });

  it("calls it an estimate where a holiday between two others was not typed in", () => {
    const gap = { terms: [], closures: HILLCREST.closures.filter((range) => range.name !== "Spring half term") };
    expect(ends("2027-02-01", 5, gap)).toBe("2027-02-08 estimate");
    expect(ends("2027-02-01", 5)).toBe("2027-02-08");
  });

  it("does not believe a closure with a mistyped year", () => {
    const typo = { first: date("2026-12-21"), last: date("2072-01-01"), why: "holiday" as const, name: "" };
    expect(ends("2026-12-14", 5, { terms: [], closures: [typo] })).toBe("2026-12-21 estimate");
  });

  it("refuses what is no count", () => {
    expect(() => addSchoolDays(date("2026-12-14"), Number.NaN, HILLCREST)).toThrow(RangeError);
  });

  it("lands on a school day, is monotone, and agrees with schoolDaysBetween", () => {
    const anyDay = fc.integer({ min: 0, max: 600 }).map((days) => date("2026-06-01").add({ days }));
    const anyCalendar = fc.constantFrom(HILLCREST, HILLCREST_TERMS, NO_CALENDAR);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), anyCalendar, (start, days, calendar) => {
        const due = addSchoolDays(start, days, calendar);
        expect(isSchoolDay(due.date, calendar)).toBe(true);
        expect(schoolDaysBetween(start, due.date, calendar)).toBe(days);
        expect(termsKnown(start, due.date, calendar)).toBe(!due.estimate);
        const later = addSchoolDays(start.add({ days: 1 }), days, calendar).date;
        expect(Temporal.PlainDate.compare(due.date, later)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe("schoolDaysBetween", () => {
  it("counts the day itself and not the start", () => {
    expect(schoolDaysBetween(date("2026-11-16"), date("2026-11-25"), HILLCREST)).toBe(7);
    expect(schoolDaysBetween(date("2026-11-16"), date("2026-11-16"), HILLCREST)).toBe(0);
    expect(schoolDaysBetween(date("2026-11-16"), date("2026-11-13"), HILLCREST)).toBe(0);
  });
});

describe("schoolCalendar", () => {
  const profile: Profile = {
    ...EMPTY_PROFILE,
    terms: [
      { id: "a", first: "2026-09-03", last: "2026-12-18", name: "Autumn" },
      { id: "b", first: "2027-01-05", last: "", name: "half typed" },
    ],
    closures: [
      { id: "c", first: "2026-10-26", last: "2026-10-30", why: "holiday", name: "Half term" },
      { id: "d", first: "2026-11-30", last: "2026-11-29", why: "other", name: "the wrong way round" },
      { id: "e", first: "2026-02-30", last: "2026-03-01", why: "other", name: "no such day" },
    ],
  };

  it("takes what is whole and leaves the rest", () => {
    const calendar = schoolCalendar(profile);
    expect(calendar.terms).toHaveLength(1);
    expect(calendar.closures.map((range) => range.name)).toEqual(["Half term"]);
    expect(isSchoolDay(date("2026-10-28"), calendar)).toBe(false);
    expect(isSchoolDay(date("2026-11-02"), calendar)).toBe(true);
  });
});
