import { dateInFull, londonDate } from "../calendar/dates.ts";
import { deriveEntries } from "../record/entries.ts";
import type { ItemHash, LedgerItem } from "../record/items.ts";
import type { Profile } from "../record/profile.ts";
import { foldProfile } from "../record/profile-fold.ts";
import { brokenLinks } from "../record/verify.ts";
import { type Going, goingOf } from "./going.ts";
import { merge, merged } from "./merge.ts";

/** What is in a backup, and what taking it in would do: told before anything is done. */
export interface BackupLook {
  /** Epoch ms; null when the file does not say. */
  madeAt: number | null;
  locked: boolean;
  /** The children it is about, as they are called in it. */
  children: string[];
  school: string;
  /** Items that can be taken. */
  items: number;
  /** Of these: here already, and not here. */
  known: number;
  fresh: number;
  /** Damaged here, and whole in the file. */
  heals: number;
  entries: number;
  /** Entries that the record here would have more. */
  newEntries: number;
  /** ISO, London: the first and the last day of its entries; null when there are none. */
  from: string | null;
  to: string | null;
  originals: number;
  newOriginals: number;
  /** Items each browser has written, this one first. */
  browsers: { items: number; own: boolean }[];
  /** Entries here that were removed in the other browser and would go here too. */
  takesAway: number;
  /** Which these are, and what else goes or comes back; absent when nothing does. */
  going?: Going;
  /** Nothing in it is known here, and it is about another child. */
  stranger: boolean;
  /** Sentences on what cannot be taken, or does not fit. */
  problems: string[];
  /** It was made to be shared, and so many items were left out of it; absent for a backup. */
  withheld?: number;
  /** Of a file to share: who would write the letters here from then on, where that is somebody else than now. */
  writer?: string;
}

/** A backup that was read and checked. */
export interface BackupRead {
  madeAt: number | null;
  locked: boolean;
  /** Each fits its hashes. */
  items: LedgerItem[];
  /** SHA-256 of the originals in it that fit. */
  originals: ReadonlySet<string>;
  problems: string[];
  /** It was made to be shared. */
  sharing?: boolean;
}

export interface Here {
  items: LedgerItem[];
  damaged: ReadonlySet<ItemHash>;
  originals: ReadonlySet<string>;
  chain: string | null;
}

/** @param filesOf names of the originals and files that belong to an item */
export function lookAt(read: BackupRead, here: Here, filesOf: (item: LedgerItem) => string[]): BackupLook {
  const { items } = read;
  const { add, fill, heal, strip, known } = merge(here.items, items, here.damaged);
  const theirs = derived(items);
  const mine = derived(here.items);
  const after = derived(merged(here.items, items));
  const days = theirs.entries.map(({ at }) => londonDate(at).toString()).sort();
  const children = childrenIn(theirs.profile);
  const going = goingOf({ items: here.items, ...mine }, strip, after.entries);
  const wanted = new Set([...add, ...fill, ...heal].flatMap(filesOf));
  const news = [...wanted].filter((name) => read.originals.has(name) && !here.originals.has(name));
  return {
    madeAt: read.madeAt,
    locked: read.locked,
    children,
    school: theirs.profile.school.name,
    items: items.length,
    known,
    fresh: withContent([...add, ...fill]),
    heals: heal.length,
    entries: theirs.entries.length,
    newEntries: countNew(mine.entries, after.entries),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    originals: read.originals.size,
    newOriginals: news.length,
    browsers: browsersOf(items, here.chain),
    takesAway: going?.whole.length ?? 0,
    ...(going ? { going } : {}),
    stranger: known === 0 && here.items.length > 0 && !children.some((name) => childrenIn(mine.profile).includes(name)),
    problems: [...read.problems, ...linkProblems(items)],
    ...(read.sharing ? sharedLook(items, mine.profile.writer.name, after.profile.writer.name) : {}),
  };
}

/** @returns how many of these say something: what was left out of a shared file is a place in its chain alone */
export function withContent(items: readonly LedgerItem[]): number {
  return items.filter(({ withheld }) => !withheld).length;
}

function sharedLook(items: readonly LedgerItem[], before: string, after: string) {
  const withheld = items.length - withContent(items);
  return { withheld, ...(after !== "" && after !== before ? { writer: after } : {}) };
}

function derived(items: readonly LedgerItem[]) {
  const profile = foldProfile(items);
  return { profile, entries: deriveEntries(items, profile) };
}

/** Entries that no entry here is a part of. */
function countNew(mine: readonly { items: ItemHash[] }[], after: readonly { items: ItemHash[] }[]): number {
  const known = new Set(mine.flatMap(({ items }) => items));
  return after.filter(({ items }) => !items.some((hash) => known.has(hash))).length;
}

function childrenIn({ child, children = [] }: Profile): string[] {
  return [child, ...children].map(({ name }) => name).filter(Boolean);
}

function browsersOf(items: readonly LedgerItem[], own: string | null): BackupLook["browsers"] {
  const groups = [...Map.groupBy(items, ({ chain }) => chain)];
  return groups
    .map(([chain, all]) => ({ items: all.length, own: chain === own }))
    .sort((a, b) => Number(b.own) - Number(a.own) || b.items - a.items);
}

/** "item 12, written down on 3 March 2027" */
export function itemName({ number, at }: Pick<LedgerItem, "number" | "at">): string {
  return `item ${number}, written down on ${dateInFull(londonDate(at))}`;
}

function linkProblems(items: readonly LedgerItem[]): string[] {
  const { damaged, gaps } = brokenLinks(items);
  const loose = new Set(damaged);
  return [
    ...gaps.map(({ from, to }) =>
      from === to
        ? `Item ${from} of one browser is missing in the file. Everything else can be taken in.`
        : `Items ${from} to ${to} of one browser are missing in the file. Everything else can be taken in.`,
    ),
    ...items
      .filter(({ hash }) => loose.has(hash))
      .map(
        (item) => `The chain is broken at ${itemName(item)}. It can be taken in, and will be shown as not matching.`,
      ),
  ];
}
