import { useState } from "preact/hooks";
import type { Profile, Role } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Undo } from "../kit/Undo.tsx";
import type { ProfileEditor } from "./editor.ts";
import { PersonRow } from "./PersonRow.tsx";
import { listOfPeople, type PeopleState, peopleState } from "./people-state.ts";
import { ROLE_WORDS } from "./roles.ts";
import { Section } from "./Section.tsx";

/** The two whom nearly every letter needs. */
const WANTED: readonly Role[] = ["senco", "head"];

export function PeoplePart({ editor, profile }: { editor: ProfileEditor; profile: Profile }) {
  const [state] = useState(() => peopleState(editor));
  const people = listOfPeople(profile.contacts, state.fresh.value);
  const gone = state.gone.value;
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
              profile={profile}
              state={state}
              kept={profile.contacts.some((one) => one.id === contact.id)}
            />
          ))}
        </ul>
      )}
      {gone && (
        <Undo key={gone.id} onUndo={state.undo}>
          {gone.name || ROLE_WORDS[gone.role].name} is off the list. What is written down stays.
        </Undo>
      )}
      <AddPeople state={state} missing={WANTED.filter((role) => !people.some((one) => one.role === role))} />
    </Section>
  );
}

function AddPeople({ state, missing }: { state: PeopleState; missing: readonly Role[] }) {
  return (
    <div class="row">
      {missing.map((role) => (
        <Button key={role} icon="plus" onPress={() => state.add(role)}>
          Add the {role === "head" ? "headteacher" : ROLE_WORDS[role].name}
        </Button>
      ))}
      <Button kind={missing.length > 0 ? "quiet" : "line"} icon="plus" onPress={() => state.add("teacher")}>
        Add {missing.length > 0 ? "someone else" : "a person"}
      </Button>
    </div>
  );
}
