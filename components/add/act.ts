import { londonDate, londonTime } from "../../lib/calendar/dates.ts";
import type { AbsenceFacts, EventTime, FileRef, TypedKind } from "../../lib/record/event.ts";
import { isAhead } from "../../lib/record/event-words.ts";
import type { TypedAct } from "../../lib/record/items.ts";
import type { Contact } from "../../lib/record/profile.ts";
import { OF_A_DAY, WITH } from "./words.ts";

/** What is typed into the form, and the act it makes. */

export const SESSIONS = ["day", "morning", "afternoon"] as const;
export type Sessions = (typeof SESSIONS)[number];

export interface AbsenceWords {
  sessions: Sessions;
  told: string;
  code: string;
  authorised: "" | "yes" | "no";
  work: string;
}

export interface AddWords {
  kind: TypedKind;
  /** null: just now. */
  when: EventTime | null;
  /** When it was, as typed; what was understood of it is `when`. */
  said: string;
  /** Ids of contacts; null while the person last spoken to stands. */
  people: string[] | null;
  /** Ids of the children it is about; null while those of the last thing added stand. */
  children: string[] | null;
  /** Somebody who is no contact. */
  other: string;
  text: string;
  private: boolean;
  absence: AbsenceWords;
  files: FileRef[];
  /** Epoch ms at which it was begun; 0 before. */
  begun: number;
}

export const NOTHING_ADDED: AddWords = {
  kind: "call",
  when: null,
  said: "",
  people: null,
  children: null,
  other: "",
  text: "",
  private: false,
  absence: { sessions: "day", told: "", code: "", authorised: "", work: "" },
  files: [],
  begun: 0,
};

export interface Now {
  date: string;
  time: string;
}

/** @param now epoch ms */
export const nowIn = (now: number): Now => ({ date: londonDate(now).toString(), time: londonTime(now) });

/** @returns when it was; "just now" is the minute it is, or the day for what is of a day */
export function whenOf({ when, kind }: AddWords, now: Now): EventTime {
  const known = when ?? { date: now.date, time: now.time };
  if (!OF_A_DAY.includes(kind)) return known;
  const { part: _part, ended: _ended, ...day } = known;
  return { ...day, time: null };
}

function absenceOf({ sessions, told, code, authorised, work }: AbsenceWords): AbsenceFacts {
  return {
    morning: sessions !== "afternoon",
    afternoon: sessions !== "morning",
    told: told.trim(),
    code: code.trim().toUpperCase(),
    ...(authorised ? { authorised: authorised === "yes" } : {}),
    work: work.trim(),
  };
}

/**
 * The act that these words make.
 * @param usual ids of contacts that stand while nobody was chosen
 * @param now epoch ms, for "just now"
 * @param children ids of those it is about, where the record has several
 */
export function actOf(
  words: AddWords,
  contacts: readonly Contact[],
  usual: readonly string[],
  now: number,
  children: readonly string[] = [],
): TypedAct {
  const { kind, files } = words;
  const asked = WITH[kind] !== undefined;
  const chosen = words.people ?? usual;
  const known = asked ? contacts.filter(({ id }) => chosen.includes(id)) : [];
  const other = asked ? words.other.trim() : "";
  return {
    type: "typed",
    kind,
    when: whenOf(words, nowIn(now)),
    people: [
      ...known.map((contact) => ({ contact: contact.id, name: contact.name || contact.email })),
      ...(other ? [{ contact: null, name: other }] : []),
    ],
    text: words.text.trim(),
    private: kind === "note" && words.private,
    ...(kind === "absence" ? { absence: absenceOf(words.absence) } : {}),
    ...(files.length > 0 ? { files } : {}),
    ...(children.length > 0 ? { children: [...children] } : {}),
  };
}

/** @returns whether anything stands in it that the parent would miss */
export function isBegun({ text, other, people, files, when, said, absence }: AddWords): boolean {
  const typed = [text, other, said, absence.told, absence.code, absence.work].some((words) => words.trim() !== "");
  return typed || files.length > 0 || when !== null || (people?.length ?? 0) > 0;
}

/** @returns one sentence on what hinders it, with the way on; null when nothing does */
export function problemOf(words: AddWords, now: number): string | null {
  const { kind, text, people, other, files, said, when } = words;
  const some = text.trim() !== "" || other.trim() !== "" || (people?.length ?? 0) > 0 || files.length > 0;
  if (!some && kind !== "absence") return "Please say in a few words what it was, or with whom.";
  if (said.trim() !== "" && when === null)
    return "When it was is not understood yet. Try “Tue morning” or “about 3”, or choose the day.";
  if (kind !== "appointment" && isAhead(whenOf(words, nowIn(now)), nowIn(now)))
    return "That is still to come. The record holds what has happened; only an appointment can lie ahead.";
  return null;
}
