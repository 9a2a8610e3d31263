import { describe, expect, it } from "vitest";
import { addSchoolDays, schoolCalendar } from "../../lib/calendar/school-days.ts";
import { WHITLOCKS } from "../testing/family.ts";
import { countDays } from "./count.ts";

const calendar = schoolCalendar(WHITLOCKS);
const words = (start: string, days: number) =>
  countDays(addSchoolDays(Temporal.PlainDate.from(start), days, calendar).working).map(({ label, kind }) =>
    kind === "counted" ? label : `${label}:${kind}`,
  );

describe("countDays", () => {
  it("numbers the days counted and marks the last as due; weekends go without saying", () => {
    expect(words("2027-03-12", 5)).toEqual(["1", "2", "3", "4", "5:due"]);
  });

  it("draws each run of days not counted once, where it stood", () => {
    expect(words("2027-02-11", 3)).toEqual(["1", "Half-term:not", "2", "3:due"]);
  });

  it("has nothing to draw for calendar units", () => {
    const start = Temporal.PlainDate.from("2027-03-12");
    const none = { start, unit: "week" as const, count: 2, counted: [], skipped: [], rolls: [], computedYears: [] };
    expect(countDays(none)).toEqual([]);
  });
});
