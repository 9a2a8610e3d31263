import { describe, expect, it } from "vitest";
import { readDate } from "./dates.ts";

/** Dates as Outlook shows them: a weekday, numbers in the order that the user has chosen, and a time. */

const at = (year: number, month: number, day: number, hour: number, minute: number) =>
  new Date(year, month - 1, day, hour, minute).getTime();

describe("a date of numbers with its weekday", () => {
  const certain: [string, string, number][] = [
    ["en-US", "Fri 4/10/2026 8:23 AM", at(2026, 4, 10, 8, 23)],
    ["en-GB", "Fri 4/10/2026 8:23 AM", at(2026, 4, 10, 8, 23)],
    ["en-GB", "Fri 10/04/2026 08:23", at(2026, 4, 10, 8, 23)],
    ["en-US", "Fri 10/04/2026 08:23", at(2026, 4, 10, 8, 23)],
    ["en", "Sun 4/10/2026 8:23 PM", at(2026, 10, 4, 20, 23)],
    ["en-US", "Sat 09/19/2026 09:51 AM", at(2026, 9, 19, 9, 51)],
    ["en", "Friday, 10/04/2026 08:23", at(2026, 4, 10, 8, 23)],
    ["en", "Fri 2026-04-10 08:23", at(2026, 4, 10, 8, 23)],
    ["en", "10/04/2026 Fri 08:23", at(2026, 4, 10, 8, 23)],
    ["de", "Fr 10.04.2026 08:23", at(2026, 4, 10, 8, 23)],
    ["de", "Fr. 10.4.2026 08:23", at(2026, 4, 10, 8, 23)],
    ["fr", "ven. 10/04/2026 08:23", at(2026, 4, 10, 8, 23)],
    ["fr", "Mar 07/04/2026 08:23", at(2026, 4, 7, 8, 23)],
    ["es", "mar 07/04/2026 08:23", at(2026, 4, 7, 8, 23)],
    ["pl", "pt. 10.04.2026 08:23", at(2026, 4, 10, 8, 23)],
    ["vi", "T6 10/04/2026 8:23 SA", at(2026, 4, 10, 8, 23)],
    ["ru", "пт 10.04.2026 8:23", at(2026, 4, 10, 8, 23)],
    ["ar", "الجمعة 10/04/2026 8:23 ص", at(2026, 4, 10, 8, 23)],
    ["ja", "2026/04/10 (金) 8:23", at(2026, 4, 10, 8, 23)],
  ];
  it.each(certain)("in %s: %s", (language, shown, instant) => {
    expect(readDate(shown, language)).toEqual({ instant, shown, certainty: "minute" });
  });

  const unclear: [string, string][] = [
    ["en", "10/04/2026 08:23"],
    // The seventh of November and the eleventh of July are Saturdays both.
    ["en", "Sat 07/11/2026 08:23"],
    ["en", "Thu 10/04/2026 08:23"],
    ["en", "Fri Sun 10/04/2026 08:23"],
    ["en", "Fr 10/04/2026 08:23"],
    ["de", "Fri 10.04.2026 08:23"],
    ["en", "Fri 8:23 AM"],
    ["en", "Fri 10-04-26 08:23"],
    ["de", "Fr 31.02.2026 08:23"],
    ["en", "Wed, 21 Aug 2025, 13:19"],
  ];
  it.each(unclear)("is uncertain when it may mean something else (%s: %s)", (language, shown) => {
    expect(readDate(shown, language)).toEqual({ instant: null, shown, certainty: "uncertain" });
  });

  it("is of the past, where that settles it", () => {
    const shown = "03/12/2026 08:23";
    expect(readDate(shown, "en", at(2026, 3, 13, 9, 0)).instant).toBe(at(2026, 3, 12, 8, 23));
    expect(readDate(shown, "en", at(2026, 12, 3, 0, 0)).instant).toBeNull();
    expect(readDate(shown, "en", at(2026, 3, 1, 9, 0)).instant).toBeNull();
  });
});

const DAYS = Array.from({ length: 7 * 366 }, (_, i) => new Date(2024, 0, 1 + i)).filter((d) => d.getFullYear() <= 2030);
const LOCALES = ["en-GB", "en-US", "de", "fr", "pl", "vi", "ru", "ar"];
const ORDERS = ["d/m/y", "m/d/y", "d.m.y", "d-m-y", "y-m-d", "m-d-y", "y/m/d"] as const;
type Order = (typeof ORDERS)[number];

const two = (value: number) => String(value).padStart(2, "0");

function inNumbers(date: Date, order: Order, pad: boolean): string {
  const write = (value: number) => (pad ? two(value) : `${value}`);
  const parts: Record<string, string> = {
    ...{ d: write(date.getDate()), m: write(date.getMonth() + 1), y: `${date.getFullYear()}` },
  };
  return order.replace(/[dmy]/g, (sign) => parts[sign] ?? "");
}

/** The time of the day, far from any change of clocks. */
function timeOf(language: string, date: Date, hour12: boolean): string {
  const format = new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit", hour12 });
  return format.format(date).replace("\u202f", " ");
}

const swapped = (date: Date) => new Date(date.getFullYear(), date.getDate() - 1, date.getMonth() + 1);

/** Whether the numbers mean another day too, when the one before is the month. */
const hasRival = (date: Date) => date.getDate() <= 12 && date.getDate() !== date.getMonth() + 1;

/** Each date of seven years, some thousands in each language. */
const PATIENCE_MS = 60_000;

describe.each(LOCALES)("every date of 2024 to 2030 in %s", (language) => {
  const weekday = new Intl.DateTimeFormat(language, { weekday: "short" });
  const times = [9, 15].flatMap((hour) =>
    [true, false].map((hour12) => timeOf(language, new Date(2026, 0, 1, hour, 23), hour12)),
  );
  const hours = [9, 9, 15, 15];

  it(
    "with its weekday is read rightly, or is uncertain since both days fall on it",
    () => {
      const wrong: string[] = [];
      let certain = 0;
      for (const [i, date] of DAYS.entries())
        for (const [j, order] of ORDERS.entries()) {
          const n = (i + j) % times.length;
          const shown = `${weekday.format(date)} ${inNumbers(date, order, (i + j) % 3 > 0)} ${times[n]}`;
          const { instant } = readDate(shown, language);
          if (instant !== null) certain += 1;
          const right = new Date(date).setHours(hours[n] ?? 0, 23);
          const both = hasRival(date) && swapped(date).getDay() === date.getDay();
          const open = both && !["d.m.y", "y-m-d", "y/m/d"].includes(order);
          if (instant !== (open ? null : right)) wrong.push(`${shown}: ${instant}`);
        }
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(certain).toBeGreaterThan(DAYS.length * ORDERS.length * 0.9);
    },
    PATIENCE_MS,
  );

  it(
    "without it is uncertain where day and month can be told apart by nothing, and never wrong",
    () => {
      const wrong: string[] = [];
      for (const [i, date] of DAYS.entries())
        for (const order of ORDERS) {
          const shown = `${inNumbers(date, order, i % 2 > 0)} ${times[i % times.length]}`;
          const { instant } = readDate(shown, language);
          const right = new Date(date).setHours(hours[i % times.length] ?? 0, 23);
          const open = hasRival(date) && !["d.m.y", "y-m-d", "y/m/d"].includes(order);
          if (instant !== (open ? null : right)) wrong.push(`${shown}: ${instant}`);
        }
      expect(wrong.slice(0, 5)).toEqual([]);
    },
    PATIENCE_MS,
  );
});
