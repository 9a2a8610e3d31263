import { describe, expect, it } from "vitest";
import {
  dateInFull,
  londonDate,
  londonInstant,
  londonTime,
  longDay,
  readDate,
  shortDay,
  shortDayTime,
} from "./dates.ts";

const WINTER = Date.UTC(2026, 11, 14, 14, 5, 59);
const SUMMER = Date.UTC(2027, 6, 1, 23, 30);

describe("London", () => {
  it("is an hour ahead in summer", () => {
    expect(londonDate(WINTER).toString()).toBe("2026-12-14");
    expect(londonTime(WINTER)).toBe("14:05");
    expect(londonDate(SUMMER).toString()).toBe("2027-07-02");
    expect(londonTime(SUMMER)).toBe("00:30");
  });

  it("turns a day and a time back into an instant, noon when the time is not known", () => {
    expect(londonInstant("2026-12-14", "14:05")).toBe(Date.UTC(2026, 11, 14, 14, 5));
    expect(londonInstant("2027-07-02", "00:30")).toBe(SUMMER);
    expect(londonInstant("2027-07-02", null)).toBe(Date.UTC(2027, 6, 2, 11));
    expect(() => londonInstant("2027-02-30", null)).toThrow(RangeError);
  });
});

it("writes days as people do", () => {
  expect(shortDay("2026-12-14")).toBe("Mon 14 Dec");
  expect(shortDay("2026-09-01")).toBe("Tue 1 Sep");
  expect(longDay("2026-12-14")).toBe("Monday 14 December 2026");
  expect(dateInFull("2026-12-04")).toBe("4 December 2026");
  expect(shortDayTime(WINTER)).toBe("Mon 14 Dec 2026, 14:05");
});

it("reads only dates that exist", () => {
  expect(readDate("2028-02-29")?.toString()).toBe("2028-02-29");
  for (const words of ["2027-02-29", "", "14 Dec", "2027-2-1", "2027-02-01T00:00"]) expect(readDate(words)).toBeNull();
});
