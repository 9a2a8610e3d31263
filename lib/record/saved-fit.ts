import { normaliseText } from "../letters/plain-text.ts";
import { addressKey } from "../mail/address.ts";
import { bareId } from "./ids.ts";
import type { Sighting } from "./items.ts";
import { sameWords, subjectKey } from "./same-mail.ts";
import { APART_MS } from "./same-time.ts";

/**
 * How well a saved email fits a message of the record: `surely` by its Message-ID, or by sender, time and subject or words;
 * `maybe` by sender, subject and words alone.
 */
export type Fit = "surely" | "maybe" | "no";

/** A screen shows the time of its mailbox's own zone, which may be any; a day and a little more is another email. */
const OTHER_DAY_MS = 26 * 60 * 60_000;

/** Of a screen's words and a file's, this part at least is the same: links and tables are written out in different ways. */
const ALIKE = 0.8;
/** Fewer words than these are alike by chance. */
const TELLING_WORDS = 8;

/**
 * @param seen the message as the record knows it
 * @param file what the saved file says
 * @param own the parent's own addresses
 */
export function fitOf(seen: Sighting, file: Sighting, own: readonly string[]): Fit {
  if (seen.ids.rfc && file.ids.rfc) return bareId(seen.ids.rfc) === bareId(file.ids.rfc) ? "surely" : "no";
  if (!sameSender(seen, file, own)) return "no";
  const apart = timeApart(seen, file);
  const subject = subjectKey(seen.subject) === subjectKey(file.subject);
  const words = sameWords(seen, file) || alike(seen.text, file.text);
  if (apart !== null && apart <= APART_MS && (subject || words)) return "surely";
  if (apart !== null && apart > OTHER_DAY_MS) return "no";
  return subject && words ? "maybe" : "no";
}

function sameSender(seen: Sighting, file: Sighting, own: readonly string[]): boolean {
  const from = addressKey(file.from.address);
  const mine = new Set([...own, seen.account ?? ""].map(addressKey));
  if (seen.direction === "out") return from === addressKey(seen.from.address) || mine.has(from);
  if (seen.from.address !== "") return from === addressKey(seen.from.address);
  // Only a name could be seen.
  return !mine.has(from) && nameKey(seen.from.name) === nameKey(file.from.name);
}

const nameKey = (name: string) => normaliseText(name).toLowerCase();

/** @returns ms between the two; null when one of them is not known to the minute */
function timeApart(seen: Sighting, file: Sighting): number | null {
  const [a, b] = [seen.when, file.when];
  const sure = [a, b].every(({ certainty }) => certainty === "exact" || certainty === "minute");
  return sure && a.instant !== null && b.instant !== null ? Math.abs(a.instant - b.instant) : null;
}

function alike(a: string, b: string): boolean {
  const [few = [], many = []] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  if (few.length < TELLING_WORDS || few.length < many.length * ALIKE) return false;
  const left = new Map<string, number>();
  for (const word of many) left.set(word, (left.get(word) ?? 0) + 1);
  const same = few.filter((word) => {
    const n = left.get(word) ?? 0;
    left.set(word, n - 1);
    return n > 0;
  });
  return same.length >= few.length * ALIKE;
}

function wordsOf(text: string): string[] {
  return normaliseText(text).toLowerCase().split(" ").filter(Boolean);
}
