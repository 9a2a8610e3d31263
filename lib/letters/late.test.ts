import { expect, test } from "vitest";
import { firstConcern } from "./catalogue/concern/c1-first-concern.ts";
import { fearedTomorrow } from "./catalogue/concern/c7-tomorrow.ts";
import { absence } from "./catalogue/concern/c9-absence.ts";
import { lateNote } from "./late.ts";

const at = (london: string) => Temporal.ZonedDateTime.from(`${london}[Europe/London]`).epochMilliseconds;

test.each([
  ["2027-03-23T23:04", "It is 23:04. In your mail you can schedule it for 8:00."],
  ["2027-03-23T22:00", "It is 22:00. In your mail you can schedule it for 8:00."],
  ["2027-03-24T00:05", "It is 0:05. In your mail you can schedule it for 8:00."],
  ["2027-03-24T06:59", "It is 6:59. In your mail you can schedule it for 8:00."],
  ["2027-07-01T22:30", "It is 22:30. In your mail you can schedule it for 8:00."],
  ["2027-03-19T06:30", "It is 6:30. In your mail you can schedule it for 8:00."],
  ["2027-03-19T22:10", "It is 22:10. In your mail you can schedule it for Monday 8:00."],
  ["2027-03-20T00:05", "It is 0:05. In your mail you can schedule it for Monday 8:00."],
  ["2027-03-20T23:00", "It is 23:00. In your mail you can schedule it for Monday 8:00."],
  ["2027-03-21T05:00", "It is 5:00. In your mail you can schedule it for Monday 8:00."],
  ["2027-07-04T22:30", "It is 22:30. In your mail you can schedule it for Monday 8:00."],
  ["2027-03-22T00:05", "It is 0:05. In your mail you can schedule it for 8:00."],
])("at %s in London: %s", (time, note) => {
  expect(lateNote(at(time))).toBe(note);
});

test.each(["2027-03-23T07:00", "2027-03-23T12:00", "2027-07-01T21:59"])("says nothing at %s", (time) => {
  expect(lateNote(at(time))).toBeNull();
});

test("keeps quiet where the letter is about tomorrow morning", () => {
  const night = at("2027-03-23T23:04");
  expect(lateNote(night, fearedTomorrow)).toBeNull();
  expect(lateNote(night, absence)).toBeNull();
  expect(lateNote(night, firstConcern)).not.toBeNull();
});
