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
    ["en", "1 Sept 2026, 09:05", at(2026, 9, 1, 9, 5)],
    ["en-GB", "Wed, 20 Aug 2025, 13:19", at(2025, 8, 20, 13, 19)],
    ["en-US", "Dec 20, 2025, 9:19 AM", at(2025, 12, 20, 9, 19)],
    ["vi", "20 tháng 8, 2025 lúc 13:19", at(2025, 8, 20, 13, 19)],
    ["ru", "5 мая 2025 г., 9:07", at(2025, 5, 5, 9, 7)],
    ["pl", "5 maja 2025, 09:07", at(2025, 5, 5, 9, 7)],
    ["pl", "20 sierpnia 2025 13:19", at(2025, 8, 20, 13, 19)],
    ["ar", "20 أغسطس 2025، 1:19 م", at(2025, 8, 20, 13, 19)],
    ["ar", "\u200f20 ديسمبر 2025، 9:19 ص", at(2025, 12, 20, 9, 19)],
    ["ar-EG", "\u200f٢٠ ديسمبر ٢٠٢٥، ٩:١٩ ص", at(2025, 12, 20, 9, 19)],
    ["ar", "٢٠\u200f/١٢\u200f/٢٠٢٥، ٩:١٩ م", at(2025, 12, 20, 21, 19)],
    ["iw", "20 באוג׳ 2025, 13:19", at(2025, 8, 20, 13, 19)],
    ["hi", "२० अग॰ २०२५, ९:१९ pm", at(2025, 8, 20, 21, 19)],
    ["zh-CN", "2025年8月20日 13:19", at(2025, 8, 20, 13, 19)],
    ["zh-TW", "2025年12月5日 晚上9:19", at(2025, 12, 5, 21, 19)],
    ["ko", "2025년 8월 20일 오후 1:19", at(2025, 8, 20, 13, 19)],
    ["fr-CA", "20 août 2025, 13 h 19", at(2025, 8, 20, 13, 19)],
    ["fi", "20. elokuuta 2025 klo 13.19", at(2025, 8, 20, 13, 19)],
    ["en-GB", "20/08/2025, 13:19", at(2025, 8, 20, 13, 19)],
    ["en-US", "08/20/2025, 1:19 PM", at(2025, 8, 20, 13, 19)],
    ["en-GB", "08/08/2025, 13:19", at(2025, 8, 8, 13, 19)],
    ["sv", "2025-03-04 13:19", at(2025, 3, 4, 13, 19)],
    ["de", "04.03.2025, 13:19", at(2025, 3, 4, 13, 19)],
    ["cs", "4. 3. 2025 13:19", at(2025, 3, 4, 13, 19)],
    ["es", "mar, 19 ago 2025, 13:19", at(2025, 8, 19, 13, 19)],
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
    ["en", "20 Aug 25, 13:19"],
    ["de", "04.03.25, 13:19"],
    ["ky", "2025-04-03 13:19"],
    ["en", "20 Aug 2025, 1:19 in the evening"],
    ["en", "20 Aug 2025, 01:19 to 02:19"],
    ["cy", "20 Awst 2025 am 12:19"],
    ["zh-CN", "2025年8月20日下午1:19"],
    ["es", "mar, 20 ago 2025, 13:19"],
    ["vi", "20 Aug 2025, 13:19"],
    ["en", "20 thg 8, 2025, 13:19"],
    ["th", "20 ส.ค. 2568 13:19"],
    ["fa", "۲۹ مرداد ۱۴۰۴، ۱۳:۱۹"],
    ["ar-SA", "٢٦ صفر ١٤٤٧ هـ، ١:١٩ م"],
    ["en", "20 08, 13:19"],
    ["en", "13/13/2025, 13:19"],
    ["en", "Yesterday"],
    ["not a language", "20 Aug 2025, 13:19"],
    ["en", ""],
  ];
  it.each(unclear)("is uncertain when it may mean something else (%s: %s)", (language, words) => {
    expect(readDate(words, language)).toEqual({ instant: null, shown: words, certainty: "uncertain" });
  });

  const languages = (
    "en-GB en-US en vi ru ar ar-EG ar-SA pl fa he iw hi zh-CN zh-TW ja ko tr de fr fr-CA es es-419 pt pt-PT uk ur bn so ro cy " +
    "it nl sv da fi el hu cs bg sr lt th id ms ta te gu pa ne si yo sw sq ka kk uz ky ps ckb ga ca am ti my fil"
  ).split(" ");
  const days = fc.date({ min: new Date(2015, 0, 1), max: new Date(2035, 0, 1), noInvalidDate: true });
  const offset = (instant: number) => new Date(instant).getTimezoneOffset();
  /** Not near a change of this computer's clocks, which has its own tests. */
  const isPlain = (date: Date) => offset(date.getTime() - 3 * 3_600_000) === offset(date.getTime() + 3 * 3_600_000);
  const minutes = days.filter(isPlain).map((date) => {
    const { year, month, day } = { year: date.getFullYear(), month: date.getMonth(), day: date.getDate() };
    return new Date(year, month, day, date.getHours(), date.getMinutes());
  });
  const inWords = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" } as const;

  const formats = new Map<string, Intl.DateTimeFormat>();
  const written = (language: string, style: Intl.DateTimeFormatOptions, date: Date) => {
    const key = language + JSON.stringify(style);
    const format = formats.get(key) ?? new Intl.DateTimeFormat(language, style);
    formats.set(key, format);
    return format.format(date);
  };
  /** Each language's words are asked of Intl once, and the machine may be busy. */
  const PATIENCE_MS = 60_000;

  it(
    "is read back to the minute in the words of many languages",
    () => {
      const otherYears = ["fa", "ps", "th"];
      const inNumbers = ["pt-PT", "bg"];
      const readable = languages.filter((language) => ![...otherYears, ...inNumbers].includes(language));
      fc.assert(
        fc.property(fc.constantFrom(...readable), minutes, (language, date) => {
          const hour12 = date.getHours() % 2 === 0;
          // In Welsh "am" is both a half of the day and "at".
          fc.pre(language !== "cy" || !hour12 || date.getHours() % 12 > 0);
          const shown = written(language, { ...inWords, hour12 }, date);
          expect(readDate(shown, language)).toEqual({ instant: date.getTime(), shown, certainty: "minute" });
        }),
        { numRuns: 400 },
      );
    },
    PATIENCE_MS,
  );

  it(
    "is never read wrongly, however it is written",
    () => {
      const styles: Intl.DateTimeFormatOptions[] = [
        ...(["short", "medium", "long", "full"] as const).flatMap((dateStyle) => [
          { dateStyle, timeStyle: "short" as const },
          { dateStyle, timeStyle: "medium" as const },
        ]),
        { ...inWords, weekday: "short" },
        { ...inWords, day: "2-digit", month: "2-digit" },
        { ...inWords, day: "2-digit", month: "2-digit", year: "2-digit" },
        { ...inWords, month: "long", hour12: true },
      ];
      fc.assert(
        fc.property(fc.constantFrom(...languages), fc.constantFrom(...styles), minutes, (language, style, date) => {
          const shown = written(language, style, date);
          const { instant, certainty, shown: kept } = readDate(shown, language);
          expect(kept).toBe(shown);
          expect(instant === null ? "uncertain" : certainty).toBe(certainty);
          if (instant !== null) expect({ shown, instant }).toEqual({ shown, instant: date.getTime() });
        }),
        { numRuns: 2000 },
      );
    },
    PATIENCE_MS,
  );
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
