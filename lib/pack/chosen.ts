import { addressKey } from "../mail/address.ts";
import { asOf } from "../record/as-of.ts";
import { type Entry, isMessage, type MessageEntry } from "../record/entry.ts";
import { aboutChildren, childrenOf } from "../record/family.ts";
import type { ItemHash } from "../record/items.ts";
import type { Promised } from "../record/matter-acts.ts";
import { type KnownChild, type Profile, SENSITIVE_ROLES } from "../record/profile.ts";
import type { StartedDate } from "../record/started.ts";
import type { Snapshot } from "../store/store.ts";
import type { PackChoice } from "./choice.ts";
import { entryDate } from "./chronology.ts";
import { isSensitive } from "./people.ts";
import { quotesFrom } from "./quotes.ts";

/** The one place that decides what goes into a pack. Whatever writes a pack sees nothing but what comes from here. */

export type PackSnapshot = Pick<
  Snapshot,
  "profile" | "entries" | "dates" | "matters" | "promises" | "removed" | "withheld" | "damaged"
>;

/** Why an entry stays out. The first that holds, in this order. */
export type Why = "by-hand" | "private" | "sensitive" | "child" | "matter" | "person" | "period" | "unnamed";

/** What goes in, and nothing that leads to anything else. */
export interface Chosen {
  /** Oldest first. */
  entries: Entry[];
  /** Those of them whose quoted history was taken out, as it repeats what stays out; their originals stay out too. */
  unquoted: ReadonlySet<ItemHash>;
  promises: Promised[];
  /** Dates that still matter. */
  started: StartedDate[];
  /** The children it is about. */
  children: KnownChild[];
  leftOut: { entries: number; private: number; sensitive: number };
}

/**
 * @param snapshot the whole record
 * @param choice what the parent chose. What they put in or left out one by one goes before all else; out before in
 * @param now epoch ms
 */
export function chosen(snapshot: PackSnapshot, choice: PackChoice, now: number): Chosen {
  const all = asOf(snapshot.entries, now);
  const why = reasons(all, snapshot, choice);
  const kept = all.filter(({ id }) => !why.has(id));
  const items = new Set(kept.flatMap((entry) => entry.items));
  const quotes = quotesFrom(all.filter(({ id }) => why.has(id)));
  const unquoted = new Set(kept.filter((entry) => isMessage(entry) && quotes.repeats(entry)).map(({ id }) => id));
  const gone = [...why.values()];
  return {
    entries: kept.map((entry) => bare(entry, items, unquoted)).sort((a, b) => a.at - b.at || a.number - b.number),
    unquoted,
    promises: (snapshot.promises ?? []).filter((one) => promiseGoesIn(one, items, snapshot, choice)),
    started: ruledDates(snapshot, choice, why),
    children: childrenIn(snapshot.profile, choice),
    leftOut: {
      entries: gone.length,
      private: gone.filter((one) => one === "private").length,
      sensitive: gone.filter((one) => one === "sensitive").length,
    },
  };
}

/** @returns the children a pack is about: those chosen, all when none is */
export function childrenIn(profile: Profile, { children }: PackChoice): KnownChild[] {
  const all = childrenOf(profile);
  return children.length === 0 ? all : all.filter(({ id }) => children.includes(id));
}

/** Why each entry that stays out does. What was looked for (`check`) goes with the entries that it names. */
function reasons(all: readonly Entry[], snapshot: PackSnapshot, choice: PackChoice): Map<ItemHash, Why> {
  const rule = ruleOf(snapshot, choice);
  const why = new Map<ItemHash, Why>();
  const byItem = new Map<ItemHash, Entry>();
  for (const entry of all) {
    for (const item of entry.items) byItem.set(item, entry);
    const reason = rule(entry);
    if (reason) why.set(entry.id, reason);
  }
  for (const entry of all) {
    if (entry.kind !== "check" || why.has(entry.id) || names(entry, new Set(choice.in))) continue;
    const reason = checkOut(entry.of.flatMap((item) => byItem.get(item) ?? []).map(({ id }) => why.get(id)));
    if (reason) why.set(entry.id, reason);
  }
  return why;
}

/** What was looked for stays out with any of its entries, but for one that is only older or newer than the days chosen. */
function checkOut(named: readonly (Why | undefined)[]): Why | null {
  const grave = named.find((one) => one !== undefined && one !== "period");
  if (grave) return grave;
  return named.some((one) => one === undefined) ? null : (named[0] ?? "unnamed");
}

const names = (entry: Entry, set: ReadonlySet<ItemHash>) => entry.items.some((item) => set.has(item));

type Rule = (entry: Entry) => Why | null;

function ruleOf({ profile, matters }: PackSnapshot, choice: PackChoice): Rule {
  const out = new Set(choice.out);
  const put = new Set(choice.in);
  const children = new Set(childrenIn(profile, choice).map(({ id }) => id));
  const theirs = peopleRule(profile, choice.people);
  return (entry) => {
    if (names(entry, out)) return "by-hand";
    if (names(entry, put)) return null;
    if ("private" in entry && entry.private && !choice.privateNotes) return "private";
    if (!choice.sensitive && isSensitive(entry, profile)) return "sensitive";
    // What was looked for is about what its entries are about.
    if (entry.kind !== "check") {
      const about = choice.children.length > 0 ? aboutChildren(entry, profile, matters) : null;
      if (about && !about.some((id) => children.has(id))) return "child";
      if (choice.matters.length > 0 && !entry.matters.some((id) => choice.matters.includes(id))) return "matter";
      if (!theirs(entry)) return "person";
    }
    return inPeriod(entryDate(entry), choice) ? null : "period";
  };
}

