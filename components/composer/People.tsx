import { useRef, useState } from "preact/hooks";
import type { Contact } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { PersonChip } from "../kit/PersonChip.tsx";
import { AddPerson } from "./AddPerson.tsx";
import { MissingPerson } from "./MissingPerson.tsx";
import { chipWords } from "./people.ts";
import type { Line } from "./people-state.ts";
import type { Composer } from "./state.ts";

interface LineProps {
  composer: Composer;
  line: Line;
  label: string;
  /** Where the focus goes when a chip has gone from under it. */
  after: () => void;
}

function LineOf({ composer, line, label, after }: LineProps) {
  const list = composer.letter[line].value;
  const remove = (person: Contact) => {
    composer.people.remove(line, person);
    after();
  };
  if (list.length === 0 && line === "cc") return null;
  return (
    <div class="to">
      <span class="label">{label}</span>
      {list.length === 0 && <span class="hint">Nobody yet</span>}
      {list.length > 0 && (
        <ul class="chips" aria-label={label}>
          {list.map((person) => (
            <li key={person.id}>
              <PersonChip {...chipWords(person)} onRemove={() => remove(person)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** To and Cc, why the head is copied, and how to change it. */
export function People({ composer }: { composer: Composer }) {
  const { letter, people } = composer;
  // A letter of one's own goes to nobody by itself: the first thing to do is to choose.
  const own = letter.letter.value?.id.startsWith("own:") ?? false;
  const [adding, setAdding] = useState<false | "first" | "pressed">(own && letter.to.value.length === 0 && "first");
  const changed = people.changed.value;
  const add = useRef<HTMLButtonElement>(null);
  const toAdd = () => add.current?.focus();
  const close = () => {
    setAdding(false);
    toAdd();
  };
  return (
    <section class="people" aria-label="Who it goes to">
      <div class="lines">
        <LineOf composer={composer} line="to" label="To" after={toAdd} />
        <LineOf composer={composer} line="cc" label="Cc" after={toAdd} />
      </div>
      <div class="people-why">
        <p class="hint">{changed ? "Changed by you; the letter says who is copied." : letter.why.value}</p>
        {changed && (
          <Button kind="quiet" label="Put back who it went to" onPress={people.putBack}>
            Put back
          </Button>
        )}
        <Button
          kind="quiet"
          label="Add somebody"
          buttonRef={add}
          expanded={adding !== false}
          onPress={() => setAdding(adding ? false : "pressed")}
        >
          Add
        </Button>
      </div>
      {letter.missing.value.map((one, index) => (
        <MissingPerson
          key={one.role}
          composer={composer}
          missing={one}
          open={letter.to.value.length === 0 && index === 0}
        />
      ))}
      {adding && <AddPerson composer={composer} close={close} pressed={adding === "pressed"} />}
    </section>
  );
}
