import type { AbsenceFacts, EventTime, TypedKind } from "../../event.ts";
import { addressOf, signature, type Who } from "./people.ts";
import type { CheckStep, DateStep, MailStep, MatterStep, PaperStep, PromiseStep, TypedStep } from "./steps.ts";

/** Short ways of telling the steps. */

type More<T> = Partial<T>;

/** `2025-03-10`, or `2025-03-10 14:25`, or a time as it is kept. */
type Day = string | EventTime;

function timeOf(day: Day): EventTime {
  if (typeof day !== "string") return day;
  const [date = "", time = null] = day.split(" ");
  return { date, time };
}

/** An email with greeting and signature. Its key is its time, unless it has one. */
export function mail(
  at: string,
  from: Who,
  to: Who | Who[],
  subject: string,
  body: string,
  more: More<MailStep> = {},
): MailStep {
  const all = Array.isArray(to) ? to : [to];
  const [first = "jo"] = all;
  const greeting = first === "jo" ? "Dear Ms Whitlock," : first === "sam" ? "Sam," : `Dear ${signature(first)},`;
  const text = `${greeting}\n\n${body}\n\n${from === "jo" ? "With kind regards," : "Kind regards,"}\n${signature(from)}`;
  return { does: "mail", key: at, at, from, to: all, cc: [], subject, text, re: null, files: [], ...more };
}

/** The answer to a mail: its subject with "Re:", its writer, and the mail it answers. */
export function reply(to: MailStep, at: string, from: Who, body: string, more: More<MailStep> = {}): MailStep {
  const subject = to.subject.startsWith("Re: ") ? to.subject : `Re: ${to.subject}`;
  const back: Who = from === "jo" ? (to.from === "jo" ? (to.to[0] ?? "office") : to.from) : "jo";
  return mail(at, from, back, subject, body, { re: to.key, ...more });
}

/** Anything that was no email. Its key is its kind with its day. */
export function typed(kind: TypedKind, day: Day, people: Who[], text: string, more: More<TypedStep> = {}): TypedStep {
  const when = timeOf(day);
  const key = `${kind} ${when.date}${when.time ? ` ${when.time}` : ""}`;
  return { does: "typed", key, kind, when, people, text, private: false, files: [], ...more };
}

/** @param halves "am", "pm" or "all" of each day @param code the school's, "" when not known */
export function absence(
  day: Day,
  halves: "am" | "pm" | "all",
  code: string,
  text: string,
  facts: Partial<AbsenceFacts> = {},
  more: More<TypedStep> = {},
): TypedStep {
  const absent = {
    morning: halves !== "pm",
    afternoon: halves !== "am",
    told: "the office, by phone",
    code,
    work: "",
    ...facts,
  };
  return typed("absence", day, [], text, { absence: absent, ...more });
}

export function note(day: Day, text: string, more: More<TypedStep> = {}): TypedStep {
  return typed("note", day, [], text, { private: true, ...more });
}

export function paper(
  at: string,
  letter: string,
  to: Who,
  subject: string,
  body: string,
  handed: PaperStep["handed"],
  more: More<PaperStep> = {},
): PaperStep {
  const text = `Dear ${addressOf(to).name},\n\n${body}\n\nYours sincerely,\nJo Whitlock`;
  return {
    does: "paper",
    key: at,
    at,
    letter,
    to: [to],
    subject,
    text,
    askedBy: null,
    clock: null,
    about: [],
    handed,
    ...more,
  };
}

export function check(at: string, of: string[], text = ""): CheckStep {
  return { does: "check", key: at, at, of, text };
}

export function matter(at: string, id: string, name: string, more: More<MatterStep> = {}): MatterStep {
  return { does: "matter", at, id, name, state: "open", ...more };
}

export function promised(
  at: string,
  key: string,
  of: string | null,
  words: string,
  who: Who,
  by: string | null,
): PromiseStep {
  return { does: "promise", key, at, of, words, who, by };
}

/** A date that matters, by a clock. */
export function runs(
  at: string,
  key: string,
  clock: string,
  start: string,
  says: string,
  more: More<DateStep> = {},
): DateStep {
  return { does: "date", key, at, clock, start, second: null, of: null, note: "", says, ...more };
}

/** A day of the family’s own. */
export function ownDay(at: string, key: string, day: string, what: string): DateStep {
  return { does: "date", key, at, clock: null, start: day, second: null, of: null, note: what, says: day };
}
