import type { Clock, ClockSource } from "./clock.ts";
import { CHECKED } from "./clocks-school.ts";
import { calendarDays, months, monthsStartingWith, pick, type Rule, tribunalRoll, weeks } from "./rules.ts";

/** Times that bind the family: the Tribunal, the Ombudsman, a penalty notice. */

const APPEAL: ClockSource = {
  text: "IPSEA, frequently asked questions on appeals to the SEND Tribunal",
  url: "",
  mark: "S",
  checkedOn: CHECKED,
};

const OMBUDSMAN: ClockSource = {
  text: "Local Government and Social Care Ombudsman, on when to complain",
  url: "",
  mark: "S",
  checkedOn: CHECKED,
};

const PENALTY: ClockSource = {
  text: "Education (Penalty Notices) (England) Regulations 2007, as changed in 2024",
  url: "",
  mark: "S",
  checkedOn: CHECKED,
};

const appeal: Rule = (letter, calendar, certificate) => {
  const fromLetter = months(2)(letter, calendar);
  if (!certificate) return tribunalRoll(fromLetter);
  return tribunalRoll(pick("last", fromLetter, months(1)(certificate, calendar)));
};

const TRIBUNAL_CLOCKS: readonly Clock[] = [
  {
    id: "tribunal-appeal",
    name: "Appeal to the SEND Tribunal",
    kind: "legal",
    startsWith: "the date on the council’s decision letter",
    secondStart: "the date on the mediation certificate",
    rule: "2 months from the date on the decision letter, or 1 month from the mediation certificate, whichever is later. A last day from 25 December to 1 January moves to January, one in August to September.",
    source: APPEAL,
    whose: "family",
    due: appeal,
  },
  {
    id: "mediation-certificate",
    name: "Ask a mediation adviser for a certificate",
    kind: "legal",
    startsWith: "the date on the council’s decision letter",
    rule: "Contact the mediation adviser within 2 months of the date on the decision letter.",
    source: { ...APPEAL, text: "Sunderland SENDIASS, on mediation certificates" },
    whose: "family",
    due: months(2),
  },
  {
    id: "disability-claim",
    name: "Disability discrimination claim to the SEND Tribunal",
    kind: "legal",
    startsWith: "the day of the conduct, or the last day of it where it went on",
    rule: "6 months starting with the day it happened. The Tribunal may look at a later claim, but need not. August and Christmas are not left out.",
    source: {
      text: "Equality Act 2010, Schedule 17, paragraph 4, as set out in [2023] UKUT 311 (AAC)",
      url: "https://www.legislation.gov.uk/ukpga/2010/15/schedule/17",
      mark: "L",
      checkedOn: CHECKED,
    },
    whose: "family",
    due: monthsStartingWith(6),
  },
];

export const OUTSIDE_CLOCKS: readonly Clock[] = [
  ...TRIBUNAL_CLOCKS,
  {
    id: "ombudsman-12-weeks",
    name: "The Ombudsman may take a complaint about the council",
    kind: "policy",
    startsWith: "the day you complained to the council",
    rule: "After the council’s own process, or when 12 weeks have gone by without its answer.",
    source: OMBUDSMAN,
    whose: "ombudsman",
    due: weeks(12),
  },
  {
    id: "ombudsman-12-months",
    name: "Last day to go to the Ombudsman",
    kind: "legal",
    startsWith: "the day you came to know of it",
    rule: "Within 12 months of knowing about it. The Ombudsman can make exceptions.",
    source: OMBUDSMAN,
    whose: "family",
    due: months(12),
  },
  {
    id: "penalty-notice-21",
    name: "Penalty notice at the lower amount",
    kind: "legal",
    startsWith: "the day the notice was served",
    rule: "A first notice is £80 if it is paid within 21 days; a second one is £160. Talk to SENDIASS or a solicitor before you pay or refuse.",
    source: PENALTY,
    whose: "family",
    due: calendarDays(21),
  },
  {
    id: "penalty-notice-28",
    name: "Penalty notice at the full amount",
    kind: "legal",
    startsWith: "the day the notice was served",
    rule: "£160 if it is paid within 28 days. Talk to SENDIASS or a solicitor before you pay or refuse.",
    source: PENALTY,
    whose: "family",
    due: calendarDays(28),
  },
];
