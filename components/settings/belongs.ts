import { childName, childrenOf, schoolName, schoolsOf } from "../../lib/record/family.ts";
import type { Contact, Profile } from "../../lib/record/profile.ts";

/** A person has to do with one school, with one child, or with all: one choice, as a parent makes it. */

/** @returns "" for all, "school:first", "child:…" */
export function belongsTo({ school, child }: Contact): string {
  if (child !== undefined) return `child:${child}`;
  return school === undefined ? "" : `school:${school}`;
}

/** @param value see {@link belongsTo} */
export function withBelonging({ school: _school, child: _child, ...contact }: Contact, value: string): Contact {
  const [kind, id = ""] = value.split(/:(.*)/s);
  if (kind === "school") return { ...contact, school: id };
  return kind === "child" ? { ...contact, child: id } : contact;
}

/** What can be chosen: schools where there are several, children where there are several. */
export function belongsOptions(profile: Profile): { value: string; label: string }[] {
  const schools = schoolsOf(profile).map((one) => ({ value: `school:${one.id}`, label: schoolName(one, profile) }));
  const children = childrenOf(profile).map((one) => ({
    value: `child:${one.id}`,
    label: `${childName(one, profile)} alone`,
  }));
  return [
    { value: "", label: children.length > 1 ? "All my children" : "Any school" },
    ...(schools.length > 1 ? schools : []),
    ...(children.length > 1 ? children : []),
  ];
}

/** @returns "Brook High"; "" for those who have to do with all */
export function belongsWords(contact: Contact, profile: Profile): string {
  const value = belongsTo(contact);
  return value === "" ? "" : (belongsOptions(profile).find((one) => one.value === value)?.label ?? "");
}
