import { londonDate } from "../calendar/dates.ts";
import { type Entry, isHanded, type MessageEntry, type PaperEntry } from "./entry.ts";
import type { ItemHash, LedgerItem } from "./items.ts";
import { dateThen, type Moved, movedByYear } from "./moved.ts";
import { inOrder, removedItems } from "./order.ts";
import { type StartedDate, startedDates } from "./started.ts";
import { knownFrom, yearsKnown } from "./years-known.ts";

/** What the ledger knows of dates beside its entries. */
export interface Dates {
  /** The dates that matter, in the order in which they were written down. */
  started: StartedDate[];
  /** For emails and replies by the entry's id: what their day was before. Missing where it has not moved. */
  moved: ReadonlyMap<ItemHash, Moved[]>;
}

export const NO_DATES: Dates = { started: [], moved: new Map() };

/** What a written question waits by when it was no letter of the catalogue. */
export const USUAL_CLOCK = "school-reply";

/**
 * @param items of any chains, in any order
 * @param entries derived from the same items
 */
export function datesOf(items: readonly LedgerItem[], entries: readonly Entry[]): Dates {
  const ordered = inOrder(items);
  const moved = new Map<ItemHash, Moved[]>();
  for (const [id, before] of [...emailsMoved(ordered, entries), ...promisesMoved(ordered, entries)]) {
    if (before.length > 0) moved.set(id, before);
  }
  return { started: startedDates(items), moved };
}

type MovedEntry = [entry: ItemHash, before: Moved[]];

/** A day that the parent chose themselves is no clock's and does not move. */
function emailsMoved(ordered: readonly LedgerItem[], entries: readonly Entry[]): MovedEntry[] {
  const known = yearsKnown(ordered, removedItems(ordered));
  const last = known.at(-1)?.place ?? -1;
  const places = new Map(ordered.map(({ hash }, place) => [hash, place]));
  return entries.filter(isSent).flatMap((entry): MovedEntry[] => {
    const place = Math.min(...entry.items.map((hash) => places.get(hash) ?? Number.POSITIVE_INFINITY));
    if (place > last) return [];
    const span = knownFrom(known, place);
    const runs = {
      clock: entry.letter?.clock ?? USUAL_CLOCK,
      start: londonDate(entry.at).toString(),
      second: null,
    };
    const asked = entry.letter?.askedBy ?? null;
    if (asked !== null && asked !== dateThen(runs, span[0])) return [];
    return [[entry.id, movedByYear(runs, span)]];
  });
}

function isSent(entry: Entry): entry is MessageEntry | PaperEntry {
  return entry.kind === "sent" || isHanded(entry);
}

/** The days that a reply was said to promise before the answer to "What was this?" was changed. */
function promisesMoved(ordered: readonly LedgerItem[], entries: readonly Entry[]): MovedEntry[] {
  const owner = new Map(
    entries.flatMap((entry) => (entry.kind === "reply" ? entry.items.map((hash) => [hash, entry.id] as const) : [])),
  );
  const promised = new Map<ItemHash, { by: string | null; before: Moved[] }>();
  for (const { body, at } of ordered) {
    const id = body?.type === "answer" ? owner.get(body.of) : undefined;
    if (body?.type !== "answer" || id === undefined) continue;
    const by = body.promise?.by ?? null;
    const last = promised.get(id) ?? { by, before: [] };
    const until = londonDate(at).toString();
    const was = last.by !== null && last.by !== by ? [{ date: last.by, until, why: "answer" as const }] : [];
    promised.set(id, { by, before: [...last.before, ...was] });
  }
  return [...promised].map(([id, { before }]) => [id, before]);
}