function inPeriod(date: string, { first, last }: Pick<PackChoice, "first" | "last">): boolean {
  return (first === null || date >= first) && (last === null || date <= last);
}

function peopleRule({ contacts }: Profile, people: readonly string[]): (entry: Entry) => boolean {
  if (people.length === 0) return () => true;
  const ids = new Set(people);
  const keys = new Set(contacts.filter(({ id }) => ids.has(id)).map(({ email }) => addressKey(email)));
  keys.delete("");
  return (entry) => {
    if (entry.kind === "check") return true;
    if (!isMessage(entry)) return entry.people.some(({ contact }) => contact !== null && ids.has(contact));
    return addressesOf(entry).some((address) => keys.has(addressKey(address)));
  };
}

function addressesOf({ from, to, cc, bcc }: MessageEntry): string[] {
  return [from, ...to, ...cc, ...bcc].map(({ address }) => address);
}

/** The entry without a word of, or a way to, what stays out; the very same where there is none. */
function bare(entry: Entry, items: ReadonlySet<ItemHash>, unquoted: ReadonlySet<ItemHash>): Entry {
  const leads = (one: ItemHash) => !items.has(one);
  const within = (of: readonly ItemHash[]) => of.filter((one) => items.has(one));
  if (entry.kind === "check") return entry.of.some(leads) ? { ...entry, of: within(entry.of) } : entry;
  let kept = entry;
  if ((isMessage(kept) || kept.kind === "letter") && kept.letter?.about.some(leads)) {
    kept = { ...kept, letter: { ...kept.letter, about: within(kept.letter.about) } } as typeof kept;
  }
  return unquoted.has(kept.id) ? ({ ...kept, quoted: "", original: null } as typeof kept) : kept;
}

/** A promise that was made in no entry has no child and no matter: it goes in only where nothing of that kind was chosen. */
function promiseGoesIn(
  one: Promised,
  items: ReadonlySet<ItemHash>,
  { profile }: PackSnapshot,
  choice: PackChoice,
): boolean {
  if (one.entry !== null) return items.has(one.entry);
  if (narrowed(profile, choice) || choice.people.length > 0) return false;
  const contact = profile.contacts.find(({ id }) => id === one.who.contact);
  if (contact && SENSITIVE_ROLES.includes(contact.role) && !choice.sensitive) return false;
  return inPeriod(dayOf(one.made), choice);
}

function dayOf(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(instant))
    .toZonedDateTimeISO("Europe/London")
    .toPlainDate()
    .toString();
}

/** Whether less than every child and every matter was chosen. */
function narrowed(profile: Profile, choice: PackChoice): boolean {
  return choice.matters.length > 0 || childrenIn(profile, choice).length < childrenOf(profile).length;
}

/**
 * The dates that still matter. One that follows from an entry goes with it; where only the period leaves that entry out the
 * date stands all the same, since a legal date runs whatever period is looked at; not the parent’s own words for a day.
 */
export function mattering(snapshot: PackSnapshot, choice: PackChoice): StartedDate[] {
  const started = running(snapshot);
  return started.length === 0
    ? []
    : matteringBy(started, snapshot, choice, reasons(snapshot.entries, snapshot, choice));
}

function matteringBy(
  started: readonly StartedDate[],
  { entries, profile }: PackSnapshot,
  choice: PackChoice,
  why: ReadonlyMap<ItemHash, Why>,
): StartedDate[] {
  const owner = new Map(entries.flatMap((entry) => entry.items.map((item) => [item, entry.id] as const)));
  const children = new Set(childrenIn(profile, choice).map(({ id }) => id));
  return started.filter(({ of, clock, child }) => {
    const entry = of === null ? undefined : owner.get(of);
    if (child !== undefined && !children.has(child)) return false;
    if (entry === undefined && child !== undefined) return choice.matters.length === 0 && choice.people.length === 0;
    if (entry === undefined) return !narrowed(profile, choice) && choice.people.length === 0;
    const reason = why.get(entry);
    return reason === undefined || (reason === "period" && clock !== null);
  });
}

/** A day of the parent’s own is never taken in unasked: its words may speak of anything, so it is offered as an answer. */
function ruledDates(snapshot: PackSnapshot, choice: PackChoice, why: ReadonlyMap<ItemHash, Why>): StartedDate[] {
  const started = running(snapshot).filter(({ clock }) => clock !== null);
  return matteringBy(started, snapshot, choice, why);
}

/** The dates that were not stopped. Who counts an appeal from the mediation certificate has it: there is no asking for it left. */
function running({ dates }: PackSnapshot): StartedDate[] {
  const all = dates?.started ?? [];
  const certified = new Set(
    all.flatMap(({ clock, second, start }) => (clock === APPEAL && second !== null ? start : [])),
  );
  return all.filter(
    ({ stopped, clock, start }) => stopped === null && !(clock === CERTIFICATE && certified.has(start)),
  );
}

const APPEAL = "tribunal-appeal";
const CERTIFICATE = "mediation-certificate";
