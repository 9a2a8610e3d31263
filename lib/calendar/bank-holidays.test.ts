import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bankHoliday, bankHolidays, DIVISIONS, holidayName, isComputedYear } from "./bank-holidays.ts";
import { computeHolidays, easterSunday } from "./holiday-rules.ts";
import { HOLIDAY_DATA, MOVED_ONCE, ONE_OFF, PUBLISHED } from "./published-holidays.ts";
import { date } from "./testing.ts";

const FEED = "../shared/facts/bank-holidays.json";
const PUBLISHED_YEARS = [2024, 2025, 2026, 2027];

interface Feed {
  [division: string]: { events: { date: string; title: string; notes: string }[] };
}

describe("published bank holidays", () => {
  it.skipIf(!existsSync(FEED))("are those of the feed (skipped where the feed is not at hand)", () => {
    const feed = JSON.parse(readFileSync(FEED, "utf8")) as Feed;
    for (const [division, letter] of [
      ["england-and-wales", "E"],
      ["scotland", "S"],
      ["northern-ireland", "N"],
    ] as const) {
      const ours = PUBLISHED.filter((row) => row[1].includes(letter)).map((row) => [row[0], row[2], row[3] ?? ""]);
      const theirs = feed[division]?.events.map((event) => [
        event.date,
        event.title,
        event.notes === "Substitute day" ? "substitute" : "",
      ]);
      expect(ours).toEqual(theirs);
    }
  });

  it.each(PUBLISHED_YEARS)("are what the rules give for %i", (year) => {
    const published = PUBLISHED.filter((row) => row[0].startsWith(`${year}-`));
    const flat = (rows: typeof PUBLISHED) =>
      rows.flatMap(([day, where, name, sub]) => [...where].map((one) => `${day} ${one} ${name} ${sub ?? ""}`)).sort();
    expect(flat(computeHolidays(year))).toEqual(flat(published));
  });
});

describe("computed bank holidays", () => {
  const days = (year: number, division: (typeof DIVISIONS)[number]) =>
    bankHolidays(year, division).map((holiday) => holiday.date.toString().slice(5));

  it("gives 2028 for England and Wales", () => {
    expect(days(2028, "england-and-wales")).toEqual([
      "01-03",
      "04-14",
      "04-17",
      "05-01",
      "05-29",
      "08-28",
      "12-25",
      "12-26",
    ]);
  });

  // Worked out by hand from a calendar of each year: Good Friday, Easter Monday, then the Mondays.
  it.each([
    [2029, ["01-01", "03-30", "04-02", "05-07", "05-28", "08-27", "12-25", "12-26"]],
    [2030, ["01-01", "04-19", "04-22", "05-06", "05-27", "08-26", "12-25", "12-26"]],
    [2031, ["01-01", "04-11", "04-14", "05-05", "05-26", "08-25", "12-25", "12-26"]],
    [2032, ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"]],
    [2033, ["01-03", "04-15", "04-18", "05-02", "05-30", "08-29", "12-26", "12-27"]],
  ])("gives %i for England and Wales", (year, expected) => expect(days(year, "england-and-wales")).toEqual(expected));

  it.each([
    [2029, ["01-01", "01-02", "03-30", "05-07", "05-28", "08-06", "11-30", "12-25", "12-26"]],
    [2030, ["01-01", "01-02", "04-19", "05-06", "05-27", "08-05", "12-02", "12-25", "12-26"]],
  ])("gives %i for Scotland", (year, expected) => expect(days(year, "scotland")).toEqual(expected));

  it.each([
    [2029, ["01-01", "03-19", "03-30", "04-02", "05-07", "05-28", "07-12", "08-27", "12-25", "12-26"]],
    [2030, ["01-01", "03-18", "04-19", "04-22", "05-06", "05-27", "07-12", "08-26", "12-25", "12-26"]],
  ])("gives %i for Northern Ireland", (year, expected) => expect(days(year, "northern-ireland")).toEqual(expected));

  it("gives both Scottish new year days when they fall on a weekend", () => {
    expect(days(2028, "scotland").slice(0, 2)).toEqual(["01-03", "01-04"]);
    expect(days(2023, "scotland").slice(0, 2)).toEqual(["01-02", "01-03"]);
  });

  it("lets Boxing Day keep its Monday when Christmas Day is a Sunday", () => {
    const rows = computeHolidays(2022).filter((row) => row[0] > "2022-12");
    expect(rows).toEqual([
      ["2022-12-26", "ESN", "Boxing Day"],
      ["2022-12-27", "ESN", "Christmas Day", "substitute"],
    ]);
  });

  it.each([2028, 2029, 2030, 2041])("has weekdays only in %i, and marks them as computed", (year) => {
    for (const division of DIVISIONS) {
      const all = bankHolidays(year, division);
      expect(all.length).toBeGreaterThanOrEqual(8);
      expect(all.every((holiday) => holiday.computed && holiday.date.dayOfWeek <= 5)).toBe(true);
    }
    expect(isComputedYear(year)).toBe(true);
    expect(isComputedYear(2027)).toBe(false);
  });

  it("finds Easter", () => {
    const known = ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2038-04-25"];
    for (const day of known) expect(easterSunday(Number(day.slice(0, 4))).toString()).toBe(day);
  });
});

it("has another name whenever its days change, since a date written down says which list it was counted with", () => {
  const days = JSON.stringify([PUBLISHED, ONE_OFF, MOVED_ONCE]);
  const print = createHash("sha256").update(days).digest("hex").slice(0, 12);
  expect([HOLIDAY_DATA, print]).toEqual(["bank holidays of 22 November 2026", "484652d7cc8d"]);
});

describe("a day", () => {
  it("is a holiday somewhere in the kingdom, or in England", () => {
    const scottish = bankHoliday(date("2027-01-04"), "united-kingdom");
    expect(scottish && holidayName(scottish)).toBe("2nd January (Scotland, substitute day)");
    expect(bankHoliday(date("2027-01-04"), "england-and-wales")).toBeNull();
    expect(bankHoliday(date("2026-12-28"), "england-and-wales")?.name).toBe("Boxing Day");
  });

  it("can be moved once, and added, in years before the published list", () => {
    const england = (day: string) => bankHoliday(date(day), "england-and-wales")?.name;
    expect(england("2022-05-30")).toBeUndefined();
    expect(england("2022-06-02")).toBe("Spring bank holiday");
    expect(england("2022-06-03")).toBe("Platinum Jubilee bank holiday");
    expect(england("2020-05-08")).toBe("Early May bank holiday");
    expect(england("2023-05-08")).toContain("coronation");
  });

  it("can be added once", () => {
    expect(bankHoliday(date("2026-06-15"), "united-kingdom")?.name).toBe("World Cup bank holiday");
    expect(bankHoliday(date("2026-06-15"), "england-and-wales")).toBeNull();
  });
});
