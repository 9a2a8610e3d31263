import { type Entry, isMessage } from "../../../../lib/record/entry.ts";
import type { EventTime } from "../../../../lib/record/event.ts";
import {
  addressOf,
  type EntryStep,
  type MailStep,
  smallFile,
  type TypedStep,
  twoYears,
} from "../../../../lib/record/testing/two-years/index.ts";

/** What has to stand in a record in which the two years were done by hand, one line an entry. */

const MONTHS = "January February March April May June July August September October November December".split(" ");

export const MAILS: readonly MailStep[] = twoYears().filter((step) => step.does === "mail");
export const TYPED: readonly TypedStep[] = twoYears().filter((step) => step.does === "typed");

/** "18 September 2024" */
export function dayWords(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** @returns a time as a parent types it: "about 13:05 on 27 November 2024" */
export function sayWhen({ date, time, ended, part, about, until }: EventTime): string {
  if (until) return `${dayWords(date)} to ${dayWords(until)}`;
  const clock = time === null ? (part ?? "") : `${about ? "about " : ""}${time}${ended ? ` to ${ended}` : ""}`;
  return `${dayWords(date)} ${clock}`.trim();
}

const minute = (at: number | null) => (at === null ? "?" : new Date(at).toISOString().slice(0, 16));

function london(local: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/London").epochMilliseconds;
}

const line = (parts: unknown[]) => JSON.stringify(parts);

function mailLine({ from, to, cc, at, subject, text, files }: MailStep): string {
  const kind = from === "jo" ? "sent" : "reply";
  const people = [addressOf(from), ...to.map(addressOf), ...cc.map(addressOf)].map(({ address }) => address);
  return line([kind, minute(london(at)), people, subject, text, files.map((file) => smallFile(file).name)]);
}

function typedLine({ kind, when, people, text, private: hidden, absence, files }: TypedStep): string {
  const names = people.map((who) => addressOf(who).name).sort();
  const missed = absence && [
    absence.morning,
    absence.afternoon,
    absence.told,
    absence.code,
    absence.authorised ?? null,
    absence.work,
  ];
  return line([kind, sayWhen(when), names, text, hidden, missed ?? null, files.map((file) => smallFile(file).name)]);
}

/** @returns the line of one step; null for what is not done here */
export function stepLine(step: EntryStep): string | null {
  if (step.does === "mail") return mailLine(step);
  return step.does === "typed" ? typedLine(step) : null;
}

/** @returns the lines that all the emails and these things typed come to, sorted */
export function expectedLines(typed: readonly TypedStep[] = TYPED): string[] {
  return [...MAILS.map(mailLine), ...typed.map(typedLine)].sort();
}

const ROUTINE = ["absence", "note", "app"];

/** Fewer of what is alike, where typing is slow: every fifth absence, note and message in the app, and all the rest. */
export const FEWER: readonly TypedStep[] = [
  ...TYPED.filter(({ kind }) => !ROUTINE.includes(kind)),
  ...TYPED.filter(({ kind }) => ROUTINE.includes(kind)).filter((_step, at) => at % 5 === 0),
];

/** @returns an entry of the record as such a line; null for what no step made */
export function lineOf(entry: Entry): string | null {
  if (isMessage(entry)) {
    const people = [entry.from, ...entry.to, ...entry.cc].map(({ address }) => address);
    const files = entry.attachments.map(({ name }) => name);
    return line([entry.kind, minute(entry.when.instant), people, entry.subject, entry.text, files]);
  }
  if (entry.kind === "check" || entry.kind === "letter") return null;
  const { kind, when, people, text, absence, files } = entry;
  const missed = absence && [
    absence.morning,
    absence.afternoon,
    absence.told,
    absence.code,
    absence.authorised ?? null,
    absence.work,
  ];
  const names = people.map(({ name }) => name).sort();
  return line([kind, sayWhen(when), names, text, entry.private, missed, files.map(({ name }) => name)]);
}

/** The words that the row of a step has to show. */
export function rowOf(step: EntryStep): string[] {
  if (step.does === "mail") {
    const day = Number(step.at.slice(8, 10));
    return [`${day} ${MONTHS[Number(step.at.slice(5, 7)) - 1]?.slice(0, 3)}`, step.at.slice(11), step.subject];
  }
  if (step.does !== "typed") return [];
  const { date, time } = step.when;
  const of = step.kind === "absence" || step.kind === "document" ? null : time;
  return [String(Number(date.slice(8))), ...(of ? [of] : []), step.text.split("\n")[0] ?? ""];
}

/** The story's own entries that are done here: emails by import, the rest by the form. */
export const DONE: readonly (MailStep | TypedStep)[] = [...MAILS, ...TYPED];
