import { describe, expect, test } from "vitest";
import { NO_CALENDAR } from "./school-calendar.ts";
import { type Session, sessionsInTenWeeks } from "./session-count.ts";
import { date, HILLCREST, HILLCREST_TERMS } from "./testing.ts";

const day = (iso: string): Session[] => [
  { date: date(iso), half: "morning" },
  { date: date(iso), half: "afternoon" },
];
const morning = (iso: string): Session => ({ date: date(iso), half: "morning" });
const WEEK = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"].flatMap(day);

describe("ten sessions in ten school weeks", () => {
  test("are met by a whole week, on its last day", () => {
    expect(sessionsInTenWeeks(WEEK, date("2026-11-19"), HILLCREST)).toMatchObject({ count: 8, met: false });
    expect(sessionsInTenWeeks(WEEK, date("2026-11-20"), HILLCREST)).toMatchObject({ count: 10, met: true });
  });

  test("count a half day once, however often it is named", () => {
    expect(sessionsInTenWeeks([...WEEK, ...WEEK], date("2026-12-14"), HILLCREST).count).toBe(10);
  });

  test("pass over weeks without school", () => {
    // Back from the week of 18 Jan 2027: 18, 11 and 4 Jan; not Christmas; 14, 7 Dec, 30, 23, 16, 9, 2 Nov.
    const count = sessionsInTenWeeks(WEEK, date("2027-01-20"), HILLCREST);
    expect(count.first.toString()).toBe("2026-11-02");
    expect(count.count).toBe(10);
    expect(sessionsInTenWeeks([morning("2026-11-01")], date("2027-01-20"), HILLCREST).count).toBe(0);
    expect(sessionsInTenWeeks([morning("2026-11-02")], date("2027-01-20"), HILLCREST).count).toBe(1);
  });

  test("reach into the school year before", () => {
    // From the second week of term, Mon 7 Sep: that and the first, then back over the summer to eight weeks before 23 July.
    const terms = [{ first: date("2026-04-13"), last: date("2026-07-22") }, ...HILLCREST_TERMS.terms];
    const halfTerm = {
      first: date("2026-05-25"),
      last: date("2026-05-29"),
      why: "holiday" as const,
      name: "Half term",
    };
    const calendar = { terms, closures: [...HILLCREST_TERMS.closures, halfTerm] };
    const count = sessionsInTenWeeks([morning("2026-06-08")], date("2026-09-08"), calendar);
    expect(count).toMatchObject({ count: 1, estimate: false });
    expect(count.first.toString()).toBe("2026-06-01");
  });

  test("run out of the count again", () => {
    expect(sessionsInTenWeeks(WEEK, date("2027-01-27"), HILLCREST).count).toBe(10);
    expect(sessionsInTenWeeks(WEEK, date("2027-02-10"), HILLCREST).count).toBe(0);
  });

  test("are an estimate where the term dates are not known", () => {
    expect(sessionsInTenWeeks(WEEK, date("2026-12-14"), NO_CALENDAR)).toMatchObject({ count: 10, estimate: true });
    expect(sessionsInTenWeeks(WEEK, date("2026-12-14"), HILLCREST_TERMS).estimate).toBe(false);
  });

  test("end also where the calendar knows of no school at all", () => {
    const closures = [{ first: date("2020-01-01"), last: date("2030-01-01"), why: "other" as const, name: "" }];
    expect(sessionsInTenWeeks([], date("2026-12-14"), { terms: [], closures }).count).toBe(0);
  });
});
