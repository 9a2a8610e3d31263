import { describe, expect, it } from "vitest";
import { findClock } from "./clocks.ts";
import { addSchoolDays, NO_CALENDAR } from "./school-days.ts";
import { clockSentence, kindWords, noReply, workingSentence } from "./sentence.ts";
import { date, HILLCREST, HILLCREST_TERMS } from "./testing.ts";

const sentence = (id: string, start: string, second?: string) => {
  const due = findClock(id)?.due(date(start), HILLCREST, second ? date(second) : undefined);
  return due ? workingSentence(due) : "";
};

describe("workingSentence", () => {
  it("groups days off and leaves weekends unsaid", () => {
    expect(workingSentence(addSchoolDays(date("2026-12-14"), 5, HILLCREST))).toBe(
      "5 school days from Mon 14 Dec: not 21 Dec to 1 Jan, holidays; not 4 Jan, INSET.",
    );
    expect(workingSentence(addSchoolDays(date("2026-12-14"), 5, HILLCREST_TERMS))).toBe(
      "5 school days from Mon 14 Dec: not 21 Dec to 1 Jan, between terms; not 4 Jan, INSET.",
    );
    expect(workingSentence(addSchoolDays(date("2026-10-22"), 2, HILLCREST))).toBe(
      "2 school days from Thu 22 Oct: not 26 to 30 Oct, holidays.",
    );
    expect(workingSentence(addSchoolDays(date("2026-11-16"), 5, HILLCREST))).toBe("5 school days from Mon 16 Nov.");
  });

  it("says today, or the year, when asked", () => {
    const due = addSchoolDays(date("2027-03-23"), 5, HILLCREST);
    expect(workingSentence(due, { today: date("2027-03-23") })).toBe(
      "5 school days from today: not 26 Mar to 9 Apr, holidays.",
    );
    expect(workingSentence(due, { year: true })).toMatch(/^5 school days from Tue 23 Mar 2027:/);
  });

  it("says that it is an estimate", () => {
    expect(workingSentence(addSchoolDays(date("2026-12-23"), 2, NO_CALENDAR))).toBe(
      "2 school days from Wed 23 Dec: not 25 Dec, Christmas Day; not 28 Dec, Boxing Day (substitute day). An estimate: the term dates are not known for all of these days.",
    );
  });

  it("names a day off elsewhere in the kingdom", () => {
    expect(sentence("foi-council", "2026-12-14")).toBe(
      "20 working days from Mon 14 Dec: not 25 Dec, 28 Dec and 1 Jan, bank holidays; not 4 Jan, 2nd January (Scotland, substitute day).",
    );
  });

  it("tells of short months, of days moved on and of the other count", () => {
    expect(sentence("subject-access", "2027-01-31")).toBe(
      "1 month from Sun 31 Jan. February has no 31st, so its last day, Sun 28 Feb. Sun 28 Feb moves to Mon 1 Mar, the next working day.",
    );
    expect(sentence("tribunal-appeal", "2026-10-01", "2026-11-29")).toBe(
      "1 month from Sun 29 Nov. Tue 29 Dec moves to Mon 4 Jan, the next working day in January: 25 December to 1 January do not end an appeal’s time. 2 months from Thu 1 Oct would be Tue 1 Dec; the later of the two counts.",
    );
    expect(sentence("foi-school", "2027-07-19")).toMatch(
      /60 working days would be Wed 13 Oct; the earlier of the two counts\./,
    );
    expect(sentence("disability-claim", "2026-12-14")).toBe(
      "6 months from Mon 14 Dec, that day included. The last day is a Sunday: have it there by Fri 11 Jun, the working day before.",
    );
    expect(sentence("disability-claim", "2026-08-31")).toMatch(/February has no 30th|February has no 31st/);
    expect(sentence("phase-transfer", "2026-11-22")).toBe("The next 15 February after Sun 22 Nov.");
  });

  it("leaves a last day of the family's on a weekend where it is, and says the working day before", () => {
    expect(sentence("tribunal-appeal", "2026-11-02")).toBe(
      "2 months from Mon 2 Nov. The last day is a Saturday: have it there by Thu 31 Dec, the working day before.",
    );
    expect(sentence("mediation-certificate", "2026-10-28")).toMatch(
      /The last day is a bank holiday: have it there by Thu 24 Dec/,
    );
    expect(sentence("tribunal-appeal", "2026-10-01")).toBe("2 months from Thu 1 Oct.");
    expect(sentence("ehc-decision", "2026-11-14")).not.toMatch(/last day/);
  });

  it("says that bank holidays are not published yet", () => {
    expect(sentence("foi-council", "2027-12-20")).toMatch(/The bank holidays of 2028 are worked out by rule/);
  });
});

it("puts the kind and the date first", () => {
  const clock = findClock("educational-record");
  const due = clock?.due(date("2027-03-09"), HILLCREST);
  expect(clock && due && clockSentence(clock, due)).toBe(
    "Legal, Wed 14 Apr. 15 school days from Tue 9 Mar: not 26 Mar to 9 Apr, holidays.",
  );
  expect(kindWords({ kind: "policy", whose: "ombudsman" })).toBe("Ombudsman’s policy");
  expect(kindWords({ kind: "policy" })).toBe("School’s policy");
  expect(noReply(7)).toBe("no reply recorded, day 7");
});
