import { describe, expect, it } from "vitest";
import { londonDate, londonInstant } from "../calendar/dates.ts";
import { schoolCalendar } from "../calendar/school-days.ts";
import {
  doneFor,
  isDue,
  isQuietDay,
  lookedAt,
  NO_MEMORY,
  nextReminder,
  type ReminderChoice,
  USUAL_CHOICE,
} from "./reminders.ts";

const CHOICE: ReminderChoice = { ...USUAL_CHOICE, on: true };
const at = (day: string, time: string) => londonInstant(day, time);
const words = (instant: number | null) =>
  instant === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO("Europe/London").toString();

describe("when a reminder comes", () => {
  it("comes late on the same day when the browser was opened late, and not at night", () => {
    expect(isDue(CHOICE, NO_MEMORY, at("2026-11-23", "09:29"))).toBe(false);
    expect(isDue(CHOICE, NO_MEMORY, at("2026-11-23", "09:30"))).toBe(true);
    expect(isDue(CHOICE, NO_MEMORY, at("2026-11-23", "20:59"))).toBe(true);
    expect(isDue(CHOICE, NO_MEMORY, at("2026-11-23", "21:00"))).toBe(false);
    expect(isDue(CHOICE, NO_MEMORY, at("2026-11-24", "06:59"))).toBe(false);
  });

  it("keeps its time in London when the clocks go forward and back", () => {
    expect(words(nextReminder(CHOICE, NO_MEMORY, at("2027-03-27", "22:00")))).toContain("2027-03-28T09:30:00+01:00");
    expect(words(nextReminder(CHOICE, NO_MEMORY, at("2026-10-24", "22:00")))).toContain("2026-10-25T09:30:00+00:00");
  });

  it("turned on at ten for half past nine, the first comes tomorrow", () => {
    const ten = at("2026-11-23", "10:00");
    const chosen = { ...CHOICE, since: ten };
    expect(isDue(chosen, NO_MEMORY, ten)).toBe(false);
    expect(nextReminder(chosen, NO_MEMORY, ten)).toBe(at("2026-11-24", "09:30"));
    // A clock that was a year ahead when it was chosen does not silence it for a year.
    expect(isDue({ ...CHOICE, since: at("2027-11-23", "10:00") }, NO_MEMORY, ten)).toBe(true);
  });

  it("a clock set back brings nothing that was done before", () => {
    const done = doneFor(doneFor(NO_MEMORY, at("2026-11-23", "09:30")), at("2026-11-24", "09:30"));
    expect(isDue(CHOICE, done, at("2026-11-23", "12:00"))).toBe(false);
    expect(nextReminder(CHOICE, done, at("2026-11-23", "12:00"))).toBe(at("2026-11-25", "09:30"));
  });
});

describe("a time away", () => {
  const looks = (...days: string[]) => days.reduce((memory, day) => lookedAt(memory, at(day, "08:00")), NO_MEMORY).away;

  it("is remembered once a whole day has gone by unseen, and not before", () => {
    expect(looks("2026-11-02")).toBeNull();
    expect(looks("2026-11-02", "2026-11-03", "2026-11-03")).toBeNull();
    expect(looks("2026-11-02", "2026-11-22")).toEqual({ from: "2026-11-02", to: "2026-11-22", told: false });
  });

  it("stays as it is while the browser is open, and grows when it is closed again before it was seen", () => {
    expect(looks("2026-11-02", "2026-11-10", "2026-11-11")).toMatchObject({ from: "2026-11-02", to: "2026-11-10" });
    expect(looks("2026-11-02", "2026-11-10", "2026-11-20")).toMatchObject({ from: "2026-11-02", to: "2026-11-20" });
    const seen = lookedAt({ ...NO_MEMORY, ...{ looked: "2026-11-10" } }, at("2026-11-20", "08:00"));
    expect(lookedAt(seen, at("2026-11-30", "08:00"), "2026-11-20").away?.from).toBe("2026-11-20");
  });

  it("made by a wrong clock, it is forgotten when the clock is right", () => {
    expect(looks("2026-11-02", "2030-01-01", "2026-11-03")).toBeNull();
  });
});

describe("quiet days", () => {
  const calendar = schoolCalendar({
    terms: [],
    closures: [{ id: "c", first: "2026-12-21", last: "2027-01-01", why: "holiday", name: "Christmas" }],
  });
  const quiet = (day: string, part: Partial<ReminderChoice>) =>
    isQuietDay({ ...CHOICE, ...part }, Temporal.PlainDate.from(day), calendar);

  it("are the weekends and the school holidays, when the parent wants them so", () => {
    expect(quiet("2026-11-22", {})).toBe(false);
    expect(quiet("2026-11-22", { weekends: false })).toBe(true);
    expect(quiet("2026-11-23", { weekends: false, holidays: false })).toBe(false);
    expect(quiet("2026-12-23", {})).toBe(false);
    expect(quiet("2026-12-23", { holidays: false })).toBe(true);
    // A Saturday between two weeks of holiday; and one in term.
    expect(quiet("2026-12-26", { holidays: false })).toBe(true);
    expect(quiet("2026-11-21", { holidays: false })).toBe(false);
    expect(londonDate(at("2026-12-26", "09:30")).dayOfWeek).toBe(6);
  });
});
