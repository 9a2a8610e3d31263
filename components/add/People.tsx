import { useRef, useState } from "preact/hooks";
import type { Contact } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Many } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { chipBeside, ROLE_WORDS } from "../settings/roles.ts";
import type { AddState } from "./add-state.ts";
import { WITH } from "./words.ts";

/** More than these stand behind a button, so that the form stays short. */
const SHOWN = 4;

/** With whom: the person last spoken to first, and ticked until the parent says otherwise. */
export function People({ state, contacts }: { state: AddState; contacts: readonly Contact[] }) {
  const [all, setAll] = useState(false);
  const { kind, other, people } = state.words.value;
  const legend = WITH[kind];
  if (!legend) return null;
  const ticked = state.people.value;
  // They keep their places while boxes are ticked: the next press would else meet somebody else.
  const first = useRef(ticked);
  if (people === null) first.current = ticked;
  const isFirst = ({ id }: Contact) => Number(first.current.includes(id));
  const ordered = [...contacts].sort((a, b) => isFirst(b) - isFirst(a));
  // Who is ticked is always seen.
  const shown = all ? ordered : ordered.filter(({ id }, index) => index < SHOWN || ticked.includes(id));
  const options = shown.map((contact) => ({
    value: contact.id,
    label: (
      <>
        {contact.name || ROLE_WORDS[contact.role].name}
        {contact.name && <span class="soft"> {chipBeside(contact)}</span>}
      </>
    ),
  }));
  const hidden = ordered.length - shown.length;
  return (
    <>
      {options.length > 0 && (
        <Many
          class="opts-across whom"
          legend={legend}
          options={options}
          values={ticked}
          onChange={(ids) => state.set({ people: ids })}
        />
      )}
      {hidden > 0 && (
        <Button kind="quiet" class="more-people" onPress={() => setAll(true)}>
          {hidden === 1 ? "One more person" : `${hidden} more people`}
        </Button>
      )}
      <Field
        label={options.length > 0 ? "Somebody else" : legend}
        value={other}
        onInput={(name) => state.set({ other: name })}
      />
    </>
  );
}
