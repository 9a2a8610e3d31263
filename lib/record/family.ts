import { londonDate } from "../calendar/dates.ts";
import { addressKey } from "../mail/address.ts";
import { type Entry, isMessage } from "./entry.ts";
import type { KnownMatter } from "./matters.ts";
import { EMPTY_PROFILE, FIRST, type KnownChild, type KnownSchool, type Profile } from "./profile.ts";

/**
 * Several children, several schools. A record that has one of each never meets any of this: its profile is the view.
 * All that speaks of one child (letters, clocks, the first page of a pack) is given `profileFor` and knows of no other.
 */

/** @returns every child, the first one first */
export function childrenOf(profile: Profile): KnownChild[] {
  return [{ ...profile.child, id: firstChild(profile) }, ...(profile.children ?? [])];
}

/** @returns the id of the first child */
export function firstChild({ first }: Pick<Profile, "first">): string {
  return first ?? FIRST;
}

/** @returns the profile with these children, the first of them in the first place; one without a name where there is none */
export function withChildren(profile: Profile, all: readonly KnownChild[]): Profile {
  const { first: _first, children: _children, ...rest } = profile;
  const [one = { ...EMPTY_PROFILE.child, id: FIRST }, ...children] = all;
  const { id, ...child } = one;
  return { ...rest, child, ...(id === FIRST ? {} : { first: id }), ...(children.length > 0 ? { children } : {}) };
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

/** @returns whether there is anything to be told apart: a second child, or a second school */
export function isSeveral(profile: Profile): boolean {
  return Boolean(profile.children?.length || profile.schools?.length);
}

/** @returns the child’s name as it stands on the screen: "R.", else "Child 2" */
export function childName(child: KnownChild, profile: Profile): string {
  const at = childrenOf(profile).findIndex(({ id }) => id === child.id);
  return child.name.trim() || `Child ${at + 1}`;
}

/** @returns the school’s name as it stands on the screen: "Hillcrest Primary", else "School 2" */
export function schoolName(school: KnownSchool, profile: Profile): string {
  const at = schoolsOf(profile).findIndex(({ id }) => id === school.id);
  return school.name.trim() || `School ${at + 1}`;
}

/**
 * The profile as it is for one child: the child, their school on that day, the people and terms that have to do with either.
 * What it gives knows of no other child or school.
 * @param child id of a child; the first one where it is not known
 * @param on ISO day; today's school when left out
 */
export function profileFor(profile: Profile, child: string, on?: string): Profile {
  if (!isSeveral(profile)) return profile;
  return profileAt(profile, child, schoolOn(oneOf(childrenOf(profile), child), on));
}

/**
 * The profile as it is for one child at one school, which may be one they have left.
 * @param child id of a child; the first one where it is not known
 * @param school id of a school; the first one where it is not known
 */
export function profileAt(profile: Profile, child: string, school: string): Profile {
  if (!isSeveral(profile)) return profile;
  const { first: _first, children: _children, schools, ...rest } = profile;
  const one = oneOf(childrenOf(profile), child);
  const there = oneOf(schoolsOf(profile), school);
  const { id: _child, ...own } = one;
  const { id: _school, ...at } = there;
  const knownChild = (id: string) => childrenOf(profile).some((other) => other.id === id);
  const knownSchool = (id: string) => id === FIRST || schools?.some((other) => other.id === id);
  // What is of a child or a school that was taken out is of nobody in particular.
  const theirs = ({ child: of }: { child?: string }) => of === undefined || of === one.id || !knownChild(of);
  const here = ({ school: of }: { school?: string }) => of === undefined || of === there.id || !knownSchool(of);
  return {
    ...rest,
    child: own,
    school: at,
    contacts: profile.contacts.filter((person) => here(person) && theirs(person)),
    terms: profile.terms.filter(here),
    closures: profile.closures.filter(here),
  };
}

function oneOf<T extends { id: string }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id) ?? all[0];
  if (!found) throw new Error("a profile has a child and a school");
  return found;
}

/**
 * Which children an entry is about: as the parent says; else as its matters say; else those who have to do with its people;
 * else all. With one child it is always that one. A matter that names no child says nothing of whom it is about, be it one of
 * all or from before there were several: taken for the first child's, mail about the others in it was theirs no more.
 * @returns ids of children, at least one
 */
