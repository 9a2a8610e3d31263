import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { londonDate } from "../calendar/dates.ts";
import { DAY_PARTS, type EventTime } from "./event.ts";
import { eventClock, eventInstant, eventWords, isAhead, sureness } from "./event-words.ts";

const at = (when: Partial<EventTime>): EventTime => ({ date: "2027-03-22", time: null, ...when });

describe("the words of a time", () => {
  it("gives it as it was entered, with the year where others read", () => {
    expect(eventWords(at({ time: "14:05" }), "long")).toBe("Mon 22 March 2027, 14:05");
    expect(eventWords(at({ time: "14:05", ended: "14:40" }), "short")).toBe("Mon 22 Mar, 14:05 to 14:40");
    expect(eventWords(at({ time: "14:05", about: true }), "short")).toBe("Mon 22 Mar, about 14:05");
    expect(eventWords(at({ part: "morning" }), "short")).toBe("Mon 22 Mar, morning");
    expect(eventWords(at({ about: true }), "short")).toBe("about Mon 22 Mar");
    expect(eventWords(at({ until: "2027-03-24" }), "long")).toBe("Mon 22 to Wed 24 March 2027");
    expect(eventWords(at({ until: "2027-04-02" }), "long")).toBe("Mon 22 March to Fri 2 April 2027");
    expect(eventWords(at({ until: "2028-01-03" }), "short")).toBe("Mon 22 March 2027 to Mon 3 January 2028");
    expect(eventWords(at({ until: "2027-03-28", within: true }), "long")).toBe(
      "some time in the week of Mon 22 March 2027",
    );
    expect(eventWords(at({ until: "2027-03-24", within: true }), "long")).toBe(
      "some time between Mon 22 and Wed 24 March 2027",
    );
  });

  it("shows an old or broken row as it stands", () => {
    expect(eventWords(at({ date: "2027-02-30" }), "long")).toBe("2027-02-30");
    expect(eventClock(at({}))).toBe("");
  });

  it("says how sure it is, once", () => {
    expect(sureness(at({ time: "14:05" }))).toBe("");
    expect(sureness(at({}))).toBe("The time was not written down.");
    expect(sureness(at({ part: "morning" }))).toBe("");
    expect(sureness(at({ time: "14:00", about: true }))).toContain("about");
    expect(sureness(at({ until: "2027-03-26", within: true }))).toContain("not known more exactly");
  });

  it("knows what is still to come", () => {
    const now = { date: "2027-03-22", time: "13:00" };
    expect(isAhead(at({ time: "13:00" }), now)).toBe(false);
    expect(isAhead(at({ time: "13:01" }), now)).toBe(true);
    expect(isAhead(at({ time: "12:00", ended: "13:30" }), now)).toBe(true);
    expect(isAhead(at({ part: "afternoon" }), now)).toBe(false);
    expect(isAhead(at({ part: "evening" }), now)).toBe(true);
    expect(isAhead(at({ until: "2027-03-23" }), now)).toBe(true);
    expect(isAhead(at({ date: "2027-03-20", until: "2027-03-22" }), now)).toBe(false);
  });
});

describe("where a time sorts", () => {
  const date = fc
    .integer({ min: 0, max: 1200 })
    .map((days) => Temporal.PlainDate.from("2025-01-01").add({ days }).toString());
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
  const when: fc.Arbitrary<EventTime> = fc.oneof(
    fc.record({ date, time }),
    fc.record({ date, time: fc.constant(null) }),
    fc.record({ date, time: fc.constant(null), part: fc.constantFrom(...DAY_PARTS) }),
    fc.record({ date, time: fc.constant(null), until: date }),
  );

  it("is on its own day in London, whatever the clocks do", () => {
    fc.assert(
      fc.property(when, (one) => {
        expect(londonDate(eventInstant(one)).toString()).toBe(one.date);
      }),
    );
  });

  it("puts days in their order, and on one day times in theirs", () => {
    fc.assert(
      fc.property(when, when, (a, b) => {
        if (a.date !== b.date) expect(eventInstant(a) < eventInstant(b)).toBe(a.date < b.date);
        // In the hour that a spring night leaves out, two times may be one moment.
        else if (a.time !== null && b.time !== null && a.time < b.time && a.time > "03:00")
          expect(eventInstant(a)).toBeLessThan(eventInstant(b));
      }),
    );
  });

  it("puts a morning before a day of which no more is known, that before an afternoon, and that before an evening", () => {
    fc.assert(
      fc.property(date, (day) => {
        const places = [{ part: "morning" }, {}, { part: "afternoon" }, { part: "evening" }] as const;
        const instants = places.map((more) => eventInstant({ date: day, time: null, ...more }));
        expect(instants).toEqual([...instants].sort((a, b) => a - b));
        expect(new Set(instants).size).toBe(4);
      }),
    );
  });

  it("does not move for being about, or for when it ended", () => {
    fc.assert(
      fc.property(date, time, (day, clock) => {
        const plain = { date: day, time: clock };
        expect(eventInstant({ ...plain, about: true })).toBe(eventInstant(plain));
        expect(eventInstant({ ...plain, ended: "23:59" })).toBe(eventInstant(plain));
      }),
    );
  });
});
