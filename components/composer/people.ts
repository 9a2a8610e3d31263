import type { Answers } from "../../lib/letters/letter.ts";
import { addressKey } from "../../lib/mail/address.ts";
import type { Contact, Profile, Role } from "../../lib/record/profile.ts";
import { ROLE_WORDS } from "../../lib/record/role-words.ts";

/**
 * People typed into the composer are kept among its answers, so that closing loses no half-typed address:
 * `@senco.email`, `@senco.name`. A typed address without a role is a person with the id `mail:<address>`.
 */
export type TypedPart = "name" | "email" | "forget";

export const typedKey = (role: Role, part: TypedPart) => `@${role}.${part}`;

export const mailId = (address: string) => `mail:${addressKey(address)}`;

function typedRoles(answers: Answers): Role[] {
  const roles = Object.keys(answers).map((key) => /^@(.+)\.(?:name|email)$/.exec(key)?.[1]);
  return [...new Set(roles)].filter((role): role is Role => role !== undefined);
}

function withTyped(contact: Contact, answers: Answers): Contact {
  return {
    ...contact,
    name: contact.name || (answers[typedKey(contact.role, "name")] ?? "").trim(),
    email: contact.email || usableAddress(answers[typedKey(contact.role, "email")] ?? ""),
  };
}

/** @returns the profile as it would be with what is typed here and may not be saved yet */
export function withTypedPeople(profile: Profile, answers: Answers): Profile {
  const roles = typedRoles(answers);
  if (roles.length === 0) return profile;
  const known = profile.contacts.map((contact) =>
    roles.includes(contact.role) ? withTyped(contact, answers) : contact,
  );
  const fresh = roles
    .filter((role) => !profile.contacts.some((contact) => contact.role === role))
    .map((role) => withTyped({ id: `role:${role}`, role, name: "", email: "" }, answers));
  return { ...profile, contacts: [...known, ...fresh] };
}

/** @returns the person an id of a draft names; null when they are no longer in the profile */
export function personOf(id: string, profile: Profile): Contact | null {
  const known = profile.contacts.find((contact) => contact.id === id);
  if (known) return known;
  if (id.startsWith("mail:")) return { id, role: "other", name: "", email: id.slice("mail:".length) };
  return null;
}

/** What is wrong with a typed address, in words; null when nothing is, or nothing is typed. */
export function addressProblem(typed: string): string | null {
  const text = typed.trim();
  if (text === "") return null;
  if (!text.includes("@")) return "There is no @ in this address. Everything else is kept.";
  if (/\s|,|;/.test(text)) return "This looks like more than one address. Type one; you can add the other after it.";
  const [local = "", domain = "", more] = text.split("@");
  if (more !== undefined) return "There are two @ in this address. Everything else is kept.";
  if (local === "" || !/^[^.]+(\.[^.]+)+$/.test(domain)) return "This address does not look whole yet.";
  return null;
}

/** @returns the address trimmed, or "" while it cannot be one */
export function usableAddress(typed: string): string {
  return addressProblem(typed) === null ? typed.trim() : "";
}

/** @returns name and role for a chip: the name, else the role, else the address */
export function chipWords(person: Contact): { name: string; role: string } {
  const role = ROLE_WORDS[person.role];
  // "School office" says already what it is.
  if (person.name) return { name: person.name, role: person.name.toLowerCase() === role ? "" : role };
  if (role) return { name: /^[A-Z]{2,}$/.test(role) && role !== "SENCO" ? role : `The ${role}`, role: "" };
  return { name: person.email, role: "" };
}
