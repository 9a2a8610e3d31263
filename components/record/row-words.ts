import type { ClockKind } from "../../lib/calendar/clock.ts";
import { findClock } from "../../lib/calendar/clocks.ts";
import { shortDay } from "../../lib/calendar/dates.ts";
import { contactOf, isOwn, roleWords } from "../../lib/pack/people.ts";
import { ANSWER_WORDS, kindWord, stateWords, wasSent } from "../../lib/pack/words.ts";
import { type Entry, isMessage, type MessageEntry } from "../../lib/record/entry.ts";
import type { Profile } from "../../lib/record/profile.ts";
import type { MarkProps } from "../kit/Mark.tsx";

/** The words of a row of the days and of an open entry's head. */

export function markOf(entry: Entry): MarkProps {
  return {
    kind: entry.kind,
    likely: isMessage(entry) && entry.kind === "sent" && entry.state !== "sent" && entry.state !== "shown",
  };
}

/** @returns the row's main line: a subject, or the first line of what was said, and whether it is somebody's own words */
export function titleOf(entry: Entry): string {
  if (isMessage(entry)) return entry.subject || "(no subject)";
  const first = entry.text.trim().split("\n")[0] ?? "";
  return first || kindWord(entry);
}

/** @returns "Reply from Mr Lowe, head", "Email to Ms Patel, SENCO", "Call with Mrs Dunn, office" */
export function headOf(entry: Entry, profile: Profile): string {
  if (entry.kind === "check") return "You looked for other replies";
  if (!isMessage(entry)) {
    const names = entry.people.map(({ contact, name }) => {
      const known = profile.contacts.find(({ id }) => id === contact);
      return [known?.name || name, known ? roleWords(known.role) : ""].filter(Boolean).join(", ");
    });
    const kind = entry.kind === "note" && entry.private ? "Private note" : kindWord(entry);
    return names.length > 0 ? `${kind} with ${names.join(" and ")}` : kind;
  }
  if (entry.kind === "reply") return `Reply from ${nameOf(entry.from, profile)}`;
  const [first] = entry.to.filter((who) => !isOwn(profile, who));
  const more = entry.to.length - 1;
  return `Email to ${first ? nameOf(first, profile) : "nobody"}${more > 0 ? ` and ${more} more` : ""}`;
}

function nameOf(who: MessageEntry["from"], profile: Profile): string {
  const contact = contactOf(profile, who);
  return [contact?.name || who.name || who.address, contact ? roleWords(contact.role) : ""].filter(Boolean).join(", ");
}

/** The small state at a row's end. */
export type RowState =
  | { type: "words"; words: string }
  | { type: "ask" }
  | { type: "asked"; kind: ClockKind; when: string }
  | null;

export function rowState(entry: Entry): RowState {
  if (entry.kind === "check")
    return { type: "words", words: entry.found === "nothing" ? "Found nothing" : "Found something" };
  if (!isMessage(entry)) return entry.kind === "note" && entry.private ? { type: "words", words: "Private" } : null;
  if (entry.kind === "reply") return entry.was ? { type: "words", words: answerLine(entry) } : { type: "ask" };
  const words = stateWords(entry);
  if (words) return { type: "words", words };
  const letter = entry.letter;
  if (!wasSent(entry) || !letter?.askedBy) return null;
  const clock = letter.clock ? findClock(letter.clock) : null;
  return { type: "asked", kind: clock?.kind ?? "courtesy", when: shortDay(letter.askedBy) };
}

/** @returns the answer to "What was this?" in one line */
export function answerLine(entry: MessageEntry): string {
  if (!entry.was) return "";
  const { answer, promise } = entry.was;
  const label = ANSWER_WORDS[answer].label;
  return promise?.by ? `${label}, by ${shortDay(promise.by)}` : label;
}
