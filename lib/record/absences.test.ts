import { describe, expect, it } from "vitest";
import { schoolCalendar } from "../calendar/school-days.ts";
import { codeWords, dayCount, totalsWords } from "./absence-words.ts";
import { absenceTotals, missedSessions } from "./absences.ts";
import { deriveEntries } from "./entries.ts";
import type { AbsenceFacts, EventTime } from "./event.ts";
import { EMPTY_PROFILE, type Profile } from "./profile.ts";
import { writeLedger } from "./testing/fixtures.ts";

const PROFILE: Profile = {
  ...EMPTY_PROFILE,
  terms: [{ id: "t", first: "2027-01-05", last: "2027-03-25", name: "Spring" }],
  closures: [{ id: "h", first: "2027-02-15", last: "2027-02-19", why: "holiday", name: "Half-term" }],
};
const CALENDAR = schoolCalendar(PROFILE);
const TODAY = Temporal.PlainDate.from("2027-03-22");

type Row = [when: EventTime | string, facts?: Partial<AbsenceFacts>];

function entries(...rows: Row[]) {
  const acts = rows.map(([when, facts], index) => ({
    at: Date.UTC(2027, 2, 20, 12, index),
    body: {
      type: "typed" as const,
      kind: "absence" as const,
      when: typeof when === "string" ? { date: when, time: null } : when,
      people: [],
      text: "",
      private: false,
      absence: { morning: true, afternoon: true, told: "", code: "", work: "", ...facts },
    },
  }));
  return deriveEntries(writeLedger(acts), PROFILE);
}

const totals = (...rows: Row[]) => absenceTotals(entries(...rows), TODAY, CALENDAR);

describe("sessions missed", () => {
  it("counts half days, each once, by the code", () => {
    const found = totals(
      ["2027-03-16", { code: "I" }],
      ["2027-03-17", { afternoon: false, code: "O" }],
      ["2027-03-18"],
    );
    expect(found.sessions).toBe(5);
    expect(found.byCode).toEqual([
      { code: "I", sessions: 2 },
      { code: "O", sessions: 1 },
      { code: "", sessions: 2 },
    ]);
  });

  it("takes what was written down last of one session, and keeps a code that it does not say again", () => {
    const twice = entries(["2027-03-16", { code: "O" }], ["2027-03-16", { code: "i" }], ["2027-03-16"]);
    expect(missedSessions(twice, CALENDAR).map(({ half, code }) => [half, code])).toEqual([
      ["morning", "I"],
      ["afternoon", "I"],
    ]);
  });

  it("of a range of days counts school days alone", () => {
    // Friday to Monday week, over half-term.
    const range = totals([{ date: "2027-02-12", time: null, until: "2027-02-22" }, { code: "I" }]);
    expect(range.illness.counted.map(({ date }) => date)).toEqual(["2027-02-12", "2027-02-22"]);
    expect(range.sessions).toBe(4);
    expect(range.estimate).toBe(false);
    // Nothing is known of terms in that November.
    const unknown = totals([{ date: "2026-11-05", time: null, until: "2026-11-10" }, { code: "I" }]);
    expect(unknown.estimate).toBe(true);
  });

  it("counts neither what is still to come nor the school year before", () => {
    expect(totals(["2027-03-23"], ["2026-07-10"]).sessions).toBe(0);
  });

  it("gives days of illness towards 15 with the working, half days as half", () => {
    const { illness } = totals(["2027-03-16", { code: "I" }], ["2027-03-17", { morning: false, code: "I" }]);
    expect(illness).toEqual({
      days: 1.5,
      of: 15,
      counted: [
        { date: "2027-03-16", days: 1 },
        { date: "2027-03-17", days: 0.5 },
      ],
    });
  });

  it("what the parent says of it goes before the code; what nobody said is counted apart", () => {
    const found = totals(
      ["2027-03-15", { code: "O" }],
      ["2027-03-16", { code: "O", authorised: true }],
      ["2027-03-17", { authorised: false, afternoon: false }],
      ["2027-03-18"],
      // Before the ten weeks.
      ["2026-09-10", { code: "O" }],
    );
    expect(found.unauthorised).toMatchObject({ count: 3, met: false });
    expect(found.unsure).toBe(2);
  });

  it("does not take 'some time that week' for the whole week", () => {
    expect(totals([{ date: "2027-03-15", time: null, until: "2027-03-19", within: true }]).sessions).toBe(2);
  });
});

describe("absences in words", () => {
  const none: AbsenceFacts = { morning: true, afternoon: true, told: "", code: "", work: "" };

  it("explains a code only where its meaning is sure", () => {
    expect(codeWords({ ...none, code: "I" })).toBe("I (illness)");
    expect(codeWords({ ...none, code: "O", authorised: false })).toBe("O, not authorised");
    expect(codeWords({ ...none, authorised: true })).toBe("Authorised");
    expect(codeWords(none)).toBe("");
  });

  it("says what the record adds up to, and no more than it knows", () => {
    const words = totalsWords(totals(["2027-03-16", { code: "I" }], ["2027-03-17", { afternoon: false }]));
    expect(words[0]).toBe(
      "3 sessions missed since Tue 1 Sep 2026, as far as this record knows: 2 with code I, 1 without a known code.",
    );
    expect(words[1]).toBe("1 day with code I, of the 15 at which a school tells the council.");
    expect(words[2]).toMatch(
      /^0 sessions not authorised in the ten school weeks since .*\. Of 1 more that is not known\.$/,
    );
    expect(dayCount(3.5)).toBe("3½ days");
  });
});