export function aboutChildren(entry: Entry, profile: Profile, matters: readonly KnownMatter[] = []): string[] {
  if (!profile.children?.length) return [firstChild(profile)];
  const children = childrenOf(profile);
  const all = children.map(({ id }) => id);
  const known = (ids: readonly string[]) => all.filter((id) => ids.includes(id));
  const said = known(entry.children ?? []);
  if (said.length > 0) return said;
  const byMatter = known(matters.flatMap(({ id, child }) => (child && entry.matters.includes(id) ? [child] : [])));
  if (byMatter.length > 0) return byMatter;
  const met = metBy(entry, profile);
  const day = dayOf(entry);
  const there = (child: KnownChild) => met.schools.includes(schoolOn(child, day));
  const once = (child: KnownChild) => (child.schools ?? []).some(({ school }) => met.schools.includes(school));
  // What a school still says of a matter is about whoever was there when that was begun, too: an answer may come after they left.
  const asked = (child: KnownChild) =>
    matters.some(
      ({ id, begun }) =>
        entry.matters.includes(id) && met.schools.includes(schoolOn(child, londonDate(begun).toString())),
    );
  // Mail with a school that nobody is at on that day is about whoever was there before, or comes to it.
  const atSchool = children.some(there)
    ? children.filter((child) => there(child) || asked(child))
    : children.filter(once);
  const found = known([...met.children, ...atSchool.map(({ id }) => id)]);
  return found.length > 0 ? found : all;
}

/**
 * Which schools an entry has to do with: those of its people; else as its matters say; else those its children were at then.
 * @returns ids of schools, at least one, in the order of the profile
 */
export function schoolsAbout(entry: Entry, profile: Profile, matters: readonly KnownMatter[] = []): string[] {
  if (!profile.schools?.length) return [FIRST];
  const all = schoolsOf(profile).map(({ id }) => id);
  const known = (ids: readonly string[]) => all.filter((id) => ids.includes(id));
  const met = known(metBy(entry, profile).schools);
  if (met.length > 0) return met;
  const byMatter = known(matters.flatMap(({ id, school }) => (school && entry.matters.includes(id) ? [school] : [])));
  if (byMatter.length > 0) return byMatter;
  const about = aboutChildren(entry, profile, matters);
  const day = dayOf(entry);
  const theirs = childrenOf(profile).filter(({ id }) => about.includes(id));
  const found = known(theirs.map((child) => schoolOn(child, day)));
  return found.length > 0 ? found : [FIRST];
}

/**
 * The child and the school by whom an entry is read: what was written before a move goes by the old school's year.
 * @returns ids
 */
export function placeOf(
  entry: Entry,
  profile: Profile,
  matters: readonly KnownMatter[] = [],
): { child: string; school: string } {
  if (!isSeveral(profile)) return { child: FIRST, school: FIRST };
  const about = aboutChildren(entry, profile, matters);
  const [school = FIRST] = schoolsAbout(entry, profile, matters);
  const on = dayOf(entry);
  const there = childrenOf(profile).find((one) => about.includes(one.id) && schoolOn(one, on) === school);
  return { child: there?.id ?? about[0] ?? FIRST, school };
}

/** @returns the profile by which an entry is read */
export function profileOf(entry: Entry, profile: Profile, matters: readonly KnownMatter[] = []): Profile {
  const { child, school } = placeOf(entry, profile, matters);
  return profileAt(profile, child, school);
}

/** @returns "R. and K.", those that an entry is about; "" in a record with one child */
export function namesAbout(entry: Entry, profile: Profile, matters: readonly KnownMatter[] = []): string {
  if (!profile.children?.length) return "";
  return childNames(aboutChildren(entry, profile, matters), profile);
}

/** @param ids of children @returns "R., K. and M." */
export function childNames(ids: readonly string[], profile: Profile): string {
  const named = childrenOf(profile)
    .filter(({ id }) => ids.includes(id))
    .map((one) => childName(one, profile));
  const last = named.pop() ?? "";
  return named.length > 0 ? `${named.join(", ")} and ${last}` : last;
}

