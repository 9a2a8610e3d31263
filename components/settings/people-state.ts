import { batch, type Signal, signal } from "@preact/signals";
import { type Contact, ROLES, type Role } from "../../lib/record/profile.ts";
import type { ProfileEditor } from "./editor.ts";
import { newId } from "./ids.ts";

/** Which person is being changed, added, or was just taken off the list. */
export interface PeopleState {
  open: Signal<string | null>;
  /** Being added; not kept until something is typed. */
  fresh: Signal<Contact | null>;
  gone: Signal<Contact | null>;
  /** The one whose form was just closed: their line takes the focus. */
  last: Signal<string | null>;
  change(contact: Contact): void;
  add(role: Role): void;
  remove(contact: Contact, kept: boolean): void;
  undo(): void;
  /** Closes the form. */
  done(): void;
}

export function peopleState(editor: ProfileEditor): PeopleState {
  const open = signal<string | null>(null);
  const fresh = signal<Contact | null>(null);
  const gone = signal<Contact | null>(null);
  const last = signal<string | null>(null);
  const change = (contact: Contact) => editor.change({ part: "contact", id: contact.id, value: contact });
  const close = () =>
    batch(() => {
      last.value = open.value;
      open.value = null;
      fresh.value = null;
    });
  return {
    open,
    fresh,
    gone,
    last,
    change,
    add(role) {
      gone.value = null;
      fresh.value = { id: newId(), role, name: "", email: "" };
      open.value = fresh.value.id;
    },
    remove(contact, kept) {
      if (kept) editor.change({ part: "contact", id: contact.id, value: null });
      editor.setTyped(`email:${contact.id}`, null);
      close();
      gone.value = kept ? contact : null;
      void editor.flush();
    },
    undo() {
      if (gone.value) change(gone.value);
      last.value = gone.value?.id ?? null;
      gone.value = null;
      void editor.flush();
    },
    done() {
      close();
      void editor.flush();
    },
  };
}

const byRole = (a: Contact, b: Contact) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role);

/** @returns the contacts in the order in which a parent meets them, with the one being added last */
export function listOfPeople(contacts: readonly Contact[], fresh: Contact | null): Contact[] {
  const kept = contacts.filter((contact) => contact.id !== fresh?.id).sort(byRole);
  const now = contacts.find((contact) => contact.id === fresh?.id) ?? fresh;
  return now ? [...kept, now] : kept;
}
