import { deriveEntries } from "../entries.ts";
import { type Entry, isMessage, type MessageEntry } from "../entry.ts";
import type { ItemBody, LedgerItem } from "../items.ts";
import { writeLedger } from "./ledger.ts";
import { SAMPLE_PROFILE } from "./people.ts";
import { likelyOf, london, originalOf, sentSighting } from "./sightings.ts";

/** One evening: a mail sent at nine, as it is seen in each way. For the tests of how entries are derived. */
const T = london("2027-03-08T21:00");

/** Seconds after nine, as epoch ms. */
export const at = (seconds: number) => T + seconds * 1000;

/** A body and when it was written down, in seconds after nine. */
export type Step = [seconds: number, body: ItemBody];

export function ledger(...steps: Step[]): LedgerItem[] {
  return writeLedger(steps.map(([seconds, body]) => ({ at: at(seconds), body })));
}

/** Entries of bodies written one after the other in one browser. */
export function entriesOf(...steps: Step[]): Entry[] {
  return deriveEntries(ledger(...steps), SAMPLE_PROFILE);
}

/** @throws unless there is one entry and it is a message */
export function onlyMessage(entries: Entry[]): MessageEntry {
  const [entry] = entries;
  if (entries.length !== 1 || entry === undefined || !isMessage(entry)) throw new Error(`${entries.length} entries`);
  return entry;
}

export const sent = sentSighting(at(1));
export const likely = likelyOf(sent, at(0));
export const undone = sentSighting(at(9), { state: "undone" });
export const shown = sentSighting(at(0), {
  source: "screen",
  state: "shown",
  ids: { message: "msg-a:r1001", legacy: "19b1", thread: "thread-a:r1001" },
  when: { instant: T, shown: "8 Mar 2027, 21:00", certainty: "minute" },
});
export const original = originalOf(shown, at(2), "<a1@mail.example.org>");
