import { useEffect, useRef } from "preact/hooks";
import { isSeveral } from "../../lib/record/family.ts";
import type { Contact, Profile, Role } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Field } from "../kit/Field.tsx";
import { Icon } from "../kit/Icon.tsx";
import { belongsOptions, belongsTo, belongsWords, withBelonging } from "./belongs.ts";
import { AddressField } from "./CheckedField.tsx";
import type { ProfileEditor } from "./editor.ts";
import type { PeopleState } from "./people-state.ts";
import { chipBeside, ROLE_GROUPS, ROLE_WORDS } from "./roles.ts";

export interface PersonRowProps {
  editor: ProfileEditor;
  contact: Contact;
  profile: Profile;
  state: PeopleState;
  /** Whether the person is in the record already. */
  kept: boolean;
}

const OPTIONS = ROLE_GROUPS.map(({ label, roles }) => ({
  label,
  options: roles.map((role) => ({ value: role, label: ROLE_WORDS[role].name })),
}));

/** One person: a line to read, or the three things to fill in. */
export function PersonRow(props: PersonRowProps) {
  return (
    <li class="person">
      {props.state.open.value === props.contact.id ? <PersonForm {...props} /> : <PersonLine {...props} />}
    </li>
  );
}

function PersonLine({ contact, profile, state, editor }: PersonRowProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (state.last.value === contact.id) button.current?.focus();
  }, []);
  const role = ROLE_WORDS[contact.role];
  const name = contact.name || role.name;
  const waits = editor.typed.value[`email:${contact.id}`];
  return (
    <div class="person-line">
      <Icon name="person" />
      <p>
        <b class="strong">{name}</b>
        {contact.name && chipBeside(contact) && <span class="soft"> {chipBeside(contact)}</span>}
        {isSeveral(profile) && <span class="soft"> {belongsWords(contact, profile)}</span>}
        <span class="person-email small soft">{contact.email || "No address yet"}</span>
        {waits !== undefined && <span class="small field-error">The address needs another look.</span>}
      </p>
      <Button
        kind="quiet"
        label={`Change ${name}`}
        buttonRef={button}
        onPress={() => {
          state.open.value = contact.id;
        }}
      >
        Change
      </Button>
    </div>
  );
}

function PersonForm({ editor, contact, profile, state, kept }: PersonRowProps) {
  const name = useRef<HTMLElement>(null);
  useEffect(() => name.current?.focus(), []);
  return (
    <fieldset class="person-form stack">
      <legend class="sr">{contact.name || ROLE_WORDS[contact.role].name}</legend>
      <div class="pair">
        <Field
          label="Name"
          hint="As you would greet them: Ms Patel."
          value={contact.name}
          onInput={(value) => state.change({ ...contact, name: value })}
          onLeave={editor.flush}
          fieldRef={name}
        />
        <Field
          label="What they do"
          hint={ROLE_WORDS[contact.role].does}
          kind="select"
          groups={OPTIONS}
          value={contact.role}
          onInput={(value) => state.change({ ...contact, role: value as Role })}
          onLeave={editor.flush}
        />
      </div>
      <AddressField
        editor={editor}
        field={`email:${contact.id}`}
        label="Email address"
        hint="The school’s website or its last letter has it. You can add it later."
        value={contact.email}
        onRight={(email) => state.change({ ...contact, email })}
      />
      {isSeveral(profile) && (
        <Field
          label="Has to do with"
          hint="Letters about one child offer the people of that child and of their school."
          kind="select"
          options={belongsOptions(profile)}
          value={belongsTo(contact)}
          onInput={(value) => state.change(withBelonging(contact, value))}
          onLeave={editor.flush}
        />
      )}
      <div class="row">
        <Button onPress={state.done}>Done</Button>
        <Button kind="quiet" onPress={() => state.remove(contact, kept)}>
          Take off the list
        </Button>
      </div>
    </fieldset>
  );
}
