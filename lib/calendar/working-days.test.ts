import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { date } from "./testing.ts";
import { addWorkingDays, countWorkingDays, isWorkingDay, workingDayFrom } from "./working-days.ts";

const anyDay = fc.integer({ min: 0, max: 2556 }).map((days) => date("2024-01-01").add({ days }));
const anyDivision = fc.constantFrom("england-and-wales" as const, "united-kingdom" as const);

describe("addWorkingDays", () => {
  it("counts from the day after", () => {
    expect(addWorkingDays(date("2026-11-23"), 5, "england-and-wales").toString()).toBe("2026-11-30");
    expect(addWorkingDays(date("2026-11-23"), 5, "united-kingdom").toString()).toBe("2026-12-01");
    expect(addWorkingDays(date("2026-11-22"), 1, "england-and-wales").toString()).toBe("2026-11-23");
  });

  it("counts over Christmas in England and in the kingdom", () => {
    expect(addWorkingDays(date("2026-12-14"), 20, "england-and-wales").toString()).toBe("2027-01-14");
    expect(addWorkingDays(date("2026-12-14"), 20, "united-kingdom").toString()).toBe("2027-01-15");
  });

  it("takes zero as the start itself and refuses what is no count", () => {
    expect(addWorkingDays(date("2026-12-25"), 0, "england-and-wales").toString()).toBe("2026-12-25");
    expect(() => addWorkingDays(date("2026-12-25"), -1, "england-and-wales")).toThrow(RangeError);
    expect(() => addWorkingDays(date("2026-12-25"), 1.5, "england-and-wales")).toThrow(RangeError);
  });

  it("lands on a working day, is monotone, and adds up", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 90 }), anyDivision, (start, days, division) => {
        const { date: end, working } = countWorkingDays(start, days, division);
        expect(isWorkingDay(end, division)).toBe(true);
        expect(working.counted.length).toBe(days);
        expect(working.counted.length + working.skipped.length).toBe(start.until(end, { largestUnit: "days" }).days);
        const later = addWorkingDays(start.add({ days: 1 }), days, division);
        expect(Temporal.PlainDate.compare(end, later)).toBeLessThanOrEqual(0);
        const split = addWorkingDays(addWorkingDays(start, days - 1, division), 1, division);
        expect(split.equals(end)).toBe(true);
        const uk = addWorkingDays(start, days, "united-kingdom");
        const england = addWorkingDays(start, days, "england-and-wales");
        expect(Temporal.PlainDate.compare(england, uk)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  it("names the years whose bank holidays are not published yet", () => {
    expect(countWorkingDays(date("2027-12-20"), 10, "england-and-wales").working.computedYears).toEqual([2028]);
    expect(countWorkingDays(date("2026-12-20"), 10, "england-and-wales").working.computedYears).toEqual([]);
  });
});

it("workingDayFrom stays on a working day and moves off others", () => {
  expect(workingDayFrom(date("2026-12-24"), "england-and-wales").toString()).toBe("2026-12-24");
  expect(workingDayFrom(date("2026-12-25"), "england-and-wales").toString()).toBe("2026-12-29");
});
