import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Clock, SchoolCalendar } from "./clock.ts";
import { CLOCKS, clocksFor } from "./clocks.ts";
import { addSchoolDays, isSchoolDay, NO_CALENDAR } from "./school-days.ts";
import { workingSentence } from "./sentence.ts";
import { date, HILLCREST, HILLCREST_TERMS } from "./testing.ts";
import { isWorkingDay } from "./working-days.ts";

/** What holds of every clock on every day, whatever is known of the school's year. */

const compare = Temporal.PlainDate.compare;
const span = (from: Temporal.PlainDate, to: Temporal.PlainDate) => from.until(to, { largestUnit: "days" }).days;

const anyDay = fc.integer({ min: 0, max: 2900 }).map((days) => date("2024-01-01").add({ days }));

/** Terms, closures, both or neither; with gaps, overlaps, the wrong way round, and mistyped years. */
const anyRange = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 90 }))
  .map(([first, days]) => ({ first, last: first.add({ days }) }));
const anyClosure = fc
  .tuple(anyRange, fc.constantFrom("holiday" as const, "inset" as const, "other" as const))
  .map(([range, why]) => ({ ...range, why, name: "" }));
const anyCalendar: fc.Arbitrary<SchoolCalendar> = fc.oneof(
  fc.constantFrom(NO_CALENDAR, HILLCREST, HILLCREST_TERMS),
  fc.record({ terms: fc.array(anyRange, { maxLength: 4 }), closures: fc.array(anyClosure, { maxLength: 6 }) }),
);
const anyClock = fc.constantFrom<Clock>(...CLOCKS, ...clocksFor({ replyDays: 3, complaintDays: 20 }));

