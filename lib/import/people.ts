import { addressKey } from "../mail/address.ts";
import type { Contact, Profile } from "../record/profile.ts";
import { ROLE_WORDS } from "../record/role-words.ts";
import type { Somebody } from "./case.ts";
import type { Group, Person } from "./found.ts";

/** Names of what has no person of its own to choose it by. */
const NOBODY: Partial<Record<Group, string>> = {
  linked: "Your own notes and delivery reports in these conversations",
  sensitive: "Delivery reports",
  unknown: "Somebody without an address",
  removed: "Messages that you took out of the record before",
};

/** The list to choose from, grown as messages are met. */
export class People {
  readonly all: Person[] = [];
  readonly #index = new Map<string, number>();
  readonly #contacts: ReadonlyMap<string, Contact>;

  constructor({ contacts }: Profile) {
    this.#contacts = new Map(contacts.map((one) => [addressKey(one.email), one]));
  }

  /** @returns the places in the list of those that a message is chosen by, at least one */
  indexes(group: Group, somebody: readonly Somebody[]): number[] {
    if (group === "removed" || somebody.length === 0)
      return [this.#place(this.#nobody(group === "case" ? "linked" : group))];
    return somebody.map((one) => this.#place(this.#person(group, one)));
  }

  #nobody(group: Group): Person {
    return { key: group, name: NOBODY[group] ?? "", role: "", group };
  }

  #person(group: Group, { key, name }: Somebody): Person {
    const contact = this.#contacts.get(key);
    return { key, name: contact?.name || name, role: contact ? ROLE_WORDS[contact.role] : "", group };
  }

  #place(person: Person): number {
    const name = `${person.group} ${person.key}`;
    const known = this.#index.get(name);
    if (known !== undefined) {
      const there = this.all[known];
      if (there && there.name === "") there.name = person.name;
      return known;
    }
    this.all.push(person);
    this.#index.set(name, this.all.length - 1);
    return this.all.length - 1;
  }
}
