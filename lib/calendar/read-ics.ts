import ICAL from "ical.js";
import { type IcsEvent, readEvents } from "./ics-events.ts";
import { type Meant, meant } from "./ics-words.ts";

/**
 * Reads the calendar file (.ics) that a school or a council gives out, and proposes terms and days off. Nothing is kept
 * here: the parent ticks what is right.
 */

/** A range as the file seems to mean it, first and last day included. ISO. */
export interface ProposedRange {
  kind: "term" | "holiday" | "inset" | "other";
  first: string;
  last: string;
  name: string;
  /** What the file says, as it stands there; two events where a term's start and end came apart. */
  from: string[];
}

export interface IcsReading {
  /** Earliest first. */
  ranges: ProposedRange[];
  /** What was read and left out, with the reason: "Sports day, Fri 2 Jul: no term, holiday or INSET day". */
  leftOut: { name: string; date: string; why: string }[];
  /** Parts of the file that could not be read. */
  unreadable: number;
}

/** Bytes of the largest file that is read: a school's year is a few thousand. */
export const LARGEST_ICS = 2_000_000;
const MOST_EVENTS = 3000;

/** The file cannot be read; the message is a sentence for the parent. */
export class IcsError extends Error {
  override name = "IcsError";
}

/**
 * @param text the file's words
 * @throws IcsError when it is no calendar, is too large, or nothing of it can be read
 */
export function readIcs(text: string): IcsReading {
  if (text.length > LARGEST_ICS)
    throw new IcsError("This file is too large for a school’s calendar. Nothing was changed.");
  if (!/BEGIN:VCALENDAR/i.test(text)) {
    const page = /^\s*</.test(text) ? " It is a web page: look there for a link to download or subscribe." : "";
    throw new IcsError(`This is not a calendar file (.ics).${page} Nothing was changed.`);
  }
  const { events, unreadable } = readEvents(text, ICAL);
  if (events.length > MOST_EVENTS) {
    throw new IcsError("There is too much in this file for a school’s calendar. Nothing was changed.");
  }
  if (events.length === 0 && unreadable > 0) {
    throw new IcsError("This calendar file is damaged: none of its days could be read. Nothing was changed.");
  }
  const sorted = events.toSorted((a, b) => a.first.localeCompare(b.first) || a.last.localeCompare(b.last));
  return { ...proposals(sorted), unreadable };
}

interface Read {
  event: IcsEvent;
  means: Meant;
}

function proposals(events: readonly IcsEvent[]): Omit<IcsReading, "unreadable"> {
  const read: Read[] = events.map((event) => ({ event, means: meant(event) }));
  const ranges = once([...read.flatMap(rangeOf), ...pairedTerms(read), ...pairedHolidays(read)]);
  const used = new Set(ranges.flatMap(({ from }) => from));
  const leftOut = read
    .filter(({ event }) => !used.has(said(event)))
    .map(({ event, means }) => ({ name: event.name, date: event.first, why: whyNot(means) }));
  return { ranges, leftOut };
}

/** What the file says, in a line: its name and its first day. */
function said({ name, first }: IcsEvent): string {
  return `${name}, ${first}`;
}

function rangeOf({ event, means }: Read): ProposedRange[] {
  if (means.is !== "range") return [];
  return [{ kind: means.kind, first: event.first, last: event.last, name: means.name, from: [said(event)] }];
}

/** "Term starts" and the next "Term ends" make a term. */
function pairedTerms(read: readonly Read[]): ProposedRange[] {
  return paired(read, "term-start", "term-end", 120).map(([start, end]) => ({
    kind: "term",
    first: start.event.first,
    last: end.event.first,
    name: start.means.name || end.means.name,
    from: [said(start.event), said(end.event)],
  }));
}

/** "Half term begins" and the next "Half term ends" make a holiday. */
function pairedHolidays(read: readonly Read[]): ProposedRange[] {
  return paired(read, "holiday-start", "holiday-end", 60).map(([start, end]) => ({
    kind: "holiday",
    first: start.event.first,
    last: end.event.last,
    name: start.means.name,
    from: [said(start.event), said(end.event)],
  }));
}

function paired(read: readonly Read[], begins: Meant["is"], ends: Meant["is"], most: number): [Read, Read][] {
  const pairs: [Read, Read][] = [];
  let open: Read | null = null;
  for (const one of read) {
    if (one.means.is === begins) open = one;
    if (one.means.is !== ends || !open) continue;
    const days = Temporal.PlainDate.from(open.event.first).until(one.event.first, { largestUnit: "days" }).days;
    if (days >= 0 && days <= most) pairs.push([open, one]);
    open = null;
  }
  return pairs;
}

/** The same days by two names, or the same event twice, are one range. */
function once(ranges: readonly ProposedRange[]): ProposedRange[] {
  const byDays = new Map<string, ProposedRange>();
  for (const range of ranges) {
    const key = `${range.kind} ${range.first} ${range.last}`;
    const known = byDays.get(key);
    if (known) known.from = [...new Set([...known.from, ...range.from])];
    else byDays.set(key, { ...range });
  }
  return [...byDays.values()].sort((a, b) => a.first.localeCompare(b.first) || a.kind.localeCompare(b.kind));
}

function whyNot(means: Meant): string {
  switch (means.is) {
    case "term-start":
      return "a term begins, but the file does not say when it ends";
    case "term-end":
      return "a term ends, but the file does not say when it began";
    case "holiday-start":
    case "holiday-end":
      return "only one end of a holiday is in the file";
    case "bank-holiday":
      return "bank holidays are known already";
    case "too-long":
      return "too long to be a term or a holiday: a year may be wrong";
    default:
      return "no term, holiday or training day";
  }
}
