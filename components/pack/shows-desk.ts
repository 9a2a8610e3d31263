import type { ItemHash } from "../../lib/record/items.ts";

/** Entries chosen in a list, as in any list of files: one, a row of them, and one more or less. */
export interface Picked {
  ids: readonly ItemHash[];
  /** Where a row of them begins. */
  from: ItemHash | null;
}

export const NONE: Picked = { ids: [], from: null };

/** @returns with this one more, or without it */
export function turned(picked: Picked, id: ItemHash): Picked {
  const there = picked.ids.includes(id);
  return { ids: there ? picked.ids.filter((one) => one !== id) : [...picked.ids, id], from: id };
}

/** @returns all from where the row began to here, beside what was chosen before */
export function through(picked: Picked, id: ItemHash, all: readonly ItemHash[]): Picked {
  const start = all.indexOf(picked.from ?? id);
  const end = all.indexOf(id);
  const row = all.slice(Math.min(start, end), Math.max(start, end) + 1);
  return { ids: [...new Set([...picked.ids, ...row])], from: picked.from ?? id };
}

export type Shows = Record<ItemHash, string[]>;

/** @returns whether all of these stand under the heading, or only some */
export function stands(shows: Shows, ids: readonly ItemHash[], heading: string): boolean | "mixed" {
  const under = ids.filter((id) => shows[id]?.includes(heading)).length;
  return under === 0 ? false : under === ids.length ? true : "mixed";
}

/** Puts these under the heading; when all of them stand there, takes them out. */
export function put(shows: Shows, ids: readonly ItemHash[], heading: string): Shows {
  const away = stands(shows, ids, heading) === true;
  const next = { ...shows };
  for (const id of ids) {
    const others = (next[id] ?? []).filter((one) => one !== heading);
    const now = away ? others : [...others, heading];
    if (now.length > 0) next[id] = now;
    else delete next[id];
  }
  return next;
}
