import { describe, expect, it } from "vitest";
import { PATEL } from "../../components/testing/family.ts";
import { OKORO, TWO } from "../../components/testing/two-children.ts";
import { schoolCalendar } from "../calendar/school-calendar.ts";
import { calendarDays } from "./calendar-days.ts";
import { datesOf } from "./dates-known.ts";
import { deriveEntries } from "./entries.ts";
import type { ItemBody, LedgerItem } from "./items.ts";
import type { PromiseEndAct } from "./matter-acts.ts";
import { waiting } from "./next.ts";
import { passedWhile } from "./passed.ts";
import type { Profile } from "./profile.ts";
import { toTell } from "./reminder-words.ts";
import { london, SAMPLE_PROFILE, writeLedger } from "./testing/fixtures.ts";

const made = (by: string | null, contact: string | null = null): ItemBody => ({
  ...{ type: "promise", of: null, words: "A place at the club.", who: { contact, name: "Ms Patel" }, by },
});
const end = (of: string, what: PromiseEndAct["end"]): ItemBody => ({
  ...{ type: "promise-end", of, end: what, on: null, note: "" },
});

/** One promise of Monday 8 March that stands in no entry, and what became of it. */
function record(
  by: string | null,
  ended: PromiseEndAct["end"][] = [],
  profile: Profile = SAMPLE_PROFILE,
  who?: string,
) {
  const [promise] = writeLedger([{ at: london("2027-03-08T12:00"), body: made(by, who) }]) as [LedgerItem];
  const ends = ended.map((one, index) => ({ at: promise.at + 1 + index, body: end(promise.hash, one) }));
  const items = [promise, ...writeLedger(ends, "browser-1", promise)];
  const entries = deriveEntries(items, profile);
  const dates = datesOf(items, entries, { profile });
  const calendar = schoolCalendar(profile);
  const on = (day: string) => waiting(entries, profile, calendar, Temporal.PlainDate.from(day), dates);
  return { id: promise.hash, known: { profile, entries, dates }, calendar, on };
}

describe("a promise that was made in no entry", () => {
  it("waits like any other, from the day it was written down", () => {
    const { id, on } = record("2027-03-12");
    expect(on("2027-03-09")).toMatchObject([
      { entry: id, why: "promise", since: "2027-03-08", now: false, due: { date: "2027-03-12", kind: "courtesy" } },
    ]);
    expect(on("2027-03-09")[0]?.words).toBe("A place at the club. Promised for Fri 12 Mar.");
    expect(on("2027-03-17")[0]).toMatchObject({
      now: true,
      promise: { id, what: "A place at the club", stands: "Promised for Fri 12 Mar, not recorded as kept, day 2." },
    });
  });

  it("without a day is let be for five school days, one off not counted", () => {
    const { on } = record(null);
    expect(on("2027-03-12")[0]).toMatchObject({ now: false, due: null });
    expect(on("2027-03-16")[0]).toMatchObject({ now: true, words: expect.stringContaining("No day was named") });
  });

  it("waits until it is kept, let go, or no promise; one that was not kept waits on", () => {
    for (const what of ["kept", "released", "none"] as const)
      expect(record("2027-03-12", [what]).on("2027-03-17")).toEqual([]);
    expect(record("2027-03-12", ["kept", "open"]).on("2027-03-17")).toHaveLength(1);
    expect(record("2027-03-12", ["broken"]).on("2027-03-10")[0]).toMatchObject({
      now: true,
      words: "A place at the club. Promised for Fri 12 Mar, not kept.",
    });
  });

  it("is in the reminder, in the calendar’s file and in what passed meanwhile, as others are", () => {
    const { id, known, calendar } = record("2027-03-12");
    const day = (date: string) => Temporal.PlainDate.from(date);
    expect(calendarDays(known, calendar, day("2027-03-09"), "name")).toMatchObject([
      { date: "2027-03-12", title: `${SAMPLE_PROFILE.child.name}: Something was promised by this day` },
    ]);
    expect(calendarDays(known, calendar, day("2027-03-13"), "name")).toEqual([]);
    expect(passedWhile({ from: "2027-03-10", to: "2027-03-17" }, known, calendar, day("2027-03-17"))).toEqual([
      { id, date: "2027-03-12", name: "A place at the club", what: "promise" },
    ]);
    expect(toTell(known, calendar, day("2027-03-17"), null)).toMatchObject({ others: 1 });
  });

  it("goes by the school and the child of whoever made it, where the record has several", () => {
    const days = (who: string) => record(null, [], TWO, who).on("2027-03-10")[0]?.days;
    // The flood of 9 March closed the new school only.
    expect([days(PATEL.id), days(OKORO.id)]).toEqual([2, 1]);
    const profile = {
      ...TWO,
      contacts: TWO.contacts.map((one) => (one.id === OKORO.id ? { ...one, child: "k" } : one)),
    };
    const { known, calendar, on } = record("2027-03-12", [], profile, OKORO.id);
    expect(on("2027-03-10")[0]?.promise?.child).toBe("k");
    expect(calendarDays(known, calendar, Temporal.PlainDate.from("2027-03-10"), "name")[0]?.title).toMatch(/^K/);
    expect(record("2027-03-12", [], TWO, PATEL.id).on("2027-03-10")[0]?.promise).not.toHaveProperty("child");
  });
});
