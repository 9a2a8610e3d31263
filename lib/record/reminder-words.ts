import type { SchoolCalendar } from "../calendar/clock.ts";
import { FamilyViews } from "./family-views.ts";
import { bindsFamily, familyDates, inDays } from "./live-date.ts";
import { waiting } from "./next.ts";
import { type Known, passedWhile } from "./passed.ts";
import { type Away, isQuietDay, type ReminderChoice } from "./reminders.ts";

/**
 * What a reminder says. A notification can be read on a locked screen and over a shoulder: it holds numbers and days only,
 * never a name, a subject, a person or a school.
 */
export interface ReminderWords {
  title: string;
  text: string;
}

/** What waits, in numbers. */
export interface ToTell {
  /** Days from today to each near date of the family's own, the nearest first. */
  near: readonly number[];
  /** Other things that the parent can do something about today. */
  others: number;
  /** Dates that passed while the browser was closed. */
  passed: number;
  /** Nothing but this browser has what was written down in the last weeks. */
  backup?: boolean;
}

/** Days ahead within which a date of the family's own is said. */
const NEAR = 3;

/** @param today in London @param away the time away that was not told yet; null for none */
export function toTell(known: Known, calendar: SchoolCalendar, today: Temporal.PlainDate, away: Away | null): ToTell {
  const { profile, entries, dates, matters } = known;
  const near = familyDates(dates.started, new FamilyViews(known, calendar), today).filter(
    (date) => bindsFamily(date) && date.days >= 0 && date.days <= NEAR,
  );
  const ids = new Set(near.map(({ id }) => id));
  const others = waiting(entries, profile, calendar, today, dates, matters).filter(
    (one) => one.now && !ids.has(one.entry),
  );
  return {
    near: near.map(({ days }) => days),
    others: others.length,
    passed: away ? passedWhile(away, known, calendar, today).length : 0,
  };
}

/** On a day that the parent wants quiet, only a near date of their own is said. */
export function onThisDay(
  told: ToTell,
  choice: ReminderChoice,
  day: Temporal.PlainDate,
  calendar: SchoolCalendar,
): ToTell {
  return isQuietDay(choice, day, calendar) ? { ...told, others: 0, passed: 0, backup: false } : told;
}

/** @returns null when there is nothing to say */
export function reminderWords({ near, others, passed, backup }: ToTell): ReminderWords | null {
  const last = backup ? "Your record has grown since its last backup." : "";
  const parts = [passedWords(passed), nearWords(near), othersWords(others, near.length > 0), last].filter(Boolean);
  return parts.length > 0 ? { title: "In Writing", text: parts.join(" ") } : null;
}

/** "While the browser was closed: 2 dates passed."; "" for none. */
export function passedWords(passed: number): string {
  if (passed === 0) return "";
  return `While the browser was closed: ${passed} ${passed === 1 ? "date" : "dates"} passed.`;
}

function nearWords(near: readonly number[]): string {
  const [first] = near;
  if (first === undefined) return "";
  if (near.length > 1) return `${near.length} dates are near, the first ${inDays(first)}.`;
  return first > 1 ? `A date is ${first} days away.` : `A date is ${inDays(first)}.`;
}

function othersWords(others: number, more: boolean): string {
  if (others === 0) return "";
  if (others === 1) return `Something ${more ? "else " : ""}in your record waits for you today.`;
  return `${others} ${more ? "other " : ""}things in your record wait for you today.`;
}

/** For "show me one now": what it would say, or how one looks when nothing waits. */
export function sampleWords(told: ToTell): ReminderWords {
  return (
    reminderWords(told) ?? { title: "In Writing", text: "This is how a reminder looks. Nothing waits for you today." }
  );
}
