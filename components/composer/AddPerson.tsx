import { useEffect, useRef, useState } from "preact/hooks";
import { copyNote } from "../../lib/letters/recipients.ts";
import type { Contact } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Tick } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { Note } from "../kit/Note.tsx";
import { addressProblem, chipWords } from "./people.ts";
import type { Composer } from "./state.ts";

function Known({ composer, person }: { composer: Composer; person: Contact }) {
  const { name, role } = chipWords(person);
  const letter = composer.letter.letter.value;
  const note = letter ? copyNote(person, letter, composer.draft.aboutWhom.value) : null;
  return (
    <li class="add-row">
      <span>
        <b class="strong">{name}</b> <span class="soft">{role}</span>
        {!person.email && <span class="hint"> no address yet</span>}
        {note && <span class="hint add-note">{note}</span>}
      </span>
      <Button kind="quiet" label={`Add ${name} to To`} onPress={() => composer.people.add("to", person)}>
        To
      </Button>
      <Button kind="quiet" label={`Add ${name} to Cc`} onPress={() => composer.people.add("cc", person)}>
        Cc
      </Button>
    </li>
  );
}

function Typed({ composer }: { composer: Composer }) {
  const [name, setName] = useState("");
  const [address, setAddress] = useState("");
  const [keep, setKeep] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const add = async (line: "to" | "cc") => {
    const wrong = address.trim() ? addressProblem(address) : "Type an address first.";
    setError(wrong);
    if (wrong) return;
    try {
      await composer.people.addTyped(line, { name: name.trim(), address, keep });
      setName("");
      setAddress("");
    } catch {
      setError("This person could not be kept. Take the tick away to use the address for this letter only.");
    }
  };
  return (
    <div class="add-typed">
      <div class="missing-fields">
        <Field label="Somebody else’s name" value={name} onInput={setName} />
        <Field kind="email" label="Their address" value={address} error={error} onInput={setAddress} />
      </div>
      <Tick label="Keep for next time" checked={keep} onChange={setKeep} />
      <div class="row">
        <Button onPress={() => add("to")}>Add to To</Button>
        <Button onPress={() => add("cc")}>Add to Cc</Button>
      </div>
    </div>
  );
}

/** More people: from the case, or an address typed in. Governors are not offered before a panel; a note says why. */
export function AddPerson(props: {
  composer: Composer;
  close: () => void;
  /** It was opened by a press, so the focus goes into it. */
  pressed: boolean;
}) {
  const { composer, close, pressed } = props;
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pressed) panel.current?.querySelector<HTMLElement>("button, input")?.focus();
  }, []);
  const blocked = composer.letter.blocked.value;
  const governor = (person: Contact) => blocked.length > 0 && (person.role === "chair" || person.role === "clerk");
  const others = composer.people.others.value.filter((person) => !governor(person));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel from any field in it
    <div
      class="add-panel"
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
      }}
    >
      {others.length > 0 && (
        <ul>
          {others.map((person) => (
            <Known key={person.id} composer={composer} person={person} />
          ))}
        </ul>
      )}
      {blocked.map((words) => (
        <Note key={words} kind="advice" icon="person">
          {words}
        </Note>
      ))}
      <Typed composer={composer} />
      <Button kind="quiet" onPress={close}>
        Done
      </Button>
    </div>
  );
}
