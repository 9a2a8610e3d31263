import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { addressKey } from "../../lib/mail/address.ts";
import type { Contact, Role } from "../../lib/record/profile.ts";
import type { Case } from "./case.ts";
import type { ComposerDeps } from "./deps.ts";
import { answer, type Draft } from "./draft.ts";
import type { LetterState } from "./letter-state.ts";
import { mailId, type TypedPart, typedKey } from "./people.ts";

export type Line = "to" | "cc";

/** Who the letter goes to, as the parent changes it. */
export interface PeopleState {
  /** The parent changed the letter's own choice. */
  changed: ReadonlySignal<boolean>;
  /** People of the case that are on neither line. */
  others: ReadonlySignal<Contact[]>;
  remove(line: Line, person: Contact): void;
  add(line: Line, person: Contact): void;
  /** A typed address; kept among the contacts when `keep`. @throws when keeping fails */
  addTyped(line: Line, typed: { name: string; address: string; keep: boolean }): Promise<void>;
  /** Back to the letter's own choice. */
  putBack(): void;
  typed(role: Role, part: TypedPart): string;
  type(role: Role, part: TypedPart, text: string): void;
  /** Whether the place for this role's address was left once: only then is a half-typed one called wrong. */
  left(role: Role): boolean;
  leave(role: Role): void;
  /** Keeps the people whose address was typed into the letter's own places, unless the parent said not to. */
  saveTyped(): Promise<void>;
}

export function createPeople(deps: ComposerDeps, kase: Case, draft: Draft, letter: LetterState): PeopleState {
  const ids = (line: Line) => letter[line].value.map((one) => one.id);
  const set = (line: Line, list: string[]) => {
    draft[line].value = [...new Set(list)];
  };
  const typed = (role: Role, part: TypedPart) => draft.answers.value[typedKey(role, part)] ?? "";
  const gone = signal<Role[]>([]);
  const add = (line: Line, person: Contact) => set(line, [...ids(line), person.id]);
  return {
    changed: computed(() => draft.to.value !== null || draft.cc.value !== null),
    others: computed(() => {
      const taken = new Set([...ids("to"), ...ids("cc")]);
      return letter.profile.value.contacts.filter((one) => !taken.has(one.id) && (one.email || one.name));
    }),
    remove: (line, person) =>
      set(
        line,
        ids(line).filter((id) => id !== person.id),
      ),
    add,
    async addTyped(line, { name, address, keep }) {
      const key = addressKey(address);
      const known = letter.profile.value.contacts.find((one) => addressKey(one.email) === key);
      if (known) return add(line, known);
      const person: Contact = { id: keep ? deps.newId() : mailId(address), role: "other", name, email: address.trim() };
      if (keep) await kase.saveContact(person);
      add(line, person);
    },
    putBack() {
      draft.to.value = null;
      draft.cc.value = null;
    },
    typed,
    type: (role, part, text) => answer(draft, typedKey(role, part), text),
    left: (role) => gone.value.includes(role),
    leave(role) {
      if (!gone.value.includes(role)) gone.value = [...gone.value, role];
    },
    async saveTyped() {
      for (const person of [...letter.to.value, ...letter.cc.value]) {
        if (person.role === "other" || person.email === "" || typed(person.role, "forget") === "yes") continue;
        const kept = kase.profile.value.contacts;
        if (kept.some((one) => one.id === person.id && one.email === person.email)) continue;
        const before = kept.find((one) => one.id === person.id);
        const id = before?.id ?? deps.newId();
        await kase.saveContact({ ...person, id });
        for (const line of ["to", "cc"] as const) {
          if (draft[line].value) draft[line].value = ids(line).map((one) => (one === person.id ? id : one));
        }
      }
    },
  };
}
