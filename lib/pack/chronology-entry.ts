import { monthName, readDate } from "../calendar/dates.ts";
import { kindWords } from "../calendar/sentence.ts";
import { takenWords } from "../files/words.ts";
import { absenceRows, codeWords, missedWords } from "../record/absence-words.ts";
import { askedKind } from "../record/asked-kind.ts";
import { type Entry, isMessage, type MessageEntry, type PaperEntry, type TypedEntry } from "../record/entry.ts";
import { profileOf } from "../record/family.ts";
import type { ItemHash } from "../record/items.ts";
import type { Profile } from "../record/profile.ts";
import { dayAndYear, entryDate, entryDay, entryTime, isClock, isOfDays } from "./chronology-when.ts";
import { london, longDate, longMoment } from "./dates.ts";
import { fullAddress, type Owner, whoToWhom } from "./people.ts";
import { ANSWER_WORDS, certaintyWords, factSentences, kindWord, paperWords, stateWords } from "./words.ts";

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

const WHAT_LENGTH = 180;

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
    dateNote: noteOn(time, certaintyWords(entry)),
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

/** "about 13:05" and "time not known" say it themselves, beside a day whose time nobody knows. */
function noteOn(time: string, note: string): string {
  return (time === "" || time.startsWith("about")) && REPEATED.includes(note) ? "" : note;
}

const REPEATED = ["The time was not written down.", "Written down as about that time."];

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
function missed({ absence, when }: TypedEntry): string {
  if (!absence) return "";
  const code = codeWords(absence);
  const days = when.until !== undefined && when.until !== when.date;
  const words = days ? missedWords(absence).replace(" the ", " each ") : missedWords(absence);
  return code ? `${words}, code ${code}` : words;
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

/** A little more than the length stays whole: a fact that breaks off before its last words is none. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= WHAT_LENGTH * 1.4) return line;
  const sentence = line.slice(0, WHAT_LENGTH).match(/^.*[.!?…][”’"')]*(?=\s)/su)?.[0] ?? "";
  if (sentence.length >= WHAT_LENGTH / 3) return `${sentence} …`;
  return `${[...line.slice(0, WHAT_LENGTH)]
    .slice(0, -1)
    .join("")
    .replace(/\s\S*$/u, "")} …`;
}
