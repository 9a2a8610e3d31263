import { monthName, readDate } from "../calendar/dates.ts";
import { kindWords } from "../calendar/sentence.ts";
import { takenWords } from "../files/words.ts";
import { absenceRows, codeWords, missedWords } from "../record/absence-words.ts";
import { askedKind } from "../record/asked-kind.ts";
import type { Entry, MessageEntry, PaperEntry, TypedEntry } from "../record/entry.ts";
import { isMessage } from "../record/entry.ts";
import { eventClock, eventDay } from "../record/event-words.ts";
import { profileOf } from "../record/family.ts";
import type { ItemHash } from "../record/items.ts";
import type { Profile } from "../record/profile.ts";
import { london, londonDate, londonTime, longDate, longMoment, shortDate } from "./dates.ts";
import { fullAddress, isSensitive, type Owner, whoToWhom } from "./people.ts";
import {
  ANSWER_WORDS,
  capital,
  certaintyWords,
  count,
  factSentences,
  kindWord,
  paperWords,
  stateWords,
} from "./words.ts";

/** What may go into a pack. Private notes and mail with people who advise the family stay out unless chosen. */
export interface ChronologyOptions {
  privateNotes: boolean;
  sensitive: boolean;
  /** First and last day to take in, ISO; null for no limit. */
  first: string | null;
  last: string | null;
}

/** One entry as a pack prints it. All words; no times to be formatted later. */
export interface PackEntry {
  id: ItemHash;
  /** "E-12". */
  number: string;
  kind: Entry["kind"];
  kindWord: string;
  /** Epoch ms. */
  at: number;
  /** ISO date in London, and "Wed 3 March 2027". */
  date: string;
  dateWords: string;
  /** The day for a narrow column: "Wed 3 Mar 2027". */
  dayWords: string;
  /** "16:05", "about 16:00", "morning"; "" when it is not known. */
  time: string;
  /** The same, or that it is not known; "" for what has no time of its own, such as an absence or several days. */
  timeWords: string;
  /** Whether the clock was one hour ahead: "+01:00" or "+00:00"; "" when the time is not known to the minute. */
  offset: string;
  /** How sure the date and time are; "" when exact. */
  dateNote: string;
  writtenDown: string;
  /** ISO instant of the same. */
  writtenDownAt: string;
  who: string;
  /** Subject, or the first words of what was said. */
  what: string;
  /** "Likely sent: …" and the like; "" when there is nothing to say. */
  state: string;
  /** "They promise something: “…” by Wed 17 March 2027"; "" when not answered. */
  answer: string;
  /** "Asked for an answer by Fri 27 November 2026 (Courtesy)"; "" when its words name no such day. */
  asked: string;
  subject: string;
  from: string;
  to: string;
  cc: string;
  bcc: string;
  text: string;
  quoted: string;
  attachments: string[];
  how: string[];
  problems: string[];
  corrections: { when: string; text: string }[];
  private: boolean;
}

export interface Chronology {
  /** Oldest first. */
  entries: PackEntry[];
  /** How many entries the family's choice, or the days chosen, left out. */
  leftOut: number;
}

const WHAT_LENGTH = 180;

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

/** @returns ISO date of an entry in London */
export function entryDate(entry: Entry): string {
  return !isMessage(entry) && entry.kind !== "check" ? entry.when.date : londonDate(entry.at);
}

/** @returns "Wed 3 March 2027"; for what was written down by hand as it was given: "Mon 1 to Wed 3 March 2027" */
export function entryDay(entry: Entry): string {
  return isMessage(entry) || entry.kind === "check" ? longDate(entryDate(entry)) : eventDay(entry.when, "long");
}

/** @returns "16:05", "about 15:00", "morning"; "" when only the day is known */
export function entryTime(entry: Entry): string {
  if (entry.kind === "check") return londonTime(entry.at);
  if (!isMessage(entry)) return eventClock(entry.when);
  const sure = entry.when.instant !== null && entry.when.certainty !== "day";
  return sure ? londonTime(entry.at) : "";
}

