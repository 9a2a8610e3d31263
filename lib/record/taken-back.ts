import { addressKey } from "../mail/address.ts";
import type { MessageState, Sighting } from "./items.ts";
import { almostSameWords, sameSubject, sameWords, unlike } from "./same-mail.ts";
import { headcount, sameRecipients } from "./same-people.ts";

/**
 * Which scheduled message was taken back. One that was never saved before it was scheduled has no id in Outlook's request; the
 * request that takes it back has no words, and the next save of that item has its id and what stands in it by then. So what meets
 * here is known to have been scheduled on both sides, and says the same to the same people.
 */

/** What waits for its time and has no id: all that was seen of it. */
const WAITS: readonly MessageState[] = ["likely", "scheduled", "failed", "stopped"];

/** @param sightings of one message */
export function waitsUnnamed(sightings: readonly Sighting[]): boolean {
  const waits = ({ ids, state }: Sighting) => ids.draft === undefined && WAITS.includes(state);
  return sightings.some(isPutOff) && sightings.every(waits);
}

/** Whether Outlook was told to send it later. */
export function isPutOff({ site, state }: Sighting): boolean {
  return site === "outlook" && state === "scheduled";
}

/**
 * @param waiting by message, what was seen of it: each of them waits without an id
 * @param back what the item that was taken back held when it was saved next
 * @returns the one that it is; null when there is none, or it cannot be told which
 */
export function takenBack<Of>(waiting: ReadonlyMap<Of, readonly Sighting[]>, back: Sighting): Of | null {
  const fitting = [...waiting]
    .filter(([, sightings]) => stillWaits(sightings, back))
    .map(([of, sightings]) => ({ of, said: sightings.filter((one) => isPutOff(one) && samePeople(one, back)) }));
  const far = (said: Sighting[]) =>
    Math.min(...said.filter((one) => sameWords(one, back)).map((one) => unlike(one, back)));
  const [best] = fitting.filter(({ said }) => far(said) < Infinity).sort((a, b) => far(a.said) - far(b.said));
  if (best) return best.of;
  // It is written on at once, so that its first save may hold a few words more: then there must be no other that it can be.
  const alike = fitting.filter(({ said }) => said.some((one) => sameSubject(one, back)));
  const [only] = alike.length === 1 ? alike : [];
  return only?.said.some((one) => almostSameWords(one, back)) ? only.of : null;
}

function samePeople(a: Sighting, b: Sighting): boolean {
  const mailbox = ({ account }: Sighting) => addressKey(account ?? "");
  const apart = mailbox(a) !== "" && mailbox(b) !== "" && mailbox(a) !== mailbox(b);
  return !apart && headcount(b) > 0 && headcount(a) === headcount(b) && sameRecipients(a, b);
}

/** Whether it was scheduled by then, and its time had not come. */
function stillWaits(sightings: readonly Sighting[], { when: { instant } }: Sighting): boolean {
  const acts = sightings.filter(isPutOff);
  const at = instant ?? 0;
  const due = Math.max(...acts.map(({ goesAt }) => goesAt ?? 0));
  return acts.every(({ when }) => (when.instant ?? 0) <= at) && (due === 0 || at < due);
}
