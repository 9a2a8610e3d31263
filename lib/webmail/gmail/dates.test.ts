import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { readDate } from "./dates.ts";

const at = (year: number, month: number, day: number, hour: number, minute: number) =>
  new Date(year, month - 1, day, hour, minute).getTime();

describe("a date as Gmail shows it", () => {
  const shown: [string, string, number][] = [
    ["en", "20 Aug 2025, 13:19", at(2025, 8, 20, 13, 19)],
    ["en-GB", "1 Sept 2026, 09:05", at(2026, 9, 1, 9, 5)],
    ["en", "Aug 20, 2025, 1:19 PM", at(2025, 8, 20, 13, 19)],
    ["en-US", "Aug 20, 2025, 12:05\u202fAM", at(2025, 8, 20, 0, 5)],
    ["vi", "13:19 20 thg 8, 2025", at(2025, 8, 20, 13, 19)],
    ["vi", "13:19 1 thg 12, 2025", at(2025, 12, 1, 13, 19)],
    ["ru", "20 авг. 2025 г., 13:19", at(2025, 8, 20, 13, 19)],
    ["pl", "20 sie 2025, 13:19", at(2025, 8, 20, 13, 19)],
    ["cy", "20 Awst 2025, 13:19", at(2025, 8, 20, 13, 19)],
    ["de", "20. Aug. 2025, 13:19", at(2025, 8, 20, 13, 19)],
  ];
  it.each(shown)("in %s: %s", (language, words, instant) => {
    expect(readDate(words, language)).toEqual({ instant, shown: words, certainty: "minute" });
  });

  const unclear: [string, string][] = [
    ["en", "03/04/2025, 13:19"],
    ["en", "20 Aug 2025"],
    ["en", "31 Feb 2025, 10:00"],
    ["en", "20 août 2025, 13:19"],
    ["en", "20 Aug 2025, 25:19"],
    ["en", "Yesterday"],
    ["not a language", "20 Aug 2025, 13:19"],
    ["en", ""],
  ];
  it.each(unclear)("is uncertain when it may mean something else (%s: %s)", (language, words) => {
    expect(readDate(words, language)).toEqual({ instant: null, shown: words, certainty: "uncertain" });
  });

  it("is read back to the minute in many languages, and never wrongly", () => {
    const languages = ["en-GB", "en-US", "vi", "ru", "uk", "pl", "ro", "fr", "de", "es", "pt", "it", "tr", "cy", "so"];
    const style = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" } as const;
    const dates = fc.date({ min: new Date(2015, 0, 1), max: new Date(2035, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...languages), dates, (language, date) => {
        const minute = new Date(
          date.getFullYear(),
          date.getMonth(),
          date.getDate(),
          date.getHours(),
          date.getMinutes(),
        );
        const { instant } = readDate(new Intl.DateTimeFormat(language, style).format(minute), language);
        expect(instant).toBe(minute.getTime());
      }),
    );
  });
});

describe("when the clocks change", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  const changes: [string, string, string | null, string][] = [
    ["Europe/London", "25 Oct 2026, 00:59", "2026-10-24T23:59Z", "minute"],
    ["Europe/London", "25 Oct 2026, 01:00", "2026-10-25T00:00Z", "uncertain"],
    ["Europe/London", "25 Oct 2026, 01:30", "2026-10-25T00:30Z", "uncertain"],
    ["Europe/London", "25 Oct 2026, 02:00", "2026-10-25T02:00Z", "minute"],
    ["Europe/London", "29 Mar 2026, 00:59", "2026-03-29T00:59Z", "minute"],
    ["Europe/London", "29 Mar 2026, 01:30", null, "uncertain"],
    ["Europe/London", "29 Mar 2026, 02:00", "2026-03-29T01:00Z", "minute"],
    ["Australia/Lord_Howe", "5 Apr 2026, 01:45", "2026-04-04T14:45Z", "uncertain"],
    ["America/New_York", "1 Nov 2026, 01:30", "2026-11-01T05:30Z", "uncertain"],
  ];
  it.each(changes)("in %s, %s", (timeZone, shown, moment, certainty) => {
    process.env.TZ = timeZone;
    const instant = moment === null ? null : Date.parse(moment);
    expect(readDate(shown, "en")).toEqual({ instant, shown, certainty });
  });
});
