import { expect, test } from "vitest";
import type { ClockKind } from "./clock.ts";
import { CLOCKS, findClock } from "./clocks.ts";
import { date, HILLCREST } from "./testing.ts";

/** The table of deadlines, row by row: which clock it is, what kind, and a day for each. Counted by hand. */

const TABLE: [rule: string, id: string, kind: ClockKind, start: string, due: string][] = [
  ["School: a word that it arrived, 2 school days", "acknowledgement", "courtesy", "2026-12-14", "2026-12-16"],
  ["School: an answer, 5 school days", "school-reply", "courtesy", "2026-12-14", "2027-01-05"],
  ["School: a second chase", "firm-chase-reply", "courtesy", "2026-12-14", "2027-01-05"],
  ["School: complaints policy", "complaints-policy", "courtesy", "2026-12-14", "2027-01-05"],
  ["School: SEN support begun, 15 school days", "sen-support", "courtesy", "2026-11-02", "2026-11-23"],
  ["Complaint, stage 1: the policy’s own", "complaint-stage-1", "courtesy", "2026-11-02", "2026-11-16"],
  ["Complaint, panel: the policy’s own", "complaint-panel", "courtesy", "2026-11-02", "2026-11-30"],
  ["Before a claim, 15 school days", "letter-before-claim", "courtesy", "2026-11-02", "2026-11-23"],
  ["Complaint raised within 3 months", "complaint-raise", "policy", "2026-11-30", "2027-02-28"],
  ["Educational record, 15 school days", "educational-record", "legal", "2026-11-02", "2026-11-23"],
  ["Subject access, one month", "subject-access", "legal", "2026-12-14", "2027-01-14"],
  ["Subject access, two months more", "subject-access-extended", "legal", "2026-12-14", "2027-03-15"],
  ["Data protection complaint, 30 days", "data-complaint", "legal", "2026-12-14", "2027-01-13"],
  ["FOI to a school", "foi-school", "legal", "2027-07-19", "2027-09-27"],
  ["FOI to the council", "foi-council", "legal", "2026-12-14", "2027-01-15"],
  ["EHC: whether to assess, 6 weeks", "ehc-decision", "legal", "2026-12-15", "2027-01-26"],
  ["EHC: advice, 6 weeks", "ehc-advice", "legal", "2027-01-26", "2027-03-09"],
  ["EHC: no plan, 16 weeks", "ehc-no-plan", "legal", "2026-12-15", "2027-04-06"],
  ["EHC: final plan, 20 weeks", "ehc-final", "legal", "2026-12-15", "2027-05-04"],
  ["Draft plan, 15 days with the first", "ehc-draft-comments", "legal", "2027-01-04", "2027-01-18"],
  ["Annual review decision, 4 weeks", "annual-review-decision", "legal", "2026-11-09", "2026-12-07"],
  ["Annual review, 12 months", "annual-review", "legal", "2025-11-17", "2026-11-17"],
  ["Phase transfer, 15 February", "phase-transfer", "legal", "2026-09-01", "2027-02-15"],
  ["Phase transfer after 16, 31 March", "phase-transfer-post-16", "legal", "2026-09-01", "2027-03-31"],
  ["Answer from the council, two weeks", "council-reply", "courtesy", "2026-12-14", "2026-12-30"],
  ["Answer from the council, 5 working days", "council-reply-soon", "courtesy", "2026-12-21", "2026-12-30"],
  ["Section 19, more than 15 school days", "alternative-education", "courtesy", "2026-11-02", "2026-11-23"],
  ["Permanent exclusion, day 6", "exclusion-day-6", "legal", "2026-11-02", "2026-11-10"],
  ["Sickness return, 15 school days", "sickness-return", "legal", "2026-11-02", "2026-11-23"],
  [
    "Council: complaint arrived, e.g. 3 working days",
    "council-complaint-acknowledgement",
    "courtesy",
    "2026-12-24",
    "2026-12-31",
  ],
  ["Council: complaint, e.g. 20 working days", "council-complaint", "courtesy", "2026-11-02", "2026-11-30"],
  ["Tribunal: appeal, 2 months", "tribunal-appeal", "legal", "2026-10-26", "2027-01-04"],
  ["Mediation certificate, within 2 months", "mediation-certificate", "legal", "2026-10-01", "2026-12-01"],
  ["Disability claim, 6 months", "disability-claim", "legal", "2026-12-14", "2027-06-13"],
  ["Ombudsman, 12 weeks", "ombudsman-12-weeks", "policy", "2026-09-07", "2026-11-30"],
  ["Ombudsman, 12 months", "ombudsman-12-months", "legal", "2026-09-07", "2027-09-07"],
  ["Penalty notice, 21 days", "penalty-notice-21", "legal", "2026-11-22", "2026-12-13"],
  ["Penalty notice, 28 days", "penalty-notice-28", "legal", "2026-11-22", "2026-12-20"],
];

test.each(TABLE)("%s", (_rule, id, kind, start, due) => {
  const clock = findClock(id);
  expect(clock?.kind).toBe(kind);
  expect(clock?.due(date(start), HILLCREST).date.toString()).toBe(due);
});

test("every clock is in the table", () => {
  expect(CLOCKS.map(({ id }) => id).toSorted()).toEqual(TABLE.map(([, id]) => id).toSorted());
});

test("what the facts only know without a source is never a legal date", () => {
  for (const { id, kind, source } of CLOCKS) {
    if (source.mark === "K" || source.mark === "P") expect(kind, id).not.toBe("legal");
  }
});
