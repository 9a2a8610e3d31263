import { normaliseText } from "../letters/plain-text.ts";
import { addressKey } from "../mail/address.ts";
import type { Sighting } from "./items.ts";
import { headcount, sameRecipients } from "./same-people.ts";
import { sameTime, type Timed } from "./same-time.ts";

/** Whether two sightings without a common id are of the same message, by what they say. */

/** A text this long that another begins with is the same text with a signature under it. */
const TELLING_LENGTH = 40;

/** Outlook cuts a subject at 255 characters, and "Re:" may stand before it. */
const TELLING_SUBJECT = 240;

/** The sender as compared. What goes out is the parent's, and a draft on the screen often does not say from which address. */
export function senderKey({ from, direction }: Sighting): string {
  return direction === "out" ? "out" : addressKey(from.address);
}

export function sameMail(one: Timed, other: Timed): boolean {
  const [a, b] = [one.body, other.body];
  return a.direction === b.direction && sameTime(one, other) && sameRecipients(a, b) && sameWords(a, b);
}

/** The same, for an original and the message it was asked for by: clocks and lists of people may differ, the letter not. */
export function sameLetter(a: Sighting, b: Sighting): boolean {
  const same = a.direction === b.direction && senderKey(a) === senderKey(b);
  return same && (sameSubject(a, b) || sameWords(a, b));
}

/** Whether both say the same, but for a signature that only one of them has. */
export function sameWords(a: Sighting, b: Sighting): boolean {
  const [short, long] = wordsOf(a, b).sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined) return false;
  if (short === long && short !== "") return true;
  if (!sameSubject(a, b) || !long.startsWith(short)) return false;
  // A few words and a signature under them are the same mail only when it went to the very same people.
  return short.length >= TELLING_LENGTH || headcount(a) === headcount(b);
}

/**
 * In Outlook nothing but the words ties the page to its requests. A list and a table stand there as the page shows them, and
 * written out in text from HTML: so neither the marks of a list nor any space counts.
 */
function wordsOf(a: Sighting, b: Sighting): [string, string] {
  const bare = areOutlooks(a, b);
  const key = (text: string) =>
    bare ? normaliseText(text.replace(LIST_MARK, "")).replaceAll(" ", "") : normaliseText(text);
  return [key(a.text), key(b.text)];
}

const areOutlooks = (a: Sighting, b: Sighting) => a.site === "outlook" && b.site === "outlook";

const LIST_MARK = /^[ \t]*(?:-|\d+\.)[ \t]+/gm;

/** @returns how far two that may be the same are from saying the very same: 0 for not at all */
export function unlike(a: Sighting, b: Sighting): number {
  const [mine, theirs] = wordsOf(a, b);
  return (sameSubject(a, b) ? 0 : 2) + (mine === theirs ? 0 : 1);
}

/** Of a text, so much has to stand as it was for it to be the same that was written on. */
const KEPT = 2 / 3;

/** Whether the second is the first with one place of it changed. */
export function almostSameWords(a: Sighting, b: Sighting): boolean {
  const [before, after] = wordsOf(a, b);
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return before !== "" && start + end >= before.length * KEPT;
}

/** "Re:" and its like in other languages. */
const ANSWERED = /^(?:(?:re|fwd?|aw|wg|sv|vs|tr|rif|antw|odp|ynt|atb)\s*(?:\[\d+\])?\s?:\s*)+/i;

export function sameSubject(a: Sighting, b: Sighting): boolean {
  const [short, long] = [subjectKey(a.subject), subjectKey(b.subject)].sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined) return false;
  return short === long || (areOutlooks(a, b) && short.length >= TELLING_SUBJECT && long.startsWith(short));
}

/** Whether a subject is of an answer or a forwarded mail. */
export function isAnswer(subject: string): boolean {
  return ANSWERED.test(normaliseText(subject));
}

/** A mail page shows the conversation's subject, without the "Re:" that the message has. */
export function subjectKey(subject: string): string {
  return normaliseText(subject).replace(ANSWERED, "").toLowerCase();
}

/** The same as it was written, capitals and all. */
export function bareSubject(subject: string): string {
  return subject.replace(/\s+/g, " ").trim().replace(ANSWERED, "");
}
