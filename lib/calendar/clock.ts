import type { SchoolType } from "../record/profile.ts";

/**
 * The form of a clock: a date with its working. Clocks themselves are entries of the table in clocks.ts.
 * Dates are Temporal.PlainDate in Europe/London.
 */

/** Who says so. The heavier the line, the heavier the duty: Legal, School's policy, Courtesy. */
export const CLOCK_KINDS = ["legal", "policy", "courtesy"] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** The kind of any date that is shown: a clock’s, or one of the parent’s own (a hearing, a meeting). */
export const DATE_KINDS = [...CLOCK_KINDS, "own"] as const;
export type DateKind = (typeof DATE_KINDS)[number];

export type ClockUnit = "school-day" | "working-day" | "calendar-day" | "week" | "month";

/** A day that was looked at and not counted. */
export interface SkippedDay {
  date: Temporal.PlainDate;
  why: "weekend" | "holiday" | "inset" | "bank-holiday" | "closed";
  /** "Christmas Day", "Easter holiday"; "" when it has no name. */
  name: string;
}

/** The last day moved on by a rule. */
export interface Roll {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  why: string;
}

/** How a date was found, as data: sentences and pictures are made from it. */
export interface Working {
  /** Day zero. */
  start: Temporal.PlainDate;
  unit: ClockUnit;
  count: number;
  /** The days counted, for school and working days; empty for calendar units. */
  counted: Temporal.PlainDate[];
  skipped: SkippedDay[];
  rolls: Roll[];
  /** Years of bank holidays that were computed by the statutory rules and are not published yet. */
  computedYears: number[];
  /** The start is itself the first day of the count ("beginning with the day"). */
  startCounts?: true;
  /** The day it happened, where it counts as received only on the school day `start` after the holidays. */
  happened?: Temporal.PlainDate;
  /** A date that the rule names: "15 February". `count` is then only the days until it. */
  fixed?: string;
  /** Where two counts compete: the one that did not give the date. */
  other?: OtherCount;
  /** The last day is no working day, no rule moves it, and it binds the family: the working day before. */
  sendBy?: Temporal.PlainDate;
}

/** The count that did not give the date, and which of the two does. */
export interface OtherCount {
  takes: "first" | "last";
  start: Temporal.PlainDate;
  unit: ClockUnit;
  count: number;
  date: Temporal.PlainDate;
}

export interface Due {
  date: Temporal.PlainDate;
  /** Term dates were not known for all of the days passed over. */
  estimate: boolean;
  working: Working;
}

/** What a clock needs to know of the school's year. */
export interface SchoolCalendar {
  /** First and last day with pupils, both included. Empty when unknown. */
  terms: { first: Temporal.PlainDate; last: Temporal.PlainDate }[];
  /** Days or ranges without pupils, both ends included. */
  closures: { first: Temporal.PlainDate; last: Temporal.PlainDate; why: "holiday" | "inset" | "other"; name: string }[];
}

/** Where a rule comes from and when it was last looked at. */
export interface ClockSource {
  /** Citation or plain words: "Education (Pupil Information) (England) Regulations 2005, regulation 5". */
  text: string;
  /** Page or statute address; "" when there is none. */
  url: string;
  /** L, S, P or K as in the facts. */
  mark: "L" | "S" | "P" | "K";
  checkedOn: string;
}

export interface Clock {
  id: string;
  /** "Reply from the school". */
  name: string;
  kind: ClockKind;
  /** The event that sets it going, in words: "the day you wrote". */
  startsWith: string;
  /** The rule in one plain sentence. */
  rule: string;
  source: ClockSource;
  /** Whose time it is; the school’s when missing. A council’s or the Ombudsman’s own times are `policy` too. */
  whose?: "school" | "council" | "ombudsman" | "tribunal" | "family";
  /** The family is to act by then, although the time is somebody else's to set. */
  familyActs?: true;
  /** The types of school it is for; all when missing. */
  schools?: readonly SchoolType[];
  /** Where the rule has a second start, what it is: "the date on the mediation certificate". */
  secondStart?: string;
  /**
   * @param start day zero
   * @param calendar the school's year, as far as known
   * @param second the second start, where the rule has one and it is known
   */
  due(start: Temporal.PlainDate, calendar: SchoolCalendar, second?: Temporal.PlainDate): Due;
}
