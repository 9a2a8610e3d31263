import { withChildren } from "./family.ts";
import type { LedgerItem } from "./items.ts";
import { inOrder, removedItems } from "./order.ts";
import {
  type Child,
  EMPTY_PROFILE,
  FIRST,
  type Profile,
  type ProfileChange,
  type School,
  type Template,
} from "./profile.ts";

/**
 * The profile as the ledger's profile acts leave it: for each part, and each listed thing by its id, what was written last.
 * Listed things stand in the order in which they were first written. The first child is written as a part of its own, and is
 * taken out as the others are, by its id; then the next stands in its place.
 * @param items of any chains, in any order
 */
export function foldProfile(items: readonly LedgerItem[]): Profile {
  const ordered = inOrder(items);
  const removed = removedItems(ordered);
  const profile: Profile = { ...EMPTY_PROFILE };
  const lists: Lists = {
    contact: new Map(),
    term: new Map(),
    closure: new Map(),
    template: new Map(),
    child: new Map(),
    school: new Map(),
  };
  for (const { hash, body } of ordered) {
    if (body?.type === "profile" && !removed.has(hash)) apply(profile, lists, body);
  }
  const templates = present(lists.template);
  const firstGone = lists.child.get(FIRST) === null;
  lists.child.delete(FIRST);
  const children = named(lists.child);
  const schools = named(lists.school);
  const folded: Profile = {
    ...profile,
    ...(children.length > 0 ? { children } : {}),
    ...(schools.length > 0 ? { schools } : {}),
    ...(templates.length > 0 ? { templates } : {}),
    contacts: present(lists.contact),
    terms: present(lists.term),
    closures: present(lists.closure),
  };
  return firstGone ? withChildren(folded, children) : folded;
}

interface Lists {
  contact: Map<string, Profile["contacts"][number] | null>;
  term: Map<string, Profile["terms"][number] | null>;
  closure: Map<string, Profile["closures"][number] | null>;
  template: Map<string, Template | null>;
  child: Map<string, Child | null>;
  school: Map<string, School | null>;
}

function apply(profile: Profile, lists: Lists, change: ProfileChange): void {
  switch (change.part) {
    case "child":
      profile.child = { ...EMPTY_PROFILE.child, ...change.value };
      lists.child.delete(FIRST);
      break;
    case "school":
      profile.school = { ...EMPTY_PROFILE.school, ...change.value };
      break;
    case "another-child":
      lists.child.set(change.id, change.value && { ...EMPTY_PROFILE.child, ...change.value });
      break;
    case "another-school":
      lists.school.set(change.id, change.value && { ...EMPTY_PROFILE.school, ...change.value });
      break;
    case "writer":
      profile.writer = { ...EMPTY_PROFILE.writer, ...change.value };
      break;
    case "preferences":
      profile.preferences = { ...EMPTY_PROFILE.preferences, ...change.value };
      break;
    case "contact":
      lists.contact.set(change.id, change.value);
      break;
    case "term":
      lists.term.set(change.id, change.value);
      break;
    case "closure":
      lists.closure.set(change.id, change.value);
      break;
    case "template":
      lists.template.set(change.id, change.value);
      break;
  }
}

/** Taken out is null; put in again it stands where it first stood. */
function present<T>(things: Map<string, T | null>): T[] {
  return [...things.values()].filter((thing) => thing !== null);
}

function named<T extends object>(things: Map<string, T | null>): (T & { id: string })[] {
  return [...things].flatMap(([id, thing]) => (thing ? [{ ...thing, id }] : []));
}
