import type { Address } from "../mail/address.ts";
import { addressKey } from "../mail/address.ts";
import type { Entry } from "../record/entry.ts";
import { isMessage } from "../record/entry.ts";
import type { TypedKind } from "../record/event.ts";
import { isOwn as isOwnAddress } from "../record/own.ts";
import type { Contact, Profile, Role } from "../record/profile.ts";
import { SENSITIVE_ROLES } from "../record/profile.ts";
import { ROLE_WORDS } from "../record/role-words.ts";

/** Who is who, in words. */

/** @returns "SENCO", "head", "chair of governors" …; "" for other */
export function roleWords(role: Role): string {
  return ROLE_WORDS[role];
}

/** @returns the contact with this mailbox, if there is one */
export function contactOf(profile: Pick<Profile, "contacts">, address: Address): Contact | undefined {
  const key = addressKey(address.address);
  return key === "" ? undefined : profile.contacts.find((contact) => addressKey(contact.email) === key);
}

/**
 * @param account the mailbox that a message was seen in, which is the parent's before it is in the settings too
 * @returns whether this is the parent. Outlook shows its owner by name alone: that name is theirs unless somebody of the case
 * bears it too
 */
export function isOwn(profile: Profile, who: Address, account: string | null = null): boolean {
  const { addresses, name } = profile.writer;
  if (addressKey(who.address) !== "") {
    return (
      isOwnAddress(addresses, who.address) || (!contactOf(profile, who) && isOwnAddress([account ?? ""], who.address))
    );
  }
  const words = nameWords(who.name);
  if (words.length === 0 || words.join() !== nameWords(name).join()) return false;
  return !profile.contacts.some((contact) => words.every((word) => nameWords(contact.name).includes(word)));
}

/** @returns the words of a name in one order, since "Whitlock, Jo" is Jo Whitlock */
function nameWords(name: string): string[] {
  return (name.toLowerCase().match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []).sort();
}

/** @returns "Ms Patel, SENCO"; the name or mailbox as written for somebody unknown */
export function personName(profile: Profile, address: Address): string {
  const contact = contactOf(profile, address);
  if (!contact) return address.name || address.address;
  return withRole(contact.name || address.name, contact.role) || address.address;
}

/** @returns "Ms Patel, SENCO"; "School office" alone, since that says it already; the role alone where there is no name */
export function withRole(name: string, role: Role): string {
  const words = roleWords(role);
  if (!name || !words) return name || words;
  return name.toLowerCase() === words.toLowerCase() ? name : `${name}, ${words}`;
}

/** @returns the mailbox with its name, as a mail header has it: "Ms Patel <senco@…>" */
export function fullAddress(address: Address): string {
  if (!address.address) return address.name;
  return address.name ? `${address.name} <${address.address}>` : address.address;
}

/** How the owner of the record is named: "you" on the screen, by name in a pack. */
export type Owner = { name: string; pronoun: boolean };

/** @returns who wrote or spoke to whom in one line: "You to Ms Patel, SENCO, Cc Mr Lowe, head" */
export function whoToWhom(entry: Entry, profile: Profile, owner: Owner): string {
  if (entry.kind === "check") return owner.name;
  if (!isMessage(entry)) {
    const names = entry.people.map((person) => spokenName(profile, person)).filter(Boolean);
    if (entry.kind === "letter") return names.length > 0 ? `${owner.name} to ${listed(names)}` : owner.name;
    return names.length > 0 ? typedWho(entry.kind, owner, listed(names)) : owner.name;
  }
  const name = (who: Address) => (isOwn(profile, who, entry.account) ? lower(owner) : personName(profile, who));
  const from = entry.kind === "sent" ? owner.name : personName(profile, entry.from);
  const to = entry.to.map(name);
  const head = to.length > 0 ? `${from}${from.includes(",") ? "," : ""} to ${listed(to)}` : from;
  return entry.cc.length > 0 ? `${head}, Cc ${listed(entry.cc.map(name))}` : head;
}

/** What came, what went, and what was between both. */
function typedWho(kind: TypedKind, owner: Owner, names: string): string {
  if (kind === "app" || kind === "document") return `${names}${names.includes(",") ? "," : ""} to ${lower(owner)}`;
  if (kind === "posted") return `${owner.name} to ${names}`;
  return kind === "incident" ? `${owner.name}; known at school to ${names}` : `${owner.name} with ${names}`;
}

/** @returns the name of somebody spoken with */
export function spokenName(profile: Profile, person: { contact: string | null; name: string }): string {
  const contact = profile.contacts.find(({ id }) => id === person.contact);
  return contact ? withRole(contact.name || person.name, contact.role) : person.name;
}

/**
 * @returns whether the entry is with a person whose mail stays out of packs unless chosen. A meeting with the school that the
 * other parent came along to is a meeting with the school: they heard every word of it themselves
 */
export function isSensitive(entry: Entry, profile: Profile): boolean {
  const sensitive = (contact: Contact | undefined) => contact !== undefined && SENSITIVE_ROLES.includes(contact.role);
  if (isMessage(entry)) {
    return [entry.from, ...entry.to, ...entry.cc, ...entry.bcc].some((who) => sensitive(contactOf(profile, who)));
  }
  if (entry.kind === "check") return false;
  const there = entry.people.flatMap((person) => profile.contacts.find(({ id }) => id === person.contact) ?? []);
  const advise = there.filter(sensitive);
  return advise.length === there.length ? advise.length > 0 : advise.some(({ role }) => role !== "family");
}

const lower = (owner: Owner) => (owner.pronoun ? owner.name.toLowerCase() : owner.name);
const listed = (names: string[]) => names.join(names.some((name) => name.includes(",")) ? "; " : ", ");
