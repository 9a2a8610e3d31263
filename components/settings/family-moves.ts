import { childrenOf, schoolsOf } from "../../lib/record/family.ts";
import {
  AT_SCHOOL,
  type Attends,
  type Child,
  EMPTY_PROFILE,
  FIRST,
  type KnownChild,
  type KnownSchool,
  type Profile,
  type ProfileChange,
  type School,
} from "../../lib/record/profile.ts";

/** What is written when a child or a school comes, moves or is taken out. Each gives the changes, to be kept together. */

/** @returns the change that sets these parts of a child, the first or another */
export function childChange({ id, ...child }: KnownChild, part: Partial<Child>): ProfileChange {
  const value = { ...child, ...part };
  return id === FIRST ? { part: "child", value } : { part: "another-child", id, value };
}

/** @returns the change that sets these parts of a school, the first or another */
export function schoolChange({ id, ...school }: KnownSchool, part: Partial<School>): ProfileChange {
  const value = { ...school, ...part };
  return id === FIRST ? { part: "school", value } : { part: "another-school", id, value };
}

export function anotherChild(id: string): ProfileChange[] {
  return [{ part: "another-child", id, value: EMPTY_PROFILE.child }];
}

/**
 * A second school. Until now there was one: the dates, and the people who work at a school, are that one's. The council stays
 * filled in, since it is mostly the same.
 */
export function anotherSchool(id: string, profile: Profile): ProfileChange[] {
  const value: School = { ...EMPTY_PROFILE.school, council: profile.school.council };
  const added: ProfileChange = { part: "another-school", id, value };
  if (profile.schools?.length) return [added];
  const loose = (one: { school?: string; child?: string }) => one.school === undefined && one.child === undefined;
  return [
    added,
    ...profile.terms.filter(loose).map((one) => termChange({ ...one, school: FIRST })),
    ...profile.closures.filter(loose).map((one) => closureChange({ ...one, school: FIRST })),
    ...profile.contacts
      .filter((one) => loose(one) && AT_SCHOOL.includes(one.role))
      .map((one) => contactChange({ ...one, school: FIRST })),
  ];
}

const termChange = (value: Profile["terms"][number]): ProfileChange => ({ part: "term", id: value.id, value });
const closureChange = (value: Profile["closures"][number]): ProfileChange => ({ part: "closure", id: value.id, value });
const contactChange = (value: Profile["contacts"][number]): ProfileChange => ({
  part: "contact",
  id: value.id,
  value,
});

/** @returns where a child was and is, the present school last; at the first school where nothing was said */
export function attendsOf({ schools }: KnownChild): Attends[] {
  return schools?.length ? schools : [{ school: FIRST, from: "" }];
}

/** They changed school: to the first of those they are not at now. The day is asked for then. */
export function moved(child: KnownChild, profile: Profile): ProfileChange {
  const before = attendsOf(child);
  const next = schoolsOf(profile).findLast(({ id }) => !before.some(({ school }) => school === id));
  const other = next ?? schoolsOf(profile).find(({ id }) => id !== before.at(-1)?.school);
  return childChange(child, { schools: [...before, { school: other?.id ?? FIRST, from: "" }] });
}

/** A child is taken out of the settings. What is written down stays; people of theirs are of nobody in particular then. */
export function withoutChild(id: string, profile: Profile): ProfileChange[] {
  const theirs = profile.contacts.filter(({ child }) => child === id);
  return [{ part: "another-child", id, value: null }, ...theirs.map(({ child: _child, ...one }) => contactChange(one))];
}

/** A school is taken out with its dates. What is written down stays, and so do its people. */
export function withoutSchool(id: string, profile: Profile): ProfileChange[] {
  const here = ({ school }: { school?: string }) => school === id;
  return [
    { part: "another-school", id, value: null },
    ...profile.terms.filter(here).map((one): ProfileChange => ({ part: "term", id: one.id, value: null })),
    ...profile.closures.filter(here).map((one): ProfileChange => ({ part: "closure", id: one.id, value: null })),
    ...profile.contacts.filter(here).map(({ school: _school, ...one }) => contactChange(one)),
    ...childrenOf(profile)
      .filter(({ schools }) => schools?.some(here))
      .map((child) => childChange(child, { schools: (child.schools ?? []).filter((one) => !here(one)) })),
  ];
}
