import type { Entry } from "../record/entry.ts";
import type { Profile } from "../record/profile.ts";
import { type PackEntry, packEntry } from "./chronology-entry.ts";
import { entryDate } from "./chronology-when.ts";
import { isSensitive, type Owner } from "./people.ts";
import { capital, count } from "./words.ts";

export { answerSentence, bytes, type PackEntry, packEntry } from "./chronology-entry.ts";
export { entryDate, entryDay, entryTime, rowDay } from "./chronology-when.ts";

/** What may go into a pack. Private notes and mail with people who advise the family stay out unless chosen. */
export interface ChronologyOptions {
  privateNotes: boolean;
  sensitive: boolean;
  /** First and last day to take in, ISO; null for no limit. */
  first: string | null;
  last: string | null;
}

export interface Chronology {
  /** Oldest first. */
  entries: PackEntry[];
  /** How many entries the family's choice, or the days chosen, left out. */
  leftOut: number;
}

/**
 * The record's entries as rows and full texts, oldest first.
 * @param owner how the family is named: "Jo Whitlock", or "You" on the screen
 */
export function chronology(entries: Entry[], profile: Profile, options: ChronologyOptions, owner: Owner): Chronology {
  const direct = entries.filter((entry) => entry.kind !== "check" && goesIn(entry, profile, options));
  const kept = new Set(direct.flatMap((entry) => entry.items));
  const checks = entries.filter(
    (entry) => entry.kind === "check" && inPeriod(entry, options) && entry.of.some((item) => kept.has(item)),
  );
  const chosen = [...direct, ...checks].sort((a, b) => a.at - b.at || a.number - b.number);
  return {
    entries: chosen.map((entry) => packEntry(entry, profile, owner)),
    leftOut: entries.length - chosen.length,
  };
}

function goesIn(entry: Entry, profile: Profile, options: ChronologyOptions): boolean {
  if ("private" in entry && entry.private && !options.privateNotes) return false;
  if (!options.sensitive && isSensitive(entry, profile)) return false;
  return inPeriod(entry, options);
}

function inPeriod(entry: Entry, { first, last }: ChronologyOptions): boolean {
  const date = entryDate(entry);
  return (first === null || date >= first) && (last === null || date <= last);
}

/** @returns "12 emails sent, 6 replies, 2 calls" */
export function countsSentence(entries: PackEntry[]): string {
  const names: [Entry["kind"], string, string, Entry["kind"]?][] = [
    ["sent", "email sent", "emails sent"],
    ["reply", "reply", "replies"],
    ["call", "call", "calls"],
    ["meeting", "meeting", "meetings"],
    ["gate", "talk at the gate", "talks at the gate"],
    ["app", "message in the school’s app", "messages in the school’s app"],
    ["absence", "absence", "absences"],
    ["incident", "incident", "incidents"],
    ["appointment", "appointment", "appointments"],
    ["document", "document", "documents"],
    ["note", "note", "notes"],
    // Those that were printed here and those that were written elsewhere: to a reader they are one kind.
    ["letter", "letter on paper", "letters on paper", "posted"],
    ["check", "check for other replies", "checks for other replies"],
  ];
  const parts = names.flatMap(([kind, one, many, too]) => {
    const n = entries.filter((entry) => entry.kind === kind || entry.kind === too).length;
    return n > 0 ? [count(n, one, many)] : [];
  });
  return capital(parts.join(", "));
}
