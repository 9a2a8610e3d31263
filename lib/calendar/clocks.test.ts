import { describe, expect, it } from "vitest";
import type { Clock } from "./clock.ts";
import { CLOCKS, clocksFor, findClock } from "./clocks.ts";
import { workingSentence } from "./sentence.ts";
import { date, HILLCREST, HILLCREST_TERMS } from "./testing.ts";

function clock(id: string): Clock {
  const found = findClock(id);
  if (!found) throw new Error(`No clock ${id}`);
  return found;
}

const due = (id: string, start: string, second?: string) =>
  clock(id)
    .due(date(start), HILLCREST, second ? date(second) : undefined)
    .date.toString();

describe("clocks", () => {
  it.each([
    ["school-reply", "2026-12-14", "2027-01-05"],
    ["foi-council", "2026-12-14", "2027-01-15"],
    ["foi-school", "2027-07-19", "2027-09-27"],
    ["subject-access", "2026-12-14", "2027-01-14"],
    ["subject-access", "2027-01-31", "2027-03-01"],
    ["subject-access-extended", "2026-11-30", "2027-03-01"],
    ["data-complaint", "2026-12-14", "2027-01-13"],
    ["data-complaint", "2026-11-25", "2026-12-29"],
    ["ehc-decision", "2026-12-15", "2027-01-26"],
    ["ehc-no-plan", "2026-12-15", "2027-04-06"],
    ["ehc-final", "2026-12-15", "2027-05-04"],
    ["ehc-draft-comments", "2027-01-04", "2027-01-18"],
    ["tribunal-appeal", "2026-10-25", "2027-01-04"],
    ["tribunal-appeal", "2026-11-01", "2027-01-04"],
    ["tribunal-appeal", "2026-11-02", "2027-01-02"],
    ["tribunal-appeal", "2027-06-30", "2027-09-01"],
    ["tribunal-appeal", "2026-12-31", "2027-02-28"],
    ["mediation-certificate", "2026-10-01", "2026-12-01"],
    ["disability-claim", "2026-12-14", "2027-06-13"],
    ["disability-claim", "2026-08-31", "2027-02-28"],
    ["disability-claim", "2027-02-28", "2027-08-27"],
    ["ombudsman-12-weeks", "2026-09-07", "2026-11-30"],
    ["ombudsman-12-months", "2028-02-29", "2029-02-28"],
    ["educational-record", "2027-03-09", "2027-04-14"],
    ["phase-transfer", "2026-11-22", "2027-02-15"],
    ["phase-transfer", "2027-02-16", "2028-02-15"],
    ["phase-transfer-post-16", "2027-03-31", "2027-03-31"],
    ["penalty-notice-21", "2026-11-22", "2026-12-13"],
  ])("%s from %s is %s", (id, start, expected) => {
    expect(due(id, start)).toBe(expected);
  });

  it("takes the later of letter and certificate for an appeal", () => {
    expect(due("tribunal-appeal", "2026-10-01", "2026-11-29")).toBe("2027-01-04");
    expect(due("tribunal-appeal", "2027-06-10", "2027-06-20")).toBe("2027-09-01");
    expect(due("tribunal-appeal", "2027-03-01", "2027-03-05")).toBe("2027-05-01");
  });

  it("takes 60 working days when the school days are later", () => {
    const closures = [...HILLCREST.closures, { ...long("2027-09-02", "2027-10-29") }];
    const answer = clock("foi-school").due(date("2027-07-19"), { terms: [], closures });
    expect(answer.date.toString()).toBe("2027-10-13");
    expect(answer.working.unit).toBe("working-day");
    expect(answer.working.other).toMatchObject({ takes: "first", unit: "school-day", count: 20 });
  });

  it("gives every clock a date after its start, whatever is known", () => {
    for (const one of CLOCKS) {
      for (const calendar of [HILLCREST, HILLCREST_TERMS, { terms: [], closures: [] }]) {
        const { date: end, working } = one.due(date("2026-12-14"), calendar);
        expect(Temporal.PlainDate.compare(working.start, end), one.id).toBeLessThan(0);
      }
    }
  });

  it("has one clock of a name, each with a rule, a source and no guessed address", () => {
    expect(new Set(CLOCKS.map((one) => one.id)).size).toBe(CLOCKS.length);
    for (const one of CLOCKS) {
      expect(one.rule, one.id).toMatch(/\.$/);
      expect(one.source.text, one.id).not.toBe("");
      expect(one.source.url, one.id).toMatch(/^$|^https:\/\/www\.(legislation\.)?gov\.uk\//);
      expect(one.source.checkedOn, one.id).toBe("2026-11-22");
    }
  });
});

function long(first: string, last: string) {
  return { first: date(first), last: date(last), why: "holiday" as const, name: "" };
}

describe("the school's own times", () => {
  it("stand in place of the courtesy ones and are its policy", () => {
    const own = { replyDays: 10, complaintDays: 15 };
    expect(findClock("school-reply", own)).toMatchObject({ kind: "policy", whose: "school" });
    expect(findClock("school-reply", own)?.due(date("2026-11-02"), HILLCREST).date.toString()).toBe("2026-11-16");
    expect(findClock("complaint-stage-1", own)?.kind).toBe("policy");
    expect(findClock("complaint-stage-1", { replyDays: 10 })?.kind).toBe("courtesy");
    expect(clocksFor(own).map((one) => one.id)).toEqual(CLOCKS.map((one) => one.id));
  });

  it("are not taken when they make no sense", () => {
    for (const replyDays of [0, -3, 2.5, 1000, Number.NaN]) {
      expect(findClock("school-reply", { replyDays })?.kind).toBe("courtesy");
    }
  });
});

describe("a complaint in the holidays", () => {
  it("counts from the first school day after them", () => {
    const answer = clock("complaint-stage-1").due(date("2026-12-23"), HILLCREST);
    expect(answer.working.start.toString()).toBe("2027-01-05");
    expect(answer.date.toString()).toBe("2027-01-19");
    expect(workingSentence(answer)).toBe("10 school days from Tue 5 Jan, the first school day after Wed 23 Dec.");
  });

  it("counts from a weekend in term as from any day", () => {
    expect(due("complaint-stage-1", "2026-11-15")).toBe("2026-11-27");
    expect(due("complaint-stage-1", "2026-12-19")).toBe("2027-01-19");
  });
});