describe("every clock", () => {
  it("ends after it begins, and says how in a sentence", () => {
    fc.assert(
      fc.property(
        anyClock,
        anyDay,
        anyCalendar,
        fc.option(anyDay, { nil: undefined }),
        (clock, start, calendar, second) => {
          const due = clock.due(start, calendar, second);
          expect(compare(due.date, start), clock.id).toBeGreaterThanOrEqual(0);
          expect(workingSentence(due)).toMatch(/^[A-Z0-9].*\.$/);
          for (const roll of due.working.rolls) expect(compare(roll.from, roll.to)).toBeLessThan(0);
          const { sendBy } = due.working;
          if (sendBy) expect(isWorkingDay(sendBy, "england-and-wales") && compare(sendBy, due.date) < 0).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
  });

  it("never ends earlier for beginning later", () => {
    fc.assert(
      fc.property(anyClock, anyDay, anyCalendar, (clock, start, calendar) => {
        const next = clock.due(start.add({ days: 1 }), calendar).date;
        expect(compare(clock.due(start, calendar).date, next), `${clock.id} ${start}`).toBeLessThanOrEqual(0);
      }),
      { numRuns: 600 },
    );
  });

  it("that counts days accounts for each of them: counted or not, and why", () => {
    fc.assert(
      fc.property(anyClock, anyDay, anyCalendar, (clock, start, calendar) => {
        const { date: end, working } = clock.due(start, calendar);
        if (working.unit !== "school-day" && working.unit !== "working-day") return;
        expect(working.counted).toHaveLength(working.count);
        expect(working.counted.length + working.skipped.length).toBe(span(working.start, end));
        const days = [...working.counted, ...working.skipped.map((day) => day.date)].map(String).sort();
        expect(new Set(days).size).toBe(days.length);
        expect(end.equals(working.counted.at(-1) ?? end)).toBe(true);
        if (working.unit === "school-day") expect(isSchoolDay(end, calendar)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it("that must end on a working day does", () => {
    const rolled = ["subject-access", "subject-access-extended", "data-complaint"];
    fc.assert(
      fc.property(fc.constantFrom(...rolled), anyDay, (id, start) => {
        const due = CLOCKS.find((clock) => clock.id === id)?.due(start, NO_CALENDAR);
        expect(due && isWorkingDay(due.date, "england-and-wales")).toBe(true);
      }),
    );
  });

  it("of the Tribunal never ends in August or from 25 December to 1 January", () => {
    const appeal = CLOCKS.find(({ id }) => id === "tribunal-appeal");
    fc.assert(
      fc.property(anyDay, fc.option(anyDay, { nil: undefined }), (start, certificate) => {
        const end = appeal?.due(start, NO_CALENDAR, certificate).date ?? start;
        expect(end.month).not.toBe(8);
        expect((end.month === 12 && end.day >= 25) || (end.month === 1 && end.day === 1)).toBe(false);
      }),
    );
  });
});

describe("school days", () => {
  it("are monotone, land on school days and add up, whatever the calendar", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), anyCalendar, (start, days, calendar) => {
        const { date: end, working } = addSchoolDays(start, days, calendar);
        if (days === 0) return void expect(end.equals(start)).toBe(true);
        expect(isSchoolDay(end, calendar)).toBe(true);
        expect(working.counted.length + working.skipped.length).toBe(span(start, end));
        const split = addSchoolDays(addSchoolDays(start, days - 1, calendar).date, 1, calendar).date;
        expect(split.equals(end)).toBe(true);
        expect(compare(end, addSchoolDays(start.add({ days: 1 }), days, calendar).date)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the days that are easily got wrong", () => {
  const due = (id: string, start: string, second?: string) => {
    const clock = CLOCKS.find((one) => one.id === id);
    return clock?.due(date(start), HILLCREST, second ? date(second) : undefined).date.toString();
  };

  it.each([
    // 29 February, and the ends of short months.
    ["subject-access", "2028-01-29", "2028-02-29"],
    ["subject-access", "2027-01-29", "2027-03-01"],
    ["subject-access", "2028-02-29", "2028-03-29"],
    ["mediation-certificate", "2026-12-31", "2027-02-28"],
    ["mediation-certificate", "2027-12-30", "2028-02-29"],
    ["ombudsman-12-months", "2027-02-28", "2028-02-28"],
    ["disability-claim", "2027-08-30", "2028-02-29"],
    ["disability-claim", "2027-09-01", "2028-02-29"],
    ["disability-claim", "2026-08-01", "2027-01-31"],
    // A last day on a bank holiday, and on the Saturday before a Monday that is one.
    ["subject-access", "2026-11-25", "2026-12-29"],
    ["subject-access", "2027-04-01", "2027-05-04"],
    ["data-complaint", "2027-02-24", "2027-03-30"],
    // The Tribunal: each end of December's days and of August.
    ["tribunal-appeal", "2026-10-24", "2026-12-24"],
    ["tribunal-appeal", "2026-10-31", "2027-01-04"],
    ["tribunal-appeal", "2027-05-31", "2027-07-31"],
    ["tribunal-appeal", "2027-06-01", "2027-09-01"],
    ["tribunal-appeal", "2027-07-01", "2027-09-01"],
    ["tribunal-appeal", "2027-07-02", "2027-09-02"],
    ["tribunal-appeal", "2028-10-25", "2029-01-02"],
    ["tribunal-appeal", "2029-06-15", "2029-09-03"],
    // Weeks land on the same weekday, over Christmas and clock changes.
    ["ehc-decision", "2026-12-25", "2027-02-05"],
    ["ehc-final", "2027-01-01", "2027-05-21"],
    ["phase-transfer", "2027-02-15", "2027-02-15"],
    ["phase-transfer", "2028-02-29", "2029-02-15"],
  ])("%s from %s is %s", (id, start, expected) => expect(due(id, start)).toBe(expected));

  it("the later of two starts counts, also when the certificate came first or is the same day", () => {
    expect(due("tribunal-appeal", "2027-03-01", "2027-04-01")).toBe("2027-05-01");
    expect(due("tribunal-appeal", "2027-03-01", "2027-04-02")).toBe("2027-05-02");
    expect(due("tribunal-appeal", "2027-03-01", "2027-02-01")).toBe("2027-05-01");
  });
});

describe("one that is known in part", () => {
  const ends = (start: string, days: number, calendar: SchoolCalendar) => {
    const due = addSchoolDays(date(start), days, calendar);
    return `${due.date}${due.estimate ? " estimate" : ""}`;
  };
  const closed = (first: string, last: string, why: "holiday" | "inset" = "holiday") => ({
    first: date(first),
    last: date(last),
    why,
    name: "",
  });

  it("counts with closures only, terms only, and with what overlaps", () => {
    const halves = [closed("2026-10-26", "2026-10-30"), closed("2026-12-21", "2027-01-01")];
    expect(ends("2026-11-30", 5, { terms: [], closures: halves })).toBe("2026-12-07");
    expect(ends("2026-12-30", 5, { terms: [], closures: halves })).toBe("2027-01-08 estimate");
    const term = { first: date("2026-09-03"), last: date("2026-12-18") };
    expect(ends("2026-10-22", 3, { terms: [term], closures: [] })).toBe("2026-10-27");
    expect(
      ends("2026-10-22", 3, {
        terms: [term, term],
        closures: [...halves, closed("2026-10-28", "2026-11-02", "inset")],
      }),
    ).toBe("2026-11-04");
  });

  it("begins on a day off as on any other, and takes no days for the day itself", () => {
    expect(ends("2026-12-25", 0, HILLCREST)).toBe("2026-12-25");
    expect(ends("2026-12-25", 1, HILLCREST)).toBe("2027-01-05");
    expect(ends("2026-11-14", 1, HILLCREST)).toBe("2026-11-16");
    expect(ends("2027-01-04", 1, HILLCREST)).toBe("2027-01-05");
  });

  it("counts a school year through", () => {
    const { date: end, working } = addSchoolDays(date("2026-09-02"), 180, HILLCREST);
    expect(working.counted).toHaveLength(180);
    expect(end.toString()).toBe("2027-07-05");
  });
});
