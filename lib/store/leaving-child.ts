import { childrenOf, firstChild } from "../record/family.ts";
import type { ItemBody, LedgerItem } from "../record/items.ts";
import { type Child, FIRST, type Profile } from "../record/profile.ts";
import type { Derived } from "./derive.ts";

/**
 * What of the record outside of its entries is about one child: what was ever written of the child in the settings, people
 * and matters of theirs, days, letters that were put nowhere, packs whose files bear the name.
 * @returns whether an item is
 */
export function leavingChild({ items, profile }: Derived, child: string): (item: LedgerItem) => boolean {
  const names = namesOf(items, child);
  const schools = leavingSchools(profile, child);
  const here = ({ school }: { school?: string }) => school !== undefined && schools.includes(school);
  const people = new Set(profile.contacts.filter((one) => one.child === child || here(one)).map(({ id }) => id));
  const matters = new Set(
    items.flatMap(({ body }) => (body?.type === "matter" && body.value && own(body.value) ? [body.id] : [])),
  );
  function own(of: { child?: string | undefined }): boolean {
    return (of.child ?? firstChild(profile)) === child;
  }
  return ({ body }) => {
    switch (body?.type) {
      case "profile":
        return inProfile(body);
      case "matter":
        return matters.has(body.id);
      case "clock":
        return body.of === null && own(body);
      case "letter":
        return own(body);
      case "promise":
        return body.of === null && body.who.contact !== null && people.has(body.who.contact);
      case "pack":
        return body.files.some(({ name }) => names.some((one) => isIn(name, one)));
      default:
        return false;
    }
  };

  function inProfile(body: Extract<ItemBody, { type: "profile" }>): boolean {
    switch (body.part) {
      case "child":
        return child === FIRST;
      case "another-child":
        return body.id === child;
      case "another-school":
        return schools.includes(body.id);
      case "contact":
        return people.has(body.id) || body.value?.child === child;
      case "term":
      case "closure":
        return body.value !== null && here(body.value);
      case "writer":
        return names.some((name) => body.value.relation.includes(name));
      default:
        return false;
    }
  }
}

/** @returns ids of the schools, but for the first, that no other child is or was at */
export function leavingSchools(profile: Profile, child: string): string[] {
  const others = childrenOf(profile).filter(({ id }) => id !== child);
  const elsewhere = new Set(others.flatMap(({ schools = [] }) => schools.map(({ school }) => school)));
  const theirs = childrenOf(profile).find(({ id }) => id === child)?.schools ?? [];
  return [...new Set(theirs.map(({ school }) => school))].filter((id) => id !== FIRST && !elsewhere.has(id));
}

/** A file's name has its words apart by hyphens. */
function isIn(file: string, name: string): boolean {
  const words = (text: string): string[] => {
    const plain = text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "");
    return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  };
  const [there, wanted] = [words(file), words(name)];
  return wanted.length > 0 && wanted.every((word) => there.includes(word));
}

/** @returns every name that the child has had in the record */
export function namesOf(items: readonly LedgerItem[], child: string): string[] {
  const values = items.flatMap(({ body }): Partial<Child>[] => {
    if (body?.type !== "profile") return [];
    if (body.part === "child") return child === FIRST ? [body.value] : [];
    return body.part === "another-child" && body.id === child && body.value ? [body.value] : [];
  });
  return [...new Set(values.map(({ name = "" }) => name.trim()).filter(Boolean))];
}
