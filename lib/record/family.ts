import { addressKey } from "../mail/address.ts";
import { type Entry, isMessage } from "./entry.ts";
import type { ItemHash } from "./items.ts";
import type { KnownMatter } from "./matters.ts";
import { FIRST, type KnownChild, type KnownSchool, type Profile } from "./profile.ts";

/**
 * Several children, several schools. A record that has one of each never meets any of this: its profile is the view.
 * All that speaks of one child (letters, clocks, the first page of a pack) is given `profileFor` and knows of no other.
 */

/** @returns every child, the first one first */
export function childrenOf(profile: Profile): KnownChild[] {
  return [{ ...profile.child, id: FIRST }, ...(profile.children ?? [])];
}

/** @returns every school, the first one first */
export function schoolsOf(profile: Profile): KnownSchool[] {
  return [{ ...profile.school, id: FIRST }, ...(profile.schools ?? [])];
}

/**
 * @param on ISO day; the present school when left out
 * @returns the id of the child's school on that day
 */
export function schoolOn(child: KnownChild, on?: string): string {
  const attends = child.schools ?? [];
  const begun = on === undefined ? attends : attends.filter(({ from }) => from === "" || from <= on);
  return begun.at(-1)?.school ?? attends[0]?.school ?? FIRST;
}

/**
 * The profile as it is for one child: the child, their school on that day, the people and terms that have to do with either.
 * @param child id of a child; the first one where it is not known
 * @param on ISO day; today's school when left out
 */
export function profileFor(profile: Profile, child: string, on?: string): Profile {
  const children = childrenOf(profile);
  const one = children.find(({ id }) => id === child) ?? children[0];
  if (!one || (children.length === 1 && !profile.schools?.length)) return profile;
  const school = schoolOn(one, on);
  const { id: _child, ...own } = one;
  const schools = schoolsOf(profile);
  const there = schools.find(({ id }) => id === school) ?? schools[0];
  const { id: _school, ...at } = there ?? { id: FIRST, ...profile.school };
  const here = (thing: { school?: string }) => thing.school === undefined || thing.school === school;
  return {
    ...profile,
    child: own,
    school: at,
    contacts: profile.contacts.filter((person) => here(person) && (person.child ?? one.id) === one.id),
    terms: profile.terms.filter(here),
    closures: profile.closures.filter(here),
  };
}

/**
 * Which children an entry is about: as the parent says; else as its matters say; else those who have to do with its people;
 * else all. With one child it is always that one.
 * @returns ids of children, at least one
 */
export function aboutChildren(entry: Entry, profile: Profile, matters: readonly KnownMatter[] = []): string[] {
  const children = childrenOf(profile);
  const all = children.map(({ id }) => id);
  if (all.length === 1) return all;
  const known = (ids: readonly string[]) => all.filter((id) => ids.includes(id));
  const said = known(entry.children ?? []);
  if (said.length > 0) return said;
  const byMatter = known(matters.flatMap(({ id, child }) => (entry.matters.includes(id) ? [child ?? FIRST] : [])));
  if (byMatter.length > 0) return byMatter;
  const day = Temporal.Instant.fromEpochMilliseconds(entry.at).toZonedDateTimeISO("Europe/London").toPlainDate();
  const people = peopleOf(entry, profile);
  const met = children.filter((child) => {
    const school = schoolOn(child, day.toString());
    return people.some((person) => person.child === child.id || (!person.child && person.school === school));
  });
  return met.length > 0 ? met.map(({ id }) => id) : all;
}

function peopleOf(entry: Entry, { contacts }: Profile): Profile["contacts"] {
  if (entry.kind === "check") return [];
  if (!isMessage(entry)) {
    const ids = entry.people.flatMap(({ contact }) => contact ?? []);
    return contacts.filter(({ id }) => ids.includes(id));
  }
  const keys = [entry.from, ...entry.to, ...entry.cc].map(({ address }) => addressKey(address));
  return contacts.filter(({ email }) => email !== "" && keys.includes(addressKey(email)));
}

/** The entries that are about one child, in their order. */
export function entriesAbout(
  child: string,
  snapshot: { profile: Profile; entries: readonly Entry[]; matters?: readonly KnownMatter[] },
): Entry[] {
  const { profile, entries, matters } = snapshot;
  if (childrenOf(profile).length === 1) return [...entries];
  const kept = new Set<ItemHash>();
  for (const entry of entries) if (aboutChildren(entry, profile, matters).includes(child)) kept.add(entry.id);
  return entries.filter(({ id }) => kept.has(id));
}
