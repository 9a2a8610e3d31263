import { normaliseText } from "../letters/plain-text.ts";
import { addressKey } from "../mail/address.ts";
import type { Sighting } from "./items.ts";

/** Whether two sightings without a common id are of the same message, by what they say. */

/** How far apart two clocks, or a clock and a screen that shows minutes, may be. */
export const APART_MS = 2 * 60_000;

/** A text this long that another begins with is the same text with a signature under it. */
const TELLING_LENGTH = 40;

/** The sender as compared. What goes out is the parent's, and a draft on the screen often does not say from which address. */
export function senderKey({ from, direction }: Sighting): string {
  return direction === "out" ? "out" : addressKey(from.address);
}

export function sameMail(a: Sighting, b: Sighting): boolean {
  return a.direction === b.direction && sameTime(a, b) && sameRecipients(a, b) && sameWords(a, b);
}

/** The same, for an original and the message it was asked for by: clocks and lists of people may differ, the letter not. */
export function sameLetter(a: Sighting, b: Sighting): boolean {
  const same = a.direction === b.direction && senderKey(a) === senderKey(b);
  return same && (subjectKey(a.subject) === subjectKey(b.subject) || sameWords(a, b));
}

/** When it was written and, for one that the site was to send later, when that was to be. */
export function instantsOf({ when: { instant }, goesAt }: Sighting): number[] {
  return [instant, goesAt].filter((one) => typeof one === "number");
}

function sameTime(a: Sighting, b: Sighting): boolean {
  if (a.when.instant === null || b.when.instant === null)
    return a.when.instant === b.when.instant && a.when.shown !== null && a.when.shown === b.when.shown;
  return instantsOf(a).some((one) => instantsOf(b).some((other) => Math.abs(one - other) <= APART_MS));
}

/** Screens shorten long lists, so one may name fewer people than the other, but nobody else. */
function sameRecipients(a: Sighting, b: Sighting): boolean {
  const [few, many] = [recipients(a), recipients(b)].sort((x, y) => x.size - y.size);
  return few !== undefined && many !== undefined && few.isSubsetOf(many);
}

function recipients({ to, cc, bcc }: Sighting): Set<string> {
  return new Set([...to, ...cc, ...bcc].map(({ address }) => addressKey(address)).filter((key) => key !== ""));
}

/** Whether both say the same, but for a signature that only one of them has. */
export function sameWords(a: Sighting, b: Sighting): boolean {
  const [short, long] = [normaliseText(a.text), normaliseText(b.text)].sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined) return false;
  if (short === long && short !== "") return true;
  if (subjectKey(a.subject) !== subjectKey(b.subject) || !long.startsWith(short)) return false;
  // A few words and a signature under them are the same mail only when it went to the very same people.
  return short.length >= TELLING_LENGTH || recipients(a).size === recipients(b).size;
}

/** "Re:" and its like in other languages. */
const ANSWERED = /^(?:(?:re|fwd?|aw|wg|sv|vs|tr|rif|antw|odp|ynt|atb)\s*(?:\[\d+\])?\s?:\s*)+/i;

/** A mail page shows the conversation's subject, without the "Re:" that the message has. */
export function subjectKey(subject: string): string {
  return normaliseText(subject).replace(ANSWERED, "").toLowerCase();
}
