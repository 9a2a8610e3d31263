import { plainDate } from "./dates.ts";

/**
 * Writes whole days as a calendar file (.ics, RFC 5545) that any calendar program can take in. Pure: what stands in it is
 * what it is given.
 */
export interface IcsDay {
  /** Names the day for good: taken in again, it replaces itself. */
  uid: string;
  /** ISO. */
  date: string;
  title: string;
  /** "" for none. */
  text: string;
  /** How often the day has been moved: a calendar takes a higher number for newer. */
  moved: number;
}

export interface IcsOptions {
  /** Epoch ms: when the file was made. */
  now: number;
  /** Days before at which the calendar itself is to remind, in the morning; null for never. */
  remindDays: number | null;
}

/** @returns the file's words, each line ended as the standard asks */
export function writeIcs(days: readonly IcsDay[], options: IcsOptions): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//In Writing//In Writing//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...days.flatMap((day) => eventLines(day, options)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(day: IcsDay, { now, remindDays }: IcsOptions): string[] {
  const date = plainDate(day.date);
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(day.uid)}`,
    `DTSTAMP:${stamp(now)}`,
    `SEQUENCE:${day.moved}`,
    `DTSTART;VALUE=DATE:${basic(date)}`,
    // The day after, which is not included (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${basic(date.add({ days: 1 }))}`,
    `SUMMARY:${escaped(day.title)}`,
    ...(day.text === "" ? [] : [`DESCRIPTION:${escaped(day.text)}`]),
    // Whoever shares the calendar may see that something is there, and not what, where the calendar keeps to it.
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    ...(remindDays === null ? [] : alarmLines(day.title, remindDays)),
    "END:VEVENT",
  ];
}

/** Nine in the morning, so many days before: a whole day begins at midnight. */
function alarmLines(title: string, days: number): string[] {
  const trigger = days === 0 ? "PT9H" : days === 1 ? "-PT15H" : `-P${days - 1}DT15H`;
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(title)}`, `TRIGGER:${trigger}`, "END:VALARM"];
}

/** "20270104". */
function basic(date: Temporal.PlainDate): string {
  return date.toString().replaceAll("-", "");
}

/** "20261122T145631Z". */
function stamp(now: number): string {
  const second = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toString({ smallestUnit: "second" });
  return second.replace(/[-:]/g, "");
}

/** Line breaks become "\n", and what has a meaning of its own gets a backslash; other controls have no place in a text. */
function escaped(words: string): string {
  return words
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .replaceAll("\n", "\\n");
}

const LONGEST = 75;
const utf8 = new TextEncoder();

/** Lines of at most 75 bytes; what goes on begins with a space. No character is cut in two. */
function folded(line: string): string {
  let out = "";
  let bytes = 0;
  for (const character of line) {
    const size = utf8.encode(character).length;
    if (bytes + size > LONGEST) {
      out += "\r\n ";
      bytes = 1;
    }
    out += character;
    bytes += size;
  }
  return out;
}
