import { useSignal } from "@preact/signals";
import { type Contact, type Profile, ROLES, type Role } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import type { ProfileEditor } from "./editor.ts";
import { newId } from "./ids.ts";
import { PersonRow } from "./PersonRow.tsx";
import { ROLE_WORDS } from "./roles.ts";
import { Section } from "./Section.tsx";

/** The two whom nearly every letter needs. */
const WANTED: readonly Role[] = ["senco", "head"];

const byRole = (a: Contact, b: Contact) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role);

/** @returns the contacts in the order in which a parent meets them, with the one being added last */
export function listOfPeople(contacts: Contact[], fresh: Contact | null): Contact[] {
  const kept = contacts.filter((contact) => contact.id !== fresh?.id).sort(byRole);
  const now = contacts.find((contact) => contact.id === fresh?.id) ?? fresh;
  return now ? [...kept, now] : kept;
}

export function PeoplePart({ editor, profile }: { editor: ProfileEditor; profile: Profile }) {
  const open = useSignal<string | null>(null);
  const fresh = useSignal<Contact | null>(null);
  const gone = useSignal<Contact | null>(null);
  const set = (contact: Contact) => editor.change({ part: "contact", id: contact.id, value: contact });
  const add = (role: Role) => {
    gone.value = null;
    fresh.value = { id: newId(), role, name: "", email: "" };
    open.value = fresh.value.id;
  };
  const remove = (contact: Contact) => {
    const kept = profile.contacts.some((one) => one.id === contact.id);
    if (kept) editor.change({ part: "contact", id: contact.id, value: null });
    editor.setTyped(`email:${contact.id}`, null);
    gone.value = kept ? contact : null;
    fresh.value = fresh.value?.id === contact.id ? null : fresh.value;
    open.value = null;
    void editor.flush();
  };
  const undo = (contact: Contact) => {
    set(contact);
    gone.value = null;
    void editor.flush();
  };
  const done = () => {
    open.value = null;
    fresh.value = null;
    void editor.flush();
  };
  const people = listOfPeople(profile.contacts, fresh.value);
  const missing = WANTED.filter((role) => !people.some((contact) => contact.role === role));
  return (
    <Section
      id="people"
      title="People"
      about="Mail to and from them is written down. Nobody is told, and nothing else in your mailbox is kept."
    >
      {people.length > 0 && (
        <ul class="people" aria-label="People">
          {people.map((contact) => (
            <PersonRow
              key={contact.id}
              editor={editor}
              contact={contact}
              open={open.value === contact.id}
              onOpen={() => {
                open.value = contact.id;
              }}
              onDone={done}
              onChange={set}
              onRemove={() => remove(contact)}
            />
          ))}
        </ul>
      )}
      {gone.value && (
        <Note kind="good">
          {gone.value.name || ROLE_WORDS[gone.value.role].name} is off the list. What is written down stays.{" "}
          <Button kind="quiet" onPress={() => gone.value && undo(gone.value)}>
            Undo
          </Button>
        </Note>
      )}
      <div class="row">
        {missing.map((role) => (
          <Button key={role} icon="plus" onPress={() => add(role)}>
            Add the {role === "head" ? "headteacher" : ROLE_WORDS[role].name}
          </Button>
        ))}
        <Button kind={missing.length > 0 ? "quiet" : "line"} icon="plus" onPress={() => add("teacher")}>
          Add {missing.length > 0 ? "someone else" : "a person"}
        </Button>
      </div>
    </Section>
  );
}
