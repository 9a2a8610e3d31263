import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventTime } from "./event.ts";
import { readEventTime } from "./event-read.ts";
import { eventWords } from "./event-words.ts";

/** Monday. */
const NOW = { date: "2027-03-22", time: "23:04" };
const read = (words: string, ahead = false) => readEventTime(words, NOW, ahead);
const said = (words: string, ahead = false) => {
  const when = read(words, ahead);
  return when && eventWords(when, "short");
};

describe("a time as people say it", () => {
  it.each([
    ["just now", "Mon 22 Mar, 23:04"],
    ["about 3", "Mon 22 Mar, about 15:00"],
    ["3ish", "Mon 22 Mar, about 15:00"],
    ["3", "Mon 22 Mar, 15:00"],
    ["at 9", "Mon 22 Mar, 09:00"],
    ["8.15", "Mon 22 Mar, 08:15"],
    ["08:15 yesterday", "Sun 21 Mar, 08:15"],
    ["half past 8 this morning", "Mon 22 Mar, 08:30"],
    ["half 3", "Mon 22 Mar, 15:30"],
    ["quarter to 4", "Mon 22 Mar, 15:45"],
    ["today at 3pm", "Mon 22 Mar, 15:00"],
    ["12am", "Mon 22 Mar, 00:00"],
    ["midday", "Mon 22 Mar, 12:00"],
    ["from 9 to 9:30", "Mon 22 Mar, 09:00 to 09:30"],
    ["Tue 3.15-3.45", "Tue 16 Mar, 15:15 to 15:45"],
    ["this morning", "Mon 22 Mar, morning"],
    ["Tue morning", "Tue 16 Mar, morning"],
    ["Thursday after school", "Thu 18 Mar, afternoon"],
    ["last night", "Sun 21 Mar, evening"],
    ["8 in the evening", "Mon 22 Mar, 20:00"],
    ["Monday", "Mon 22 Mar"],
    ["last Monday", "Mon 15 Mar"],
    ["Tuesday last week", "Tue 16 Mar"],
    ["the day before yesterday", "Sat 20 Mar"],
    ["3 days ago", "Fri 19 Mar"],
    ["two weeks ago", "Mon 8 Mar"],
    ["3 March", "Wed 3 Mar"],
    ["Wed 3rd of March, about 3", "Wed 3 Mar, about 15:00"],
    ["March 3", "Wed 3 Mar"],
    ["3/3", "Wed 3 Mar"],
    ["about 3 March", "about Wed 3 Mar"],
    ["last week", "some time in the week of Mon 15 Mar"],
    ["some time last week", "some time in the week of Mon 15 Mar"],
    ["last weekend", "some time between Sat 20 and Sun 21 Mar"],
    ["last month", "some time between Mon 1 and Sun 28 Feb"],
    ["Mon to Wed", "Mon 15 to Wed 17 Mar"],
    ["1 to 3 March", "Mon 1 to Wed 3 Mar"],
    ["Mon 1 to Wed 3 March", "Mon 1 to Wed 3 Mar"],
    ["26 Feb to 2 March", "Fri 26 Feb to Tue 2 Mar"],
    ["26 February 2027 to 2 March 2027", "Fri 26 Feb to Tue 2 Mar"],
    ["20 December 2026 to 3 January 2027", "Sun 20 December 2026 to Sun 3 January 2027"],
    ["1 March 2027 to 3 March", "Mon 1 to Wed 3 Mar"],
    ["some time 1 to 3 March", "some time between Mon 1 and Wed 3 Mar"],
  ])("%s", (words, meant) => expect(said(words)).toBe(meant));

  it("takes a day without a year for the last one there was, and with one as it stands", () => {
    expect(read("24 December")).toEqual({ date: "2026-12-24", time: null });
    expect(read("3 March 2025")).toEqual({ date: "2025-03-03", time: null });
    expect(read("29 Feb")).toBeNull();
    expect(read("30 December to 3 January")).toEqual({ date: "2026-12-30", until: "2027-01-03", time: null });
  });

  it("for an appointment looks ahead", () => {
    expect(said("Thursday at 9.30", true)).toBe("Thu 25 Mar, 09:30");
    expect(said("tomorrow morning", true)).toBe("Tue 23 Mar, morning");
    expect(read("3 January", true)).toEqual({ date: "2028-01-03", time: null });
  });

  it.each([
    "",
    "soon",
    "when she rang",
    "3 of them",
    "Tue 3",
    "31 February",
    "25:00",
    "last week at 3",
    "9:30 to 9",
    "2027-13-01",
    "Mr Lowe, Tuesday",
  ])("does not guess at “%s”", (words) => expect(read(words)).toBeNull());

  it("never throws, and gives only days and times that there are", () => {
    const words = fc.array(
      fc.constantFrom(
        "about",
        "last",
        "Tue",
        "to",
        "3",
        "31",
        "Feb",
        "week",
        "morning",
        "9.30",
        "pm",
        "ago",
        "2 days",
        "-",
        "/",
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          words.map((list) => list.join(" ")),
          fc.string(),
        ),
        (typed) => {
          const when = read(typed);
          if (when === null) return;
          expect(() => Temporal.PlainDate.from(when.date)).not.toThrow();
          if (when.until !== undefined) expect(when.until > when.date).toBe(true);
          if (when.time !== null) expect(when.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("understands again what it says it has understood", () => {
    const when = fc.record({
      day: fc.integer({ min: 0, max: 300 }),
      time: fc.option(fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))),
      about: fc.boolean(),
    });
    fc.assert(
      fc.property(when, ({ day, time, about }) => {
        const clock = time ? time.map((part) => String(part).padStart(2, "0")).join(":") : null;
        const made: EventTime = {
          date: Temporal.PlainDate.from(NOW.date).subtract({ days: day }).toString(),
          time: clock,
          ...(about ? { about: true as const } : {}),
        };
        expect(read(eventWords(made, "long"))).toEqual(made);
      }),
    );
  });
});
