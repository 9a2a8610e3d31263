import type ICALModule from "ical.js";
import { LONDON } from "./dates.ts";

/** The events of a calendar file as whole days in London. One event that cannot be read does not hold up the others. */
export interface IcsEvent {
  name: string;
  /** ISO, both included. */
  first: string;
  last: string;
}

/** Times a repeating event is followed at most, and how far: a mistaken rule must not run for ever. */
const MOST_REPEATS = 200;
const YEARS_AHEAD = 4;

type Ical = typeof ICALModule;

/** @throws nothing: what cannot be read is counted */
export function readEvents(text: string, ical: Ical): { events: IcsEvent[]; unreadable: number } {
  const events: IcsEvent[] = [];
  let unreadable = 0;
  const { blocks, cut } = splitEvents(text);
  for (const block of blocks) {
    try {
      events.push(...daysOf(block, ical));
    } catch {
      unreadable += 1;
    }
  }
  return { events, unreadable: unreadable + cut };
}

/**
 * Each event by itself: one broken line would otherwise take the whole file with it. Time zones are not needed, since only
 * days are read; what is in UTC is brought to London.
 */
function splitEvents(text: string): { blocks: string[]; cut: number } {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const blocks: string[] = [];
  let open: string[] | null = null;
  let inside = 0;
  let cut = 0;
  for (const line of lines) {
    const mark = line.trim().toUpperCase();
    if (mark === "BEGIN:VEVENT") {
      if (open) cut += 1;
      open = [];
      inside = 0;
    } else if (mark === "END:VEVENT") {
      if (open) blocks.push(open.join("\r\n"));
      open = null;
    } else if (open) {
      if (mark.startsWith("BEGIN:")) inside += 1;
      if (inside === 0 && line.trim() !== "") open.push(line);
      if (mark.startsWith("END:")) inside -= 1;
    }
  }
  return { blocks, cut: cut + (open ? 1 : 0) };
}

function daysOf(block: string, ical: Ical): IcsEvent[] {
  const jcal = ical.parse(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${block}\r\nEND:VEVENT\r\nEND:VCALENDAR`);
  const part = new ical.Component(jcal).getFirstSubcomponent("vevent");
  if (!part) throw new Error("no event");
  if (String(part.getFirstPropertyValue("status") ?? "").toUpperCase() === "CANCELLED") return [];
  const event = new ical.Event(part);
  const name = String(event.summary ?? "").trim();
  const start = event.startDate;
  if (!start || !name) throw new Error("no day or no name");
  const first = dayOf(start);
  const last = lastDay(first, event);
  const more = { days: first.until(last, { largestUnit: "days" }).days };
  const starts = event.isRecurring() ? repeated(event, first) : [first];
  return starts.map((day) => ({ name, first: day.toString(), last: day.add(more).toString() }));
}

function repeated(event: InstanceType<Ical["Event"]>, first: Temporal.PlainDate): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  const until = first.add({ years: YEARS_AHEAD });
  const each = event.iterator();
  for (let next = each.next(); next && days.length < MOST_REPEATS; next = each.next()) {
    const day = dayOf(next);
    if (Temporal.PlainDate.compare(day, until) > 0) break;
    days.push(day);
  }
  return days;
}

/** The day in London: what is in UTC may be another day there; what names a zone or none is taken as it stands. */
function dayOf(time: InstanceType<Ical["Time"]>): Temporal.PlainDate {
  const { year, month, day, hour, minute, isDate } = time;
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  if (isDate || time.zone?.tzid !== "UTC") return date;
  return date.toZonedDateTime({ timeZone: "UTC", plainTime: { hour, minute } }).withTimeZone(LONDON).toPlainDate();
}

/** DTEND is the day after the last for whole days (RFC 5545); some write the last day itself, or none. */
function lastDay(first: Temporal.PlainDate, event: InstanceType<Ical["Event"]>): Temporal.PlainDate {
  const end = event.endDate;
  if (!end) return first;
  let last = dayOf(end);
  // Whole days, or times from midnight to midnight: the end is not itself a day.
  const midnight = !end.isDate && minutesOf(end) === 0;
  if (end.isDate || midnight) last = last.subtract({ days: 1 });
  return Temporal.PlainDate.compare(last, first) < 0 ? first : last;
}

/** Minutes after midnight in London. */
function minutesOf(time: InstanceType<Ical["Time"]>): number {
  const { year, month, day, hour, minute } = time;
  if (time.zone?.tzid !== "UTC") return hour * 60 + minute;
  const at = Temporal.PlainDateTime.from({ year, month, day, hour, minute })
    .toZonedDateTime("UTC")
    .withTimeZone(LONDON);
  return at.hour * 60 + at.minute;
}
