import { expect, it } from "vitest";
import { schoolCalendar } from "../calendar/school-calendar.ts";
import { writeIcs } from "../calendar/write-ics.ts";
import { type CalendarTitle, calendarDays } from "./calendar-days.ts";
import { datesOf } from "./dates-known.ts";
import { deriveEntries } from "./entries.ts";
import { passedWhile } from "./passed.ts";
import { london, SAMPLE_PROFILE, sampleLedger } from "./testing/fixtures.ts";

/** The family of the fixtures, as its record stood on a day. */
function on(day: string) {
  const items = sampleLedger().filter(({ at }) => at < london(`${day}T23:00`));
  const entries = deriveEntries(items, SAMPLE_PROFILE);
  const known = { profile: SAMPLE_PROFILE, entries, dates: datesOf(items, entries) };
  return { known, calendar: schoolCalendar(SAMPLE_PROFILE), today: Temporal.PlainDate.from(day) };
}

function days(day: string, title: CalendarTitle) {
  const { known, calendar, today } = on(day);
  return calendarDays(known, calendar, today, title);
}

it("holds the day a letter asked an answer by, until it has passed", () => {
  expect(days("2027-01-12", "plain").map(({ date, title }) => [date, title])).toEqual([
    ["2027-01-18", "School matter"],
  ]);
  expect(days("2027-01-12", "what")[0]?.title).toBe("School matter: Answer asked for by this day");
  expect(days("2027-01-12", "name")[0]?.title).toBe(`${SAMPLE_PROFILE.child.name}: Answer asked for by this day`);
  expect(days("2027-01-19", "plain")).toEqual([]);
});

it("holds the day something was promised for, and nobody's name, words or address with it", () => {
  const found = days("2027-02-10", "what");
  expect(found.map(({ date, title }) => [date, title])).toContainEqual([
    "2027-03-03",
    "School matter: Something was promised by this day",
  ]);
  const file = writeIcs(found, { now: london("2027-02-10T12:00"), remindDays: 3 });
  expect(file).not.toMatch(/support plan|patel|mornings|example/i);
});

it("a day keeps its name from one file to the next, and no two have the same", () => {
  const uids = (day: string) => days(day, "plain").map(({ uid }) => uid);
  expect(uids("2027-01-13")).toEqual(uids("2027-01-12"));
  const all = uids("2027-02-10");
  expect(new Set(all).size).toBe(all.length);
});

it("what passed while the browser was closed is what was asked for or promised by then", () => {
  const { known, calendar, today } = on("2027-03-10");
  const passed = passedWhile({ from: "2027-02-20", to: "2027-03-10" }, known, calendar, today);
  expect(passed.map(({ date, what }) => [date, what])).toEqual([["2027-03-03", "promise"]]);
  expect(passedWhile({ from: "2027-03-04", to: "2027-03-10" }, known, calendar, today)).toEqual([]);
});
