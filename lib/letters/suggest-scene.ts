import type { SchoolCalendar } from "../calendar/clock.ts";
import { bindsSchool, findClock } from "../calendar/clocks.ts";
import { londonDate, plainDate } from "../calendar/dates.ts";
import { schoolDaysBetween, termsKnown } from "../calendar/school-days.ts";
import { type CheckEntry, type Entry, isMessage, type MessageEntry, type TypedEntry } from "../record/entry.ts";
import type { Answer, ItemHash } from "../record/items.ts";
import type { Profile } from "../record/profile.ts";

/** The suggested next step: a letter, the entries it is about, why, what to do before it and what comes after it. */
export interface Suggestion {
  letter: string;
  about: ItemHash[];
  /** "8 school days since your email of Mon 2 Feb, no reply recorded." */
  because: string;
  /** What to do before it is written, in one sentence; "" when nothing. */
  first: string;
  /** What comes next after it, in one or two sentences. */
  after: string;
}

/** What a suggestion is made from. */
export interface Scene {
  entries: readonly Entry[];
  profile: Profile;
  calendar: SchoolCalendar;
  /** In London. */
  today: Temporal.PlainDate;
  /** Whether the catalogue has this letter. */
  has: (letter: string) => boolean;
}

/** School days before the next email is fair. Never a second chase within them. */
export const PATIENCE = 5;

/** Answers after which nothing waits for the reader, or the parent looks first: then no letter is suggested. */
export const SETTLES: readonly (Answer | null)[] = ["answer", "refusal", "question", "bounce", null];

/** @returns the London day of an entry */
export function dayOf(entry: Pick<Entry, "at">): Temporal.PlainDate {
  return londonDate(entry.at);
}

/** School days after a day, up to and including today. */
export function schoolDaysSince(day: Temporal.PlainDate, { calendar, today }: Scene): number {
  return schoolDaysBetween(day, today, calendar);
}

/** "8 school days", and "about" where the term dates are not known for all of them. */
export function schoolDaysInWords(day: Temporal.PlainDate, scene: Scene): string {
  const count = schoolDaysSince(day, scene);
  const about = termsKnown(day, scene.today, scene.calendar) ? "" : "about ";
  return `${about}${count} school day${count === 1 ? "" : "s"}`;
}

/** Until when an answer was asked for: the day the letter named, else what its clock gives; null when neither is known. */
export function askedUntil(mail: MessageEntry, clock: string, scene: Scene): Temporal.PlainDate | null {
  const asked = mail.letter?.askedBy ?? null;
  const counted = clockDate(mail, clock, scene);
  if (asked === null) return counted;
  const day = plainDate(asked);
  return counted !== null && Temporal.PlainDate.compare(counted, day) > 0 ? counted : day;
}

/** The last day that this clock gives an email; null when there is no such clock, or not for this type of school. */
export function clockDate(mail: MessageEntry, clock: string, { profile, calendar }: Scene): Temporal.PlainDate | null {
  const rule = findClock(clock, profile.school);
  return rule && bindsSchool(rule, profile.school) ? rule.due(dayOf(mail), calendar).date : null;
}

export function isPast(day: Temporal.PlainDate, { today }: Scene): boolean {
  return Temporal.PlainDate.compare(day, today) < 0;
}

/**
 * Scheduled in the mail site and still to go: whatever it is, the next letter comes after it. Where its time was not seen the
 * day is that of the scheduling: after a while it will have gone.
 */
export function isOnItsWay(entry: Entry, scene: Scene): boolean {
  if (!isMessage(entry) || entry.state !== "scheduled") return false;
  const day = dayOf(entry);
  return !isPast(day, scene) || schoolDaysSince(day, scene) < PATIENCE;
}

/** When the parent last noted an answer to one of these that came by phone, in the app or in person; null when never. */
export function lastTold(mails: readonly MessageEntry[], entries: readonly Entry[]): number | null {
  const ids = new Set(mails.map(({ id }) => id));
  const found = entries.filter(
    (one): one is CheckEntry =>
      one.kind === "check" && one.found === "something" && (one.of.length === 0 || one.of.some((id) => ids.has(id))),
  );
  return found.length === 0 ? null : Math.max(...found.map(({ at }) => at));
}

export type Spoken = TypedEntry & { kind: "call" | "meeting" | "gate" };

export function isSpoken(entry: Entry): entry is Spoken {
  return entry.kind === "call" || entry.kind === "meeting" || entry.kind === "gate";
}