/** @returns "Wed 3 Mar", "Mon 1 to Wed 3 Mar": for a row, under its month */
export function rowDay(entry: Entry): string {
  return isMessage(entry) || entry.kind === "check" ? shortDate(entryDate(entry)) : eventDay(entry.when, "short");
}

function dayAndYear(entry: Entry): string {
  const short = rowDay(entry);
  // Two days of two years have their years already.
  return /\d{4}/.test(short) ? short : `${short} ${entryDate(entry).slice(0, 4)}`;
}

function isOfDays(entry: Entry): boolean {
  if (isMessage(entry) || entry.kind === "check") return false;
  return entry.kind === "absence" || entry.kind === "document" || entry.when.until !== undefined;
}

/** "16:05", and not "about 16:05" or "morning". */
const isClock = (time: string) => /^\d{2}:\d{2}/.test(time);

/** One entry in words. */
export function packEntry(entry: Entry, profile: Profile, owner: Owner): PackEntry {
  const time = entryTime(entry);
  return {
    id: entry.id,
    number: `E-${entry.number}`,
    kind: entry.kind,
    kindWord: kindWord(entry),
    at: entry.at,
    date: entryDate(entry),
    dateWords: entryDay(entry),
    dayWords: dayAndYear(entry),
    time,
    timeWords: time || (isOfDays(entry) ? "" : "time not known"),
    offset: isClock(time) ? london(entry.at).offset : "",
    dateNote: certaintyWords(entry),
    writtenDown: longMoment(entry.writtenDown),
    writtenDownAt: Temporal.Instant.fromEpochMilliseconds(entry.writtenDown).toString(),
    who: whoToWhom(entry, profile, owner),
    corrections: entry.corrections.map(({ at, text }) => ({ when: longMoment(at), text })),
    private: "private" in entry && entry.private,
    ...(isMessage(entry)
      ? messageWords(entry, profile)
      : entry.kind === "letter"
        ? paperRow(entry, profile)
        : entry.kind === "check"
          ? spokenWords(entry)
          : typedWords(entry)),
  };
}

type OwnWords = Pick<
  PackEntry,
  | "what"
  | "state"
  | "answer"
  | "asked"
  | "subject"
  | "from"
  | "to"
  | "cc"
  | "bcc"
  | "text"
  | "quoted"
  | "attachments"
  | "how"
  | "problems"
>;

function messageWords(entry: MessageEntry, profile: Profile): OwnWords {
  const list = (addresses: MessageEntry["to"]) => addresses.map(fullAddress).join(", ");
  return {
    what: shortened(entry.subject) || "(no subject)",
    state: stateWords(entry),
    answer: answerSentence(entry),
    asked: askedSentence(entry, profile),
    subject: entry.subject,
    from: fullAddress(entry.from),
    to: list(entry.to),
    cc: list(entry.cc),
    bcc: list(entry.bcc),
    text: entry.text,
    quoted: entry.quoted,
    attachments: entry.attachments.map(attachmentWords),
    how: factSentences(entry),
    problems: entry.problems,
  };
}

function spokenWords(entry: Exclude<Entry, MessageEntry>): OwnWords {
  const found = entry.kind === "check" ? `Found ${entry.found}` : "";
  return {
    what: shortened([found, entry.text].filter(Boolean).join(". ")) || kindWord(entry),
    state: "",
    answer: "",
    asked: "",
    subject: "",
    from: "",
    to: "",
    cc: "",
    bcc: "",
    text: found && entry.text ? `${found}.\n\n${entry.text}` : found || entry.text,
    quoted: "",
    attachments: [],
    how: ["All of it: typed in by the family."],
    problems: [],
  };
}

function typedWords(entry: TypedEntry): OwnWords {
  const facts = entry.absence ? absenceRows(entry.absence).map(([name, words]) => `${name}: ${words}`) : [];
  const spoken = spokenWords(entry);
  const pictures = entry.files.some(({ taken }) => taken !== null);
  return {
    ...spoken,
    what: shortened([missed(entry), entry.text].filter(Boolean).join(". ")) || spoken.what,
    text: [entry.text, facts.join("\n")].filter(Boolean).join("\n\n"),
    attachments: entry.files.map(fileWords),
    how: pictures ? [...spoken.how, "A camera’s own date is shown and was not checked."] : spoken.how,
  };
}

