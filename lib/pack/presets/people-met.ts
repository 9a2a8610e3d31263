import { type Entry, isMessage } from "../../record/entry.ts";
import { schoolsOf } from "../../record/family.ts";
import { type Contact, ROLES, SENSITIVE_ROLES } from "../../record/profile.ts";
import { contactOf, withRole } from "../people.ts";
import type { Scene } from "./scene.ts";

/** Most people that are named; the rest stand in the chronology. */
const MOST = 5;

/**
 * @returns "Ms Patel, SENCO; Mr Lowe, head": those of the school and the council who are met in the pack's entries; of two
 * in the same role the one met last. An office is nobody to speak with
 */
export function peopleWords(scene: Scene): string {
  const here = schoolsNow(scene);
  // Who was met at a school that the child has left is nobody to ring; they stand in the chronology.
  return peopleAt(scene, ({ school }) => !school || here.includes(school)) || peopleAt(scene, () => true);
}

function schoolsNow({ parts, profile }: Scene): string[] {
  const names = parts.map((part) => part.profile.school.name);
  return schoolsOf(profile).flatMap(({ id, name }) => (names.includes(name) ? id : []));
}

function peopleAt({ chosen, profile, choice }: Scene, fits: (contact: Contact) => boolean): string {
  const byRole = new Map<string, Contact>();
  for (const entry of chosen.entries) {
    for (const contact of contactsIn(entry, profile.contacts)) {
      if (contact.role === "office" || !fits(contact) || (!choice.sensitive && SENSITIVE_ROLES.includes(contact.role)))
        continue;
      byRole.set(contact.role === "other" ? contact.id : contact.role, contact);
    }
  }
  return [...byRole.values()]
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
    .slice(0, MOST)
    .map(({ name, email, role }) => withRole(name || email, role))
    .join("; ");
}

function contactsIn(entry: Entry, contacts: Contact[]): Contact[] {
  if (entry.kind === "check") return [];
  if (!isMessage(entry)) return contacts.filter(({ id }) => entry.people.some(({ contact }) => contact === id));
  return [entry.from, ...entry.to, ...entry.cc].flatMap((who) => contactOf({ contacts }, who) ?? []);
}
