import { expect, it } from "vitest";
import { askDays } from "./ask-days.ts";
import type { SchoolCalendar } from "./clock.ts";
import { findClock } from "./clocks.ts";
import { NO_CALENDAR } from "./school-days.ts";
import { date, HILLCREST } from "./testing.ts";

const ask = (id: string, start: string, calendar: SchoolCalendar = HILLCREST) => {
  const clock = findClock(id);
  return clock ? askDays(clock, date(start), calendar) : [];
};

it("proposes the clock's own day first, then the last school day before a long closure", () => {
  expect(ask("school-reply", "2027-03-23")).toEqual([
    {
      date: "2027-04-14",
      kind: "courtesy",
      clock: "school-reply",
      estimate: false,
      working: "5 school days from today: not 26 Mar to 9 Apr, holidays.",
    },
    {
      date: "2027-03-25",
      kind: "courtesy",
      clock: "school-reply",
      estimate: false,
      working: "2 school days from today, before school closes. Short, so only if it cannot wait.",
    },
  ]);
});

it("proposes one day only when there is no closure, too little notice, or the time is set by law", () => {
  expect(ask("school-reply", "2026-11-16").map((day) => day.date)).toEqual(["2026-11-23"]);
  expect(ask("school-reply", "2027-03-24").map((day) => day.date)).toEqual(["2027-04-15"]);
  expect(ask("educational-record", "2027-03-09").map((day) => day.date)).toEqual(["2027-04-14"]);
  expect(ask("school-reply", "2026-12-23", NO_CALENDAR)).toMatchObject([{ estimate: true }]);
});

it("never proposes a day without school", () => {
  expect(ask("school-reply", "2026-10-19").map((day) => day.date)).toEqual(["2026-11-02", "2026-10-23"]);
});
