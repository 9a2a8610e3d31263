import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { londonDate, londonInstant, londonTime } from "../calendar/dates.ts";
import {
  doneFor,
  isDue,
  isNight,
  lookedAt,
  mayChoose,
  NO_MEMORY,
  nextDay,
  nextReminder,
  type ReminderChoice,
  type ReminderMemory,
} from "./reminders.ts";

/** Whatever the browser, the computer and its clock do: one a day at most, and never at night. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const time = fc
  .tuple(fc.integer({ min: 7, max: 20 }), fc.integer({ min: 0, max: 30 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);

/** Two years with both changes of the clocks in each. */
const start = londonInstant("2026-01-01", "00:00");
const instant = fc.integer({ min: start, max: start + 2 * 365 * DAY });
const choice = time.map((at): ReminderChoice => ({ on: true, time: at, weekends: true, holidays: true, since: 0 }));

type Step = { does: "wait" | "restart" | "back" | "alarm"; by: number };

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom("wait" as const, "wait" as const, "alarm" as const, "restart" as const, "back" as const),
  by: fc.oneof(fc.integer({ min: 0, max: 3 * HOUR }), fc.integer({ min: 0, max: 3 * DAY }), fc.constant(25 * DAY)),
});

/** A background as it lives: it looks when an alarm or a start wakes it, and keeps its memory through restarts. */
function live(chosen: ReminderChoice, from: number, steps: readonly Step[]): number[] {
  let now = from;
  let memory: ReminderMemory = NO_MEMORY;
  const shown: number[] = [];
  const look = () => {
    memory = lookedAt(memory, now);
    if (!isDue(chosen, memory, now)) return;
    memory = doneFor(JSON.parse(JSON.stringify(memory)) as ReminderMemory, now);
    shown.push(now);
  };
  for (const { does, by } of steps) {
    if (does === "back") now -= Math.min(by, 10 * DAY);
    else if (does === "alarm") now = nextReminder(chosen, memory, now) ?? now;
    else now += by;
    look();
    // A start and an alarm that was missed come together.
    if (does === "restart") look();
  }
  return shown;
}

describe("reminders, whatever happens", () => {
  it("never come at night, before the time chosen, or twice on a day", () => {
    fc.assert(
      fc.property(choice, instant, fc.array(step, { maxLength: 60 }), (chosen, from, steps) => {
        const shown = live(chosen, from, steps);
        for (const at of shown) {
          expect(isNight(at)).toBe(false);
          expect(londonTime(at) >= chosen.time && londonTime(at) < "21:00" && londonTime(at) >= "07:00").toBe(true);
        }
        const days = shown.map((at) => londonDate(at).toString());
        expect(new Set(days).size).toBe(days.length);
      }),
      { numRuns: 400 },
    );
  });

  it("with the browser always open there is one each day, at the very time, also when the clocks change", () => {
    fc.assert(
      fc.property(choice, instant, (chosen, from) => {
        let memory: ReminderMemory = NO_MEMORY;
        let now = from;
        let before: Temporal.PlainDate | null = null;
        for (let count = 0; count < 40; count += 1) {
          const next = nextReminder(chosen, memory, now);
          if (next === null) throw new Error("There is always a next one.");
          expect(next).toBeGreaterThanOrEqual(now);
          if (count > 0) expect(londonTime(next)).toBe(chosen.time);
          expect(isDue(chosen, memory, next)).toBe(true);
          const day: Temporal.PlainDate = londonDate(next);
          if (before) expect(before.until(day).days).toBe(1);
          before = day;
          memory = doneFor(lookedAt(memory, next), next);
          now = next;
        }
      }),
      { numRuns: 100 },
    );
  });

  it("nothing is due while they are off, or before a time that had passed when it was chosen", () => {
    fc.assert(
      fc.property(choice, instant, (chosen, now) => {
        expect(isDue({ ...chosen, on: false }, NO_MEMORY, now)).toBe(false);
        expect(nextReminder({ ...chosen, on: false }, NO_MEMORY, now)).toBeNull();
        const next = nextReminder({ ...chosen, since: now }, NO_MEMORY, now);
        expect(next).not.toBeNull();
        expect(londonTime(next ?? 0)).toBe(chosen.time);
      }),
    );
  });

  it("tomorrow begins at midnight in London, on the days of 23 and 25 hours too", () => {
    fc.assert(
      fc.property(instant, (now) => {
        const next = nextDay(now);
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThanOrEqual(25 * HOUR);
        expect(londonTime(next)).toBe("00:00");
        expect(londonDate(next).equals(londonDate(now).add({ days: 1 }))).toBe(true);
      }),
    );
  });

  it("no time at night can be chosen", () => {
    for (const good of ["07:00", "09:30", "20:30"]) expect(mayChoose(good)).toBe(true);
    for (const bad of ["06:59", "20:31", "21:00", "23:30", "00:00", "", "9:30", "24:00", "12:60"])
      expect(mayChoose(bad)).toBe(false);
  });
});
