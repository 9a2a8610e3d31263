import type { ItemBody } from "../items.ts";
import { JO, PATEL } from "../testing/people.ts";
import { london, receivedSighting, sentSighting } from "../testing/sightings.ts";

/** A long record to measure with: the same words in turn, over some two years however many entries there are. */

const START = london("2024-09-02T20:00");
const HOUR = 3_600_000;
const WORDS = [
  "morning",
  "maths",
  "lunch",
  "anxious",
  "corridor",
  "plan",
  "review",
  "transport",
  "swimming",
  "library",
];

function words(n: number): string {
  return Array.from({ length: 60 }, (_, i) => WORDS[(n * 7 + i * 3) % WORDS.length]).join(" ");
}

/** Two emails, their two replies, a call and an absence in turn. @param at epoch ms */
export function bodyOf(n: number, at: number): ItemBody {
  const thread = `thread-f:${Math.floor(n / 6)}`;
  const subject = `R. and ${WORDS[Math.floor(n / 6) % WORDS.length]}`;
  const text = words(n);
  if (n % 6 < 2)
    return sentSighting(at, { ids: { draft: `msg-a:r${n}`, message: `msg-f:${n}`, thread }, subject, text });
  if (n % 6 < 4)
    return receivedSighting(at, { ids: { message: `msg-f:${n}`, thread }, from: PATEL, to: [JO], subject, text });
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Europe/London").toPlainDate().toString();
  const base = { type: "typed" as const, when: { date, time: null }, people: [], text, private: false };
  if (n % 6 === 4) return { ...base, kind: "call" };
  return { ...base, kind: "absence", absence: { morning: true, afternoon: false, told: "", code: "I", work: "" } };
}

/** @returns epoch ms of the nth of so many */
export function timeOf(n: number, size: number): number {
  return Math.round(START + n * Math.min(HOUR * 12, (780 * 24 * HOUR) / size));
}
