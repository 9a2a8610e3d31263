import { type Entry, isMessage } from "../record/entry.ts";
import type { ItemHash, LedgerItem } from "../record/items.ts";
import type { Profile } from "../record/profile.ts";

/** What is lost here by a merge, since it was removed in the other browser, and what comes back: told before it is done. */
export interface Going {
  /** Entries of the record here that go, oldest first. */
  whole: Entry[];
  /** Entries that stay and lose something: words that were put to it, or one of the ways in which it was seen. */
  part: Entry[];
  /** Lines that stand in no entry: settings, dates, matters, promises. */
  rest: number;
  /** Messages that were removed here, and come with the other browser out of another mailbox. */
  again: Entry[];
  /** Names the people of these entries. */
  profile: Profile;
}

interface Record {
  items: readonly LedgerItem[];
  entries: readonly Entry[];
  profile: Profile;
}

/**
 * @param strip items here that go
 * @param after the entries as they are after the merge
 * @returns null when nothing goes and nothing comes back
 */
export function goingOf(mine: Record, strip: readonly ItemHash[], after: readonly Entry[]): Going | null {
  const going = new Set(strip);
  const hit = mine.entries.filter(({ items }) => items.some((hash) => going.has(hash)));
  const whole = hit.filter(({ items }) => items.every((hash) => going.has(hash)));
  const owned = new Set(hit.flatMap(({ items }) => items));
  const rest = mine.items.filter(({ hash, body }) => body !== null && going.has(hash) && !owned.has(hash)).length;
  const part = hit.filter((entry) => !whole.includes(entry));
  const again = comingBack(mine, after);
  if (hit.length + rest + again.length === 0) return null;
  return { whole, part, rest, again, profile: mine.profile };
}

function comingBack({ items, entries }: Record, after: readonly Entry[]): Entry[] {
  const removed = new Set(items.flatMap(({ body }) => (body?.type === "removal" ? (body.messages ?? []) : [])));
  const known = new Set(entries.flatMap((entry) => entry.items));
  return after.filter(
    (entry) =>
      isMessage(entry) &&
      entry.ids.rfc !== undefined &&
      removed.has(entry.ids.rfc) &&
      !entry.items.some((hash) => known.has(hash)),
  );
}
