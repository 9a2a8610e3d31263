import type { SchoolCalendar } from "../calendar/clock.ts";
import type { CheckEntry, Entry, MessageEntry, TypedEntry } from "../record/entry.ts";
import type { Answer } from "../record/items.ts";
import { suggestLetter, suggestSteps } from "./suggest.ts";
import { FAMILY as CASE, contact } from "./testing.ts";

export const JO = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };
export const PATEL = { name: "S. Patel", address: "SENCO@hillcrest.example.sch.uk" };
export const SEND_TEAM = { name: "SEND team", address: "send@exampleshire.example.org" };
export const FAMILY = {
  ...CASE,
  contacts: [
    ...CASE.contacts,
    contact("send-team", "SEND team", SEND_TEAM.address),
    contact("gp", "Dr Shah", "dr.shah@example.org"),
  ],
};
export const at = (date: string) => Temporal.ZonedDateTime.from(`${date}T09:00[Europe/London]`).epochMilliseconds;

export function message(kind: "sent" | "reply", date: string, more: Partial<MessageEntry> = {}): MessageEntry {
  const screen = "screen" as const;
  return {
    id: `${kind}-${date}`,
    items: [],
    number: 1,
    at: at(date),
    writtenDown: at(date),
    corrections: [],
    matters: [],
    kind,
    state: kind === "sent" ? "sent" : "received",
    when: { instant: at(date), shown: null, certainty: "minute" },
    ids: {},
    site: "gmail",
    account: JO.address,
    from: kind === "sent" ? JO : PATEL,
    to: kind === "sent" ? [PATEL] : [JO],
    cc: [],
    bcc: [],
    subject: "Mornings",
    text: "",
    quoted: "",
    attachments: [],
    how: { when: screen, from: screen, to: screen, cc: screen, subject: screen, text: screen, attachments: screen },
    seen: [],
    original: null,
    problems: [],
    letter: null,
    was: null,
    thread: null,
    ...more,
  };
}

export const sent = (date: string, letter?: string, askedBy: string | null = null) =>
  message("sent", date, letter ? { letter: { id: letter, askedBy, clock: "school-reply", about: [] } } : {});
export const reply = (date: string, answer: Answer | null, by: string | null = null) => {
  const promise = answer === "promise" ? { words: "the plan", by } : null;
  return message("reply", date, { was: answer === null ? null : { answer, at: at(date), promise } });
};
export const check = (date: string, found: CheckEntry["found"]): CheckEntry => ({
  id: `check-${date}`,
  items: [],
  number: 1,
  at: at(date),
  writtenDown: at(date),
  corrections: [],
  matters: [],
  kind: "check",
  of: [],
  found,
  text: "",
});

export const talk = (kind: "call" | "meeting" | "gate", date: string): TypedEntry => ({
  id: `${kind}-${date}`,
  items: [],
  number: 1,
  at: at(date),
  writtenDown: at(date),
  corrections: [],
  matters: [],
  kind,
  when: { date, time: null },
  people: [{ contact: "senco-Ms Patel", name: "Ms Patel" }],
  text: "",
  private: false,
  absence: null,
  files: [],
});

/** Weekdays stand for school days: the calendar is not what is tested here. */
export const WEEKDAYS: SchoolCalendar = {
  terms: [{ first: Temporal.PlainDate.from("2026-09-03"), last: Temporal.PlainDate.from("2027-07-22") }],
  closures: [],
};
export const steps = (today: string, ...entries: Entry[]) => suggestSteps(entries, FAMILY, WEEKDAYS, today, () => true);
export const suggest = (today: string, ...entries: Entry[]) => steps(today, ...entries)[0] ?? null;
/** As long as the catalogue has only these. */
export const withOnly = (letters: string[], today: string, ...entries: Entry[]) =>
  suggestLetter(entries, FAMILY, WEEKDAYS, today, (id) => letters.includes(id));
