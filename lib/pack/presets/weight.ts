import { type Entry, isMessage, type MessageEntry } from "../../record/entry.ts";
import type { Profile } from "../../record/profile.ts";
import { contactOf } from "../people.ts";
import { inShort } from "./words.ts";

/** What of a record a stranger should see first: not the small talk of every week. */

/** Conversations that a letter of the family began or went on in. */
export function letterThreads(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap((one) => (isMessage(one) && one.letter && one.thread ? one.thread : [])));
}

/**
 * A paper, an answer to a letter, or what the head, the council or the like writes first; not "it is written on the board now".
 * A photo or a note that the family put to no matter and nobody gave them weighs less than what belongs to one.
 */
export function isPaper(entry: Entry, letters: ReadonlySet<string>, profile: Profile): boolean {
  if (entry.kind === "document") return entry.matters.length > 0 || entry.people.length > 0;
  if (!isMessage(entry)) return true;
  if (entry.attachments.length > 0 || (entry.thread !== null && letters.has(entry.thread))) return true;
  const role = contactOf(profile, entry.from)?.role ?? "other";
  return !/^\s*(?:re|aw)\s*:/iu.test(entry.subject) && role !== "teacher" && role !== "office" && role !== "other";
}

/** A reply that says something of the case: of one of its matters or in a paper, and more than “Thanks, see you then”. */
export function weighs(reply: MessageEntry, letters: ReadonlySet<string>, profile: Profile): boolean {
  if (isCourtesy(reply)) return false;
  return reply.matters.length > 0 || isPaper(reply, letters, profile);
}

/** So many letters hold no more than thanks and a greeting. */
const SHORT = 70;
const THANKS = /\b(?:thank(?:s| you)|see you|will do|great|lovely|perfect|no problem|you(?:’|')?re welcome|noted)\b/iu;
/** Whatever takes something back, puts it off or names a day is no courtesy. */
const MORE = /\b(?:not?|cannot|unable|sorry|afraid|but|unfortunately|regret|refus\p{L}*)\b|n[’']t\b|\d|\?/iu;

function isCourtesy({ text, attachments, was }: MessageEntry): boolean {
  if (attachments.length > 0 || was?.promise) return false;
  const words = inShort(text, SHORT + 1);
  return words.length <= SHORT && !words.endsWith("…") && THANKS.test(words) && !MORE.test(words);
}
