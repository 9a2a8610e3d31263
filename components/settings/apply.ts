import { canonical } from "../../lib/record/canonical.ts";
import { childrenOf, withChildren } from "../../lib/record/family.ts";
import { EMPTY_PROFILE, FIRST, type Profile, type ProfileChange } from "../../lib/record/profile.ts";

/** @returns the name under which a change replaces an earlier, unsaved one: "child", "contact:patel" */
export function keyOf(change: ProfileChange): string {
  return "id" in change ? `${change.part}:${change.id}` : change.part;
}

/** @returns the profile as it will be once these changes are kept */
export function withChanges(profile: Profile, changes: Iterable<ProfileChange>): Profile {
  let result = profile;
  for (const change of changes) result = withChange(result, change);
  return result;
}

function withChange(profile: Profile, change: ProfileChange): Profile {
  switch (change.part) {
    case "child":
      if (profile.first === undefined) return { ...profile, child: { ...profile.child, ...change.value } };
      return withChildren(profile, [{ ...EMPTY_PROFILE.child, ...change.value, id: FIRST }, ...childrenOf(profile)]);
    case "school":
      return { ...profile, school: { ...profile.school, ...change.value } };
    case "another-child":
      return withChildren(profile, named(childrenOf(profile), change.id, change.value));
    case "another-school":
      return { ...profile, schools: named(profile.schools ?? [], change.id, change.value) };
    case "writer":
      return { ...profile, writer: change.value };
    case "preferences":
      return { ...profile, preferences: change.value };
    case "contact":
      return { ...profile, contacts: listed(profile.contacts, change.id, change.value) };
    case "term":
      return { ...profile, terms: listed(profile.terms, change.id, change.value) };
    case "closure":
      return { ...profile, closures: listed(profile.closures, change.id, change.value) };
    case "template":
      return { ...profile, templates: listed(profile.templates ?? [], change.id, change.value) };
  }
}

function listed<T extends { id: string }>(list: T[], id: string, value: T | null): T[] {
  if (!value) return list.filter((one) => one.id !== id);
  return list.some((one) => one.id === id) ? list.map((one) => (one.id === id ? value : one)) : [...list, value];
}

function named<T extends object>(list: (T & { id: string })[], id: string, value: T | null): (T & { id: string })[] {
  return listed(list, id, value && { ...value, id });
}

/** @returns whether the profile already says what the change says */
export function holds(profile: Profile, change: ProfileChange): boolean {
  return canonical(withChange(profile, change)) === canonical(profile);
}
