import type { Clock, DateKind } from "../../lib/calendar/clock.ts";
import { londonDate, shortDay } from "../../lib/calendar/dates.ts";
import { missedWords } from "../../lib/record/absence-words.ts";
import { type Entry, isMessage } from "../../lib/record/entry.ts";
import type { ItemHash } from "../../lib/record/items.ts";
import { sessionMarks } from "../add/session-marks.ts";
import type { MarkProps } from "../kit/Mark.tsx";
import type { WorkingProps } from "../kit/Working.tsx";

/** One thing that waits, as the popup shows it. */
export interface WaitRow {
  id: string;
  /** The entry that it leads to, where that is another than its id. */
  entry?: ItemHash;
  mark: MarkProps;
  /** Whose words: a subject or name stands in serif. */
  title: string;
  /** The children it is about, where the record has several: "R. and K." */
  whose?: string;
  /** "No reply recorded, day 7", "Mon 22 Mar. What was this?" */
  words: string;
  clock: { kind: DateKind; whose?: Clock["whose"]; when: string; estimate: boolean; working: WorkingProps } | null;
  /** "Until 3 Dec it was Mon 4 Jan: term dates were changed." Missing where the day has not moved. */
  was?: string;
  href: string;
}

/** The step the record suggests. */
export interface SuggestedStep {
  letter: string;
  about: ItemHash[];
  /** Id and name of the child it is about, where the record has several. */
  child?: string;
  whose?: string;
  /** "Ask Ms Patel for the support plan". */
  title: string;
  /** One or two short sentences. */
  because: string;
  /** The working of the date behind it, for "Why this?". */
  why: WorkingProps | null;
}

/** An entry among the last ones. */
export interface LateRow {
  id: string;
  mark: MarkProps;
  title: string;
  day: string;
  href: string;
}

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

/** What the popup shows of what waits; more than these are in the record. */
export const MOST_WAITING = 3;

/** From this hour on it is "tonight"; letters can go in the morning. */
const EVENING = 17;

/**
 * The one sentence on top. What need not be done is said too.
 * @param due how many of them are for today
 * @param hour 0 to 23, London
 */
export function headline(waiting: number, due: number, hour: number): string {
  if (waiting === 0) return "Nothing waits.";
  const today = hour >= EVENING || hour < 5 ? "tonight" : "today";
  const number = NUMBERS[waiting] ?? String(waiting);
  const first = waiting === 1 ? `${number} thing waits` : `${number} things wait`;
  if (due === 0) return waiting === 1 ? `${first}, not for ${today}.` : `${first}, none for ${today}.`;
  return waiting === 1
    ? `${first}, for ${today}.`
    : `${first}, ${(NUMBERS[due] ?? String(due)).toLowerCase()} for ${today}.`;
}

/** Address of an entry on the record page. */
export function recordHref(entry: Pick<Entry, "number">): string {
  return `record.html#e-${entry.number}`;
}

/** Address of the days on the record page, and of what stands over them. */
export const DAYS_HREF = "record.html#days";

/** Address of a date that matters on the record page. */
export function dateHref(id: ItemHash): string {
  return `record.html#d-${id}`;
}

/** Address of the composer with a letter and what it is about. */
export function composerHref(letter: string, about: readonly ItemHash[], child?: string): string {
  const query = new URLSearchParams({ letter });
  if (about.length > 0) query.set("about", about.join(","));
  if (child) query.set("child", child);
  return `composer.html?${query}`;
}

export function markOf(entry: Entry): MarkProps {
  return {
    kind: entry.kind,
    likely: entry.kind === "sent" ? entry.state === "likely" : entry.kind === "letter" && entry.done === null,
    ...sessionMarks(entry),
  };
}

const KIND_TITLES = {
  call: "Call",
  meeting: "Meeting",
  gate: "At the gate",
  app: "Message in the school’s app",
  absence: "Absence",
  incident: "Something that happened",
  posted: "Letter posted or handed in",
  appointment: "Appointment",
  document: "Document",
  note: "Note",
  check: "Looked for replies",
};

const BETWEEN: Partial<Record<Entry["kind"], string>> = {
  app: "from",
  document: "from",
  posted: "to",
  incident: "known to",
};

/** A message by its subject; what was spoken by its kind and people. */
export function titleOf(entry: Entry): string {
  if (isMessage(entry))
    return entry.subject || (entry.kind === "sent" ? "Email without a subject" : "Reply without a subject");
  if (entry.kind === "check") return KIND_TITLES.check;
  if (entry.kind === "letter") return entry.subject || "Letter on paper";
  const names = entry.people.map((person) => person.name).filter(Boolean);
  const first = entry.text.split("\n")[0]?.trim() ?? "";
  if (entry.kind === "note") return first || KIND_TITLES.note;
  if (entry.kind === "absence") return entry.absence ? missedWords(entry.absence) : KIND_TITLES.absence;
  return names.length > 0
    ? `${KIND_TITLES[entry.kind]} ${BETWEEN[entry.kind] ?? "with"} ${names.join(" and ")}`
    : KIND_TITLES[entry.kind];
}

/**
 * @param entries oldest first: only the last ones are looked at, however many there are
 * @param now epoch ms: an appointment that lies ahead is not of lately
 * @returns the last entries, newest first, without those that already stand among what waits
 */
export function lately(
  entries: readonly Entry[],
  without: ReadonlySet<string>,
  most: number,
  now: number = Number.POSITIVE_INFINITY,
): LateRow[] {
  const found: Entry[] = [];
  for (let at = entries.length - 1; at >= 0 && found.length < most; at -= 1) {
    const entry = entries[at];
    if (entry && entry.at <= now && !without.has(entry.id)) found.push(entry);
  }
  return found.map((entry) => ({
    id: entry.id,
    mark: markOf(entry),
    title: titleOf(entry),
    day: shortDay(londonDate(entry.at)),
    href: recordHref(entry),
  }));
}
