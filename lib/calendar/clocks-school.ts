import type { Clock, ClockSource } from "./clock.ts";
import { months, receivedInTerm, schoolDays } from "./rules.ts";

/** Times in which a school answers. No law sets them: they are a courtesy, or the school's own policy. */

/** What the school itself says about its times, where the parent has typed it in. */
export interface SchoolTimes {
  /** School days within which it says that it answers; null when unknown. */
  replyDays: number | null;
  /** School days within which its complaints policy answers a stage 1 complaint; null or missing when unknown. */
  complaintDays?: number | null;
}

export const CHECKED = "2026-11-22";

const PRACTICE: ClockSource = {
  text: "What schools’ own communication policies commonly say: an answer within 5 school days. No law sets a time.",
  url: "",
  mark: "S",
  checkedOn: CHECKED,
};

const COMPLAINT_PRACTICE: ClockSource = {
  text: "Complaints policies often say 10 to 20 school days for stage 1. No law sets a number; the school’s policy does.",
  url: "",
  mark: "K",
  checkedOn: CHECKED,
};

const CLAIM_PRACTICE: ClockSource = {
  text: "A fair day to ask for, and no more than that. No law, policy or practice direction was found that sets one.",
  url: "",
  mark: "K",
  checkedOn: CHECKED,
};

function courtesy(id: string, name: string, days: number, source: ClockSource = PRACTICE): Clock {
  return {
    id,
    name,
    kind: "courtesy",
    startsWith: "the day you wrote",
    rule: `${days} school days is a fair time to wait. No law sets it.`,
    source,
    due: schoolDays(days),
  };
}

const REPLIES: readonly Clock[] = [
  courtesy("school-reply", "Reply from the school", 5),
  courtesy("firm-chase-reply", "Reply to a second chase", 5),
  courtesy("complaints-policy", "Copy of the complaints policy", 5),
];

const COMPLAINT: Clock = {
  ...courtesy("complaint-stage-1", "Answer to a formal complaint", 10, COMPLAINT_PRACTICE),
  startsWith: "the day you complained",
  rule: "The school’s complaints policy sets the time. Until you know it, 10 school days is a fair time to ask for.",
  due: receivedInTerm(schoolDays(10)),
};

const REST: readonly Clock[] = [
  courtesy("acknowledgement", "A word that it arrived", 2),
  courtesy("sen-support", "Start of SEN support: assess, plan, do, review", 15),
  {
    ...courtesy("letter-before-claim", "Answer to a letter before a claim", 15, CLAIM_PRACTICE),
    rule: "15 school days leave time to take advice and to answer. No law sets them, and they do not stop the 6 months for a claim.",
  },
  {
    ...courtesy("complaint-panel", "Panel hearing of a complaint", 20, COMPLAINT_PRACTICE),
    startsWith: "the day you asked for the panel",
    rule: "The school’s complaints policy sets the time. Many hold the panel within 15 to 20 school days.",
    due: receivedInTerm(schoolDays(20)),
  },
  {
    id: "complaint-raise",
    name: "Time to raise a complaint",
    kind: "policy",
    startsWith: "the day it happened, or the last time it happened",
    rule: "Many policies ask for a complaint within 3 months, and make exceptions. Look in the school’s own policy.",
    source: {
      text: "DfE model wording, as schools’ policies repeat it: within 3 months of the incident or the last in a series.",
      url: "",
      mark: "S",
      checkedOn: CHECKED,
    },
    whose: "school",
    familyActs: true,
    due: months(3),
  },
];

export const SCHOOL_CLOCKS: readonly Clock[] = [...REPLIES, COMPLAINT, ...REST];

function usable(days: number | null | undefined): days is number {
  return typeof days === "number" && Number.isInteger(days) && days > 0 && days <= 100;
}

/** The clock with the school's own number of days. Its source is the school's policy, as the parent typed it in. */
function withPolicy(clock: Clock, days: number, policy: string): Clock {
  return {
    ...clock,
    kind: "policy",
    rule: `The school’s own ${policy}: ${days} school day${days === 1 ? "" : "s"}.`,
    source: { text: `The school’s own ${policy}, as you typed it in.`, url: "", mark: "K", checkedOn: "" },
    whose: "school",
    due: schoolDays(days),
  };
}

/** The school's clocks with its own times where they are known and make sense (1 to 100 school days). */
export function schoolClocks(school: SchoolTimes): readonly Clock[] {
  const { replyDays, complaintDays } = school;
  const replies = usable(replyDays) ? REPLIES.map((clock) => withPolicy(clock, replyDays, "reply time")) : REPLIES;
  const complaint = usable(complaintDays)
    ? { ...withPolicy(COMPLAINT, complaintDays, "complaints policy"), due: receivedInTerm(schoolDays(complaintDays)) }
    : COMPLAINT;
  return [...replies, complaint, ...REST];
}
