import { addressKey } from "../mail/address.ts";
import type { MessageEntry } from "../record/entry.ts";
import type { Profile } from "../record/profile.ts";
import { otherPeople, standing, type Verdict, type WallFacts, type WallMessage, wall } from "../record/wall.ts";
import { type Head, idsIn } from "./head.ts";

/** What an import needs to know of the record, read once before it begins. */
export interface Known {
  profile: Profile;
  facts: WallFacts;
  messages: readonly MessageEntry[];
}

/** Somebody of the case whom a message is from or to. */
export interface Somebody {
  /** As addressKey(). */
  key: string;
  /** As the mail says; may be "". */
  name: string;
  sensitive: boolean;
}

/**
 * The wall, asked about many messages: it looks only for the ids that a message itself names, so it is told of those alone and
 * a long record costs no more than a short one.
 */
export class CaseWall {
  readonly #facts: WallFacts;
  /** Message-IDs of the record. */
  readonly #messages: ReadonlySet<string>;
  /** Of mail of the case that was met in the files: what answers it may be the case's, but being met twice says nothing. */
  readonly #met = new Set<string>();
  readonly #forgotten: ReadonlySet<string>;
  readonly #needles: readonly string[];

  constructor(facts: WallFacts) {
    this.#messages = new Set(facts.messages);
    this.#forgotten = new Set(facts.forgotten ?? []);
    this.#facts = { ...facts, messages: [], threads: [], drafts: [], letters: [], forgotten: [] };
    const addresses = facts.contacts.map(({ address }) => addressKey(address)).filter((key) => key !== "");
    this.#needles = [...new Set([...addresses, ...facts.domains.map(addressKey)])];
  }

  /** From now on, what answers this message is looked at too. */
  add(rfc: string): void {
    this.#met.add(rfc);
  }

  /** Message-IDs of the case that were met. */
  get met(): string[] {
    return [...this.#met];
  }

  /** Whether a message can be the case's, by a look at its headers. Where it says no, the wall would too. */
  mayConcern(head: Head): boolean {
    // Old mail has spaces and comments within addresses.
    const text = head.text.toLowerCase().replace(/\s+|\([^()]*\)/g, "");
    return (
      this.#needles.some((needle) => text.includes(needle)) ||
      idsIn(head).some((id) => this.#messages.has(id) || this.#met.has(id))
    );
  }

  /** What the parent has removed is judged as anything else, and said to have been removed. */
  ask(mail: WallMessage): Verdict & { removed: boolean } {
    const { rfc, inReplyTo, references = [] } = mail.ids;
    const answers = [inReplyTo, ...references, mail.bounce?.originalMessageId].filter((id) => typeof id === "string");
    const messages = answers.filter((id) => this.#messages.has(id) || this.#met.has(id));
    if (rfc !== undefined && this.#messages.has(rfc)) messages.push(rfc);
    const removed = rfc !== undefined && this.#forgotten.has(rfc);
    return { ...wall({ ...this.#facts, messages }, mail), removed };
  }

  /** @returns everybody in a message who is known to the case, each once */
  peopleOf(mail: WallMessage): Somebody[] {
    return this.#people(mail)
      .filter(({ standing }) => standing !== null)
      .map(({ somebody }) => somebody);
  }

  /** @returns everybody else in it but the parent */
  strangersOf(mail: WallMessage): Somebody[] {
    return this.#people(mail)
      .filter(({ standing }) => standing === null)
      .map(({ somebody }) => somebody);
  }

  #people(mail: WallMessage) {
    const named = [mail.from, ...mail.to, ...mail.cc, ...mail.bcc];
    return [...new Set(otherPeople(this.#facts, mail))].map((key) => {
      const name = named.find(({ name, address }) => name !== "" && addressKey(address) === key)?.name ?? "";
      const its = standing(this.#facts, key);
      return { standing: its, somebody: { key, name, sensitive: its === "sensitive" } };
    });
  }
}
