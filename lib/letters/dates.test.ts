import { expect, test } from "vitest";
import { dayInWords } from "./dates.ts";

const today = "2026-12-14";

test.each([
  ["2026-12-18", {}, "18 December"],
  ["2026-12-18", { weekday: true }, "Friday 18 December"],
  ["2027-01-05", { weekday: true }, "Tuesday 5 January 2027"],
  ["2026-09-07", { year: true }, "7 September 2026"],
  ["2025-09-07", {}, "7 September 2025"],
])("%s %o → %s", (date, form, words) => {
  expect(dayInWords(date, { today, ...form })).toBe(words);
});

test("refuses what is no date", () => {
  expect(() => dayInWords("2026-02-30x", { today })).toThrow(RangeError);
});
