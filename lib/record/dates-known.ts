import { londonDate } from "../calendar/dates.ts";
import { type Entry, isHanded, type MessageEntry, type PaperEntry } from "./entry.ts";
import { type Family, FamilyViews } from "./family-views.ts";
import type { ItemHash, LedgerItem } from "./items.ts";
import type { Promised } from "./matter-acts.ts";
import { dateThen, type Moved, movedByYear } from "./moved.ts";
import { inOrder, removedItems } from "./order.ts";
import { EMPTY_PROFILE } from "./profile.ts";
import { isOver, loosePromises } from "./promises.ts";
import { type StartedDate, startedDates } from "./started.ts";
import { type Known, knownFrom, yearsKnown } from "./years-known.ts";

/** What the ledger knows of dates beside its entries. */
export interface Dates {
  /** The dates that matter, in the order in which they were written down. */
  started: StartedDate[];
  /** For emails and replies by the entry's id: what their day was before. Undefined where it has not moved. */
  moved: MovedById;
  /** Promises that were made in no entry and are not settled; absent when there are none. */
  promised?: readonly Promised[];
}

type MovedById = Pick<ReadonlyMap<ItemHash, Moved[]>, "get">;

export const NO_DATES: Dates = { started: [], moved: new Map() };

/** What a written question waits by when it was no letter of the catalogue. */
export const USUAL_CLOCK = "school-reply";

/**
 * @param items of any chains, in any order
 * @param entries derived from the same items
 * @param family tells by which school's year each goes; that of the one school unless given
 */
export function datesOf(
  items: readonly LedgerItem[],
  entries: readonly Entry[],
  family: Omit<Family, "entries"> = { profile: EMPTY_PROFILE },
): Dates {
  const ordered = inOrder(items);
  const views = new FamilyViews({ ...family, entries });
  const started = startedDates(items, (date) => views.ofDate(date).school);
  const promised = loosePromises(items).filter((one) => !isOver(one));
  return {
    started,
    moved: new MovedDays(ordered, entries, views),
    ...(promised.length > 0 ? { promised } : {}),
  };
}

/** Found when it is asked for: of a long record only the few emails that still wait are. */
class MovedDays implements MovedById {
  readonly #ordered: readonly LedgerItem[];
  readonly #entries: readonly Entry[];
  readonly #views: FamilyViews;
  readonly #found = new Map<ItemHash, Moved[]>();
  #read: Read | null = null;

  constructor(ordered: readonly LedgerItem[], entries: readonly Entry[], views: FamilyViews) {
    this.#ordered = ordered;
    this.#entries = entries;
    this.#views = views;
  }

  get(id: ItemHash): Moved[] | undefined {
    this.#read ??= read(this.#ordered, this.#entries, this.#views);
    const found = this.#found.get(id) ?? movedOf(id, this.#read);
    this.#found.set(id, found);
    return found.length > 0 ? found : undefined;
  }
}

/** What days are looked up by. */
interface Read {
  /** By the school that an entry has to do with. */
  knownFor: (entry: Entry) => Known[];
  places: ReadonlyMap<ItemHash, number>;
  byId: ReadonlyMap<ItemHash, Entry>;
  promises: ReadonlyMap<ItemHash, Moved[]>;
}

function read(ordered: readonly LedgerItem[], entries: readonly Entry[], views: FamilyViews): Read {
  const years = new Map<string, Known[]>();
  return {
    knownFor(entry) {
      const { school } = views.of(entry);
      const known = years.get(school) ?? yearsKnown(ordered, removedItems(ordered), school);
      years.set(school, known);
      return known;
    },
    places: new Map(ordered.map(({ hash }, place) => [hash, place])),
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    promises: promisesMoved(ordered, entries),
  };
}

function movedOf(id: ItemHash, { knownFor, places, byId, promises }: Read): Moved[] {
  const entry = byId.get(id);
  if (!entry || !isSent(entry)) return promises.get(id) ?? [];
  const place = Math.min(...entry.items.map((hash) => places.get(hash) ?? Number.POSITIVE_INFINITY));
  const span = knownFrom(knownFor(entry), place);
  const clock = entry.letter?.clock ?? USUAL_CLOCK;
  const runs = { clock, start: londonDate(entry.at).toString(), second: null };
  const asked = entry.letter?.askedBy ?? null;
  // A day that the parent chose themselves is no clock's and does not move.
  if (asked !== null && asked !== dateThen(runs, span[0])) return [];
  return movedByYear(runs, span);
}

function isSent(entry: Entry): entry is MessageEntry | PaperEntry {
  return entry.kind === "sent" || isHanded(entry);
}

/** The days that a reply was said to promise before the answer to "What was this?" was changed. */
function promisesMoved(ordered: readonly LedgerItem[], entries: readonly Entry[]): Map<ItemHash, Moved[]> {
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
  return new Map([...promised].map(([id, { before }]) => [id, before]));
}
