import fc from "fast-check";
import { expect, it } from "vitest";
import { NO_CALENDAR, schoolCalendar } from "./school-calendar.ts";
import { isSchoolDay, schoolDaysBetween } from "./school-days.ts";

const CALENDAR = schoolCalendar({
  terms: [
    { id: "1", first: "2026-09-03", last: "2026-12-18", name: "" },
    { id: "2", first: "2027-01-05", last: "2027-03-25", name: "" },
  ],
  closures: [{ id: "3", first: "2026-10-26", last: "2026-10-30", why: "holiday", name: "Half-term" }],
});

it("gives what counting day by day gives, in whichever order it is asked", () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => Temporal.PlainDate.from("2026-01-01").add({ days }));
  fc.assert(
    fc.property(day, day, fc.constantFrom(CALENDAR, NO_CALENDAR), (from, to, calendar) => {
      let plain = 0;
      for (let at = from.add({ days: 1 }); Temporal.PlainDate.compare(at, to) <= 0; at = at.add({ days: 1 })) {
        if (isSchoolDay(at, calendar)) plain += 1;
      }
      expect(schoolDaysBetween(from, to, calendar)).toBe(plain);
    }),
  );
});