/** @returns whether the people of an entry are of schools that this one is not among */
export function isOfOtherSchool(entry: Entry, profile: Profile, school: string): boolean {
  const { schools } = metBy(entry, profile);
  return schools.length > 0 && !schools.includes(school);
}

/** @returns the day of an entry in London, ISO */
const dayOf = ({ at }: Entry) => londonDate(at).toString();

/** The children and the schools that the people of an entry have to do with alone. A school's own domain tells too. */
function metBy(entry: Entry, { contacts, school, schools = [] }: Profile): { children: string[]; schools: string[] } {
  if (entry.kind === "check") return { children: [], schools: [] };
  if (!isMessage(entry)) {
    const ids = entry.people.flatMap(({ contact }) => contact ?? []);
    return toldBy(contacts.filter(({ id }) => ids.includes(id)));
  }
  const keys = [entry.from, ...entry.to, ...entry.cc].map(({ address }) => addressKey(address)).filter(Boolean);
  const people = contacts.filter(({ email }) => email !== "" && keys.includes(addressKey(email)));
  const known = new Set(people.map(({ email }) => addressKey(email)));
  const domains = keys.filter((key) => !known.has(key)).map((key) => key.slice(key.lastIndexOf("@") + 1));
  const byDomain = [{ ...school, id: FIRST }, ...schools].filter(
    ({ domain }) => domain !== "" && domains.includes(addressKey(domain)),
  );
  const told = toldBy(people);
  return { ...told, schools: [...told.schools, ...byDomain.map(({ id }) => id)] };
}

/** Who has to do with one child says nothing of a school beside: others of it are not meant. */
function toldBy(people: Profile["contacts"]): { children: string[]; schools: string[] } {
  return {
    children: people.flatMap(({ child }) => child ?? []),
    schools: people.flatMap(({ child, school }) => (school && !child ? [school] : [])),
  };
}

/** The entries that are about one child, in their order. */
export function entriesAbout(
  child: string,
  snapshot: { profile: Profile; entries: readonly Entry[]; matters?: readonly KnownMatter[] },
): Entry[] {
  const { profile, entries, matters } = snapshot;
  if (!profile.children?.length) return [...entries];
  return entries.filter((entry) => aboutChildren(entry, profile, matters).includes(child));
}

/** Whose entries are shown: of one child, of one school, of both, or ("") all together. */
export interface FamilyChoice {
  child: string;
  school: string;
}

/** @returns the choice without what is not in the record (any more) */
export function knownChoice({ child, school }: FamilyChoice, profile: Profile): FamilyChoice {
  const has = (all: readonly { id: string }[], id: string) => all.length > 1 && all.some((one) => one.id === id);
  return {
    child: has(childrenOf(profile), child) ? child : "",
    school: has(schoolsOf(profile), school) ? school : "",
  };
}

/**
 * @param among whether an entry belongs to the choice, as {@link keepOf} has it
 * @returns whether a matter belongs to what was chosen: what it names is that, or it names none, and so does an entry in it
 */
export function isMatterOf(
  matter: Pick<KnownMatter, "child" | "school"> & { entries: readonly Entry[] },
  choice: FamilyChoice,
  { profile, among }: { profile: Profile; among: (entry: Entry) => boolean },
): boolean {
  const { child, school } = knownChoice(choice, profile);
  const named = knownChoice({ child: matter.child ?? "", school: matter.school ?? "" }, profile);
  const fits = (one: string, other: string) => one === "" || other === "" || one === other;
  if (!fits(child, named.child) || !fits(school, named.school)) return false;
  return matter.entries.length === 0 || matter.entries.some(among);
}

/** @returns whether an entry belongs to what was chosen; null when all are shown together */
export function keepOf(
  choice: FamilyChoice,
  { profile, matters }: { profile: Profile; matters?: readonly KnownMatter[] },
): ((entry: Entry) => boolean) | null {
  const { child, school } = knownChoice(choice, profile);
  if (child === "" && school === "") return null;
  return (entry) =>
    (child === "" || aboutChildren(entry, profile, matters).includes(child)) &&
    (school === "" || schoolsAbout(entry, profile, matters).includes(school));
}
