import { londonDate } from "../calendar/dates.ts";
import { quotesFrom } from "../pack/quotes.ts";
import { type Entry, isMessage } from "../record/entry.ts";
import { aboutChildren } from "../record/family.ts";
import type { ItemHash, LedgerItem } from "../record/items.ts";
import type { LeavingChoice, LeavingLook } from "../record/leaving.ts";
import { FIRST, type Profile, type ProfileChange } from "../record/profile.ts";
import type { Derived } from "./derive.ts";
import { leavingChild, leavingSchools, namesOf } from "./leaving-child.ts";
import { goingWith } from "./removal.ts";

export interface LeavingPlan {
  look: LeavingLook;
  /** Items that lose their content. */
  hashes: ItemHash[];
  /** What is written anew without the child. */
  changes: ProfileChange[];
}

/** @param derived the record; what waits outside of it may be among its items */
export function planLeaving(derived: Derived, choice: LeavingChoice, waiting: ReadonlySet<ItemHash>): LeavingPlan {
  const { items, entries } = derived;
  const going = entriesOf(derived, choice);
  const ids = new Set(going.map(({ id }) => id));
  const acts = choice.what === "everything" ? items.map(({ hash }) => hash) : loose(derived, choice);
  const first = [...going.flatMap((entry) => entry.items), ...acts];
  const hashes = withWhatFollows(items, first).filter((hash) => !waiting.has(hash));
  const gone = new Set(hashes);
  const days = going.map(dayOf).sort();
  const quotes = quotesFrom(going);
  const quoting = entries.filter((entry) => !ids.has(entry.id) && isMessage(entry) && quotes.repeats(entry));
  return {
    look: {
      entries: going.length,
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      ...countFiles(items.filter(({ hash }) => gone.has(hash))),
      waiting: first.filter((hash) => waiting.has(hash)).length,
      shared: choice.what === "child" ? sharedBy(derived, choice.child).length : 0,
      quoting: quoting.length,
    },
    hashes: choice.what === "everything" ? items.map(({ hash }) => hash) : hashes,
    changes: choice.what === "child" ? changesFor(derived, choice.child) : [],
  };
}

const dayOf = ({ at }: Entry) => londonDate(at).toString();

/** @returns the entries that go whole */
export function entriesOf(derived: Derived, choice: LeavingChoice): Entry[] {
  const { entries } = derived;
  if (choice.what === "everything") return entries;
  if (choice.what === "period") {
    const { from, to } = choice;
    return entries.filter((entry) => from <= dayOf(entry) && dayOf(entry) <= to);
  }
  const about = childrenAbout(derived);
  return entries.filter((entry) => {
    const children = about(entry);
    return children.includes(choice.child) && (choice.shared || children.length === 1);
  });
}

function sharedBy(derived: Derived, child: string): Entry[] {
  const about = childrenAbout(derived);
  return derived.entries.filter((entry) => about(entry).includes(child) && about(entry).length > 1);
}

/** What was looked for is about the children of the emails that it names. */
function childrenAbout({ entries, profile, matters }: Derived): (entry: Entry) => string[] {
  const byItem = new Map<ItemHash, Entry>();
  for (const entry of entries) for (const hash of entry.items) byItem.set(hash, entry);
  return (entry) => {
    const named = entry.kind === "check" ? entry.of.flatMap((hash) => byItem.get(hash) ?? []) : [];
    if (named.length === 0) return aboutChildren(entry, profile, matters);
    return [...new Set(named.flatMap((one) => aboutChildren(one, profile, matters)))];
  };
}

/** Acts that are part of no entry. */
function loose(derived: Derived, choice: Exclude<LeavingChoice, { what: "everything" }>): ItemHash[] {
  const owned = new Set(derived.entries.flatMap(({ items }) => items));
  const rest = derived.items.filter(({ hash }) => !owned.has(hash));
  const going = choice.what === "child" ? leavingChild(derived, choice.child) : inPeriod(choice);
  return rest.filter(going).map(({ hash }) => hash);
}

function inPeriod({ from, to }: { from: string; to: string }): (item: LedgerItem) => boolean {
  const within = (day: string) => from <= day && day <= to;
  const written = ({ at }: LedgerItem) => within(londonDate(at).toString());
  return (item) => {
    const { body } = item;
    switch (body?.type) {
      case "clock":
        return body.of === null && within(body.start);
      case "letter":
      case "pack":
        return written(item);
      case "promise":
        return body.of === null && written(item);
      default:
        return false;
    }
  };
}

/** What was said of what goes, goes too: days that follow from it, what became of a promise made in it. */
function withWhatFollows(items: readonly LedgerItem[], first: readonly ItemHash[]): ItemHash[] {
  const gone = new Set(goingWith(items, first));
  const follows = items.filter(({ hash, body }) => {
    if (gone.has(hash) || !body || !("of" in body) || body.type === "removal") return false;
    return typeof body.of === "string" && gone.has(body.of);
  });
  return follows.length === 0 ? [...gone] : withWhatFollows(items, [...gone, ...follows.map(({ hash }) => hash)]);
}

function countFiles(items: readonly LedgerItem[]): { files: number; originals: number } {
  const files = new Set<string>();
  const originals = new Set<string>();
  for (const { body } of items) {
    if (body?.type === "message" && body.original) originals.add(body.original.sha256);
    if (body?.type === "typed") for (const { sha256 } of body.files ?? []) files.add(sha256);
  }
  return { files: files.size, originals: originals.size };
}

/**
 * Of two children the one that stays is the record's only child; people of theirs are then of nobody else. Of more the next
 * takes the first one's place.
 */
function changesFor({ items, profile }: Derived, child: string): ProfileChange[] {
  const writer = writerWithout(items, profile, child);
  const [other, ...more] = profile.children ?? [];
  if (child !== FIRST || !other) return writer;
  if (more.length > 0) return [...writer, { part: "another-child", id: FIRST, value: null }];
  const { id, ...value } = other;
  return [
    ...writer,
    { part: "child", value },
    { part: "another-child", id, value: null },
    ...profile.contacts
      .filter((one) => one.child === id && !leavingSchools(profile, child).includes(one.school ?? ""))
      .map(({ child: _child, ...one }): ProfileChange => ({ part: "contact", id: one.id, value: one })),
  ];
}

/** "R.’s mum" names the child. */
function writerWithout(items: readonly LedgerItem[], profile: Profile, child: string): ProfileChange[] {
  const names = namesOf(items, child);
  const { writer } = profile;
  if (!names.some((name) => writer.relation.includes(name))) return [];
  return [{ part: "writer", value: { ...writer, relation: "" } }];
}