/** @returns "Missed the morning, code I (illness)"; "" for what is no absence */
function missed({ absence }: TypedEntry): string {
  if (!absence) return "";
  const code = codeWords(absence);
  return code ? `${missedWords(absence)}, code ${code}` : missedWords(absence);
}

function fileWords({ name, size, taken, sha256 }: TypedEntry["files"][number]): string {
  const camera = taken ? `; the camera’s date: ${takenWords(taken)}` : "";
  return `${name} (${bytes(size)}${camera}; SHA-256 ${sha256})`;
}

function paperRow(entry: PaperEntry, profile: Profile): OwnWords {
  return {
    ...spokenWords(entry),
    what: shortened(entry.subject) || "(no subject)",
    state: paperWords(entry),
    asked: askedSentence(entry, profile),
    subject: entry.subject,
    text: entry.text,
    how: ["Its words: as In Writing printed them. What became of it: typed in by the family."],
  };
}

/** @returns the parent's answer to "What was this?" as a sentence without a full stop; "" when not answered */
export function answerSentence(entry: MessageEntry): string {
  if (!entry.was) return "";
  const { answer, promise } = entry.was;
  const past = ANSWER_WORDS[answer].past;
  if (!promise) return past;
  const words = promise.words ? `${past}: “${promise.words}”` : past;
  return promise.by ? `${words}, by ${longDate(promise.by)}` : words;
}

/** Said only where the email as it was sent names the day: the parent may have changed the letter before sending it. */
function askedSentence(entry: MessageEntry | PaperEntry, profile: Profile): string {
  const { letter, text } = entry;
  const day = letter?.askedBy ? readDate(letter.askedBy) : null;
  if (!letter?.askedBy || !day) return "";
  const named = text.replace(/\s+/gu, " ").includes(`${day.day} ${monthName(day)}`);
  if (!named) return "";
  const kind = kindWords(askedKind(letter, entryDate(entry), profileOf(entry, profile)));
  return `Asked for an answer by ${longDate(letter.askedBy)} (${kind})`;
}

function attachmentWords(attachment: MessageEntry["attachments"][number]): string {
  return attachment.size === undefined ? attachment.name : `${attachment.name} (${bytes(attachment.size)})`;
}

/** @returns "12 kB", "3.4 MB" */
export function bytes(size: number): string {
  if (size < 1000) return `${size} bytes`;
  return size < 1_000_000 ? `${Math.round(size / 1000)} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= WHAT_LENGTH) return line;
  return `${[...line.slice(0, WHAT_LENGTH)]
    .slice(0, -1)
    .join("")
    .replace(/\s\S*$/u, "")} …`;
}

/** @returns "12 emails sent, 6 replies, 2 calls" */
export function countsSentence(entries: PackEntry[]): string {
  const names: [Entry["kind"], string, string][] = [
    ["sent", "email sent", "emails sent"],
    ["reply", "reply", "replies"],
    ["call", "call", "calls"],
    ["meeting", "meeting", "meetings"],
    ["gate", "talk at the gate", "talks at the gate"],
    ["app", "message in the school’s app", "messages in the school’s app"],
    ["absence", "absence", "absences"],
    ["incident", "incident", "incidents"],
    ["posted", "letter posted or handed in", "letters posted or handed in"],
    ["appointment", "appointment", "appointments"],
    ["document", "document", "documents"],
    ["note", "note", "notes"],
    ["letter", "letter on paper", "letters on paper"],
    ["check", "check for other replies", "checks for other replies"],
  ];
  const parts = names.flatMap(([kind, one, many]) => {
    const n = entries.filter((entry) => entry.kind === kind).length;
    return n > 0 ? [count(n, one, many)] : [];
  });
  return capital(parts.join(", "));
}
