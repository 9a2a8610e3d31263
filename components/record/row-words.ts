import type { Clock, DateKind } from "../../lib/calendar/clock.ts";
import { shortDay } from "../../lib/calendar/dates.ts";
import { kindWords } from "../../lib/calendar/sentence.ts";
import { contactOf, isOwn, withRole } from "../../lib/pack/people.ts";
import { ANSWER_WORDS, kindWord, stateWords } from "../../lib/pack/words.ts";
import { codeWords, missedWords } from "../../lib/record/absence-words.ts";
import { asksDay } from "../../lib/record/dated.ts";
import { type Entry, isMessage, type MessageEntry, type TypedEntry } from "../../lib/record/entry.ts";
import { movedWords } from "../../lib/record/moved.ts";
import type { Waiting } from "../../lib/record/next.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { answeredPromise } from "../../lib/record/promises.ts";
import { sessionMarks } from "../add/session-marks.ts";
import type { MarkProps } from "../kit/Mark.tsx";

/** The words of a row of the days and of an open entry's head. */

export function markOf(entry: Entry): MarkProps {
  return {
    kind: entry.kind,
    likely:
      (entry.kind === "letter" && entry.done === null) ||
      (entry.kind === "sent" && entry.state !== "sent" && entry.state !== "shown"),
    ...sessionMarks(entry),
  };
}

/** @returns the row's main line: a subject, or the first line of what was said, and whether it is somebody's own words */
export function titleOf(entry: Entry): string {
  if (isMessage(entry) || entry.kind === "letter") return entry.subject || "(no subject)";
  const first = entry.text.trim().split("\n")[0] ?? "";
  return first || (entry.kind === "absence" && entry.absence ? missedWords(entry.absence) : kindWord(entry));
}

const BETWEEN: Partial<Record<Entry["kind"], string>> = {
  app: "from",
  document: "from",
  posted: "to",
  incident: "known at school to",
};

/** @returns "Reply from Mr Lowe, head", "Email to Ms Patel, SENCO", "Call with Mrs Dunn, office" */
export function headOf(entry: Entry, profile: Profile): string {
  if (entry.kind === "check") return "You looked for other replies";
  if (!isMessage(entry)) {
    const names = entry.people.map(({ contact, name }) => {
      const known = profile.contacts.find(({ id }) => id === contact);
      return known ? withRole(known.name || name, known.role) : name;
    });
    if (entry.kind === "letter") return `Letter to ${names.join(" and ") || "nobody yet"}`;
    const kind = entry.kind === "note" && entry.private ? "Private note" : kindWord(entry);
    return names.length > 0 ? `${kind} ${BETWEEN[entry.kind] ?? "with"} ${names.join(" and ")}` : kind;
  }
  if (entry.kind === "reply") return `Reply from ${nameOf(entry.from, profile)}`;
  const [first] = entry.to.filter((who) => !isOwn(profile, who, entry.account));
  const more = entry.to.length - 1;
  return `Email to ${first ? nameOf(first, profile) : "nobody"}${more > 0 ? ` and ${more} more` : ""}`;
}

function nameOf(who: MessageEntry["from"], profile: Profile): string {
  const contact = contactOf(profile, who);
  const name = contact?.name || who.name || who.address;
  return contact ? withRole(name, contact.role) : name;
}

/** The small state at a row's end. */
export type RowState =
  | { type: "words"; words: string }
  | { type: "ask"; words: string }
  | {
      type: "waits";
      words: string;
      kind: DateKind;
      whose: Clock["whose"];
      when: string;
      estimate: boolean;
      was: string;
    }
  | null;

/** @param wait what the entry waits for, as the record has it */
export function rowState(entry: Entry, wait: Waiting | undefined): RowState {
  if (entry.kind === "check") return words(entry.found === "nothing" ? "Found nothing" : "Found something");
  if (entry.kind === "letter") return entry.done === null ? words("Printed, not handed in yet") : waitState(wait);
  if (entry.kind === "absence") return words(absenceState(entry));
  if (!isMessage(entry)) return entry.kind === "note" && entry.private ? words("Private") : null;
  if (asksDay(entry)) return { type: "ask", words: "Which day was it?" };
  if (entry.kind === "reply")
    return entry.was ? words(answerLine(entry, wait)) : { type: "ask", words: "What was this?" };
  // The first sentence: the open entry says the rest.
  const state = stateWords(entry).split(". ")[0] ?? "";
  return state ? words(state) : waitState(wait);
}

/** What its first line does not say: the sessions, where words stand there, and the school’s code. */
function absenceState({ absence, text }: TypedEntry): string {
  if (!absence) return "";
  const code = codeWords(absence);
  const parts = [text.trim() ? missedWords(absence) : "", code && `code ${code}`].filter(Boolean);
  return parts.join(", ") || "Code not known";
}

function waitState(wait: Waiting | undefined): RowState {
  if (!wait) return null;
  const said = wait.words.replace(/\.$/u, "");
  if (!wait.due || wait.why !== "silence") return words(said);
  const { kind, date, estimate, whose, moved, live } = wait.due;
  const before = live ? undefined : moved.at(-1);
  const was = before ? movedWords(before) : live ? `counted again: ${kindWords(live)}, ${shortDay(live.date)}` : "";
  return { type: "waits", words: said, kind, whose, when: shortDay(date), estimate, was };
}

const words = (said: string): RowState => ({ type: "words", words: said });

const ENDED = { kept: "Kept", broken: "Not kept", released: "Let go" } as const;

/** @returns the answer to "What was this?" in one line, and what has become of a promise */
export function answerLine(entry: MessageEntry, wait?: Waiting): string {
  if (!entry.was) return "";
  const { answer, promise } = entry.was;
  const label = ANSWER_WORDS[answer].label;
  if (!promise) return label;
  const named = promise.by ? `${label}, by ${shortDay(promise.by)}` : label;
  const state = answeredPromise(entry)?.state ?? "open";
  if (state !== "open") return `${named}. ${ENDED[state]}`;
  const late = /not recorded as kept[^.]*/u.exec(wait?.promise?.stands ?? "");
  return late ? `${named}, ${late[0]}` : named;
}
