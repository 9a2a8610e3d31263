import type { MessageEntry } from "./entry.ts";
import { fateOf, inTime, momentOf, placeOf } from "./fate.ts";
import type { When } from "./items.ts";
import type { Group, Seen } from "./join.ts";
import { factsOf } from "./message-facts.ts";
import { ownKey } from "./own.ts";
import { asGone, goesAtOf } from "./scheduled.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** A message's entry while it is being made, with the place that gives it its number. */
export interface Numbered<E> {
  entry: E;
  place: number;
}

/**
 * @param group all sightings of one message
 * @param own the parent's own addresses as ownKey() gives them
 * @returns its entry, or null when there was only an attempt that the site refused
 */
export function messageEntry(group: Group, own: ReadonlySet<string>): Numbered<MessageEntry> | null {
  const { seen } = group;
  const first = seen[0];
  if (first === undefined) return null;
  const sent = seen.some(({ body }) => body.direction === "out" || own.has(ownKey(body.from.address)));
  const fate = sent ? fateOf(seen) : { state: "received" as const, current: inTime(seen) };
  if (fate.state === "stopped") return null;
  const bodies = standing(fate.current).map(({ body }) => (fate.state === "sent" ? asGone(body) : body));
  const facts = factsOf(bodies);
  const goesAt = fate.state === "scheduled" ? goesAtOf(fate.current) : null;
  const writtenDown = first.item.at;
  const entry: MessageEntry = {
    id: first.item.hash,
    items: seen.map(({ item }) => item.hash),
    number: 0,
    at: goesAt ?? happenedAt(facts.when, sent) ?? writtenDown,
    writtenDown,
    corrections: [],
    matters: [],
    kind: sent ? "sent" : "reply",
    state: fate.state,
    ...facts,
    ...(goesAt === null ? {} : { goesAt, when: { instant: goesAt, shown: null, certainty: "exact" } }),
    seen: inTime(seen).map((one) => ({ source: one.body.source, state: one.body.state, at: momentOf(one) })),
    letter: null,
    was: null,
    ...savedBy(seen),
    thread: null,
  };
  return { entry, place: sent ? placeOf(seen) : first.place };
}

/**
 * A screen tells a reply's minute only, and its original the second. It counts from the end of that, so that a mail which was
 * sent in it, known to the millisecond, stands before the reply to it and not behind.
 */
export function happenedAt({ instant, certainty }: When, sent: boolean): number | null {
  if (instant === null || sent || (certainty !== "minute" && certainty !== "exact")) return instant;
  const step = certainty === "minute" ? MINUTE_MS : SECOND_MS;
  return instant - (instant % step) + step - 1;
}

function savedBy(seen: readonly Seen[]): Pick<MessageEntry, "saved"> {
  const last = seen.findLast(({ body }) => body.source === "file" && body.original);
  return last ? { saved: last.item.hash } : {};
}

/** What the draft held after it was taken back is not what was sent. */
function standing(current: readonly Seen[]): readonly Seen[] {
  const kept = current.filter(({ body }) => body.state !== "undone" && body.state !== "stopped");
  return kept.length > 0 ? kept : current;
}
