import { useSignal } from "@preact/signals";
import type { Closure, Profile, Term } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Field } from "../kit/Field.tsx";
import { Note } from "../kit/Note.tsx";
import type { ProfileEditor } from "./editor.ts";
import { newId } from "./ids.ts";
import { RangeRow } from "./RangeRow.tsx";
import { nextTermName } from "./ranges.ts";
import { Section } from "./Section.tsx";

const WHY = [
  { value: "holiday", label: "Holiday, such as half-term" },
  { value: "inset", label: "INSET day (staff training)" },
  { value: "other", label: "Closed for another reason" },
];

type Gone = { words: string; back: () => void } | null;

export function DatesPart({ editor, profile }: { editor: ProfileEditor; profile: Profile }) {
  const gone = useSignal<Gone>(null);
  const setTerm = (id: string, value: Term | null) => editor.change({ part: "term", id, value });
  const setClosure = (id: string, value: Closure | null) => editor.change({ part: "closure", id, value });
  const takeOut = (words: string, remove: () => void, back: () => void) => {
    remove();
    gone.value = { words, back };
    void editor.flush();
  };
  return (
    <Section
      id="dates"
      title="Term dates"
      about="School days are counted with these. Without them every date is marked as an estimate. Bank holidays and weekends are known."
    >
      <ul class="ranges" aria-label="Terms">
        {profile.terms.map((term) => (
          <RangeRow
            key={term.id}
            editor={editor}
            range={term}
            name={term.name || "Term"}
            onChange={(range) => setTerm(term.id, { ...term, ...range })}
            onRemove={() =>
              takeOut(
                `${term.name || "The term"} is out.`,
                () => setTerm(term.id, null),
                () => setTerm(term.id, term),
              )
            }
          >
            <Field
              label="Term"
              value={term.name}
              onInput={(name) => setTerm(term.id, { ...term, name })}
              onLeave={editor.flush}
            />
          </RangeRow>
        ))}
      </ul>
      <div class="row">
        <Button
          icon="plus"
          onPress={() => {
            const id = newId();
            setTerm(id, { id, first: "", last: "", name: nextTermName(profile.terms) });
          }}
        >
          Add a term
        </Button>
      </div>
      <h3 class="part-sub">Days off within a term</h3>
      <ul class="ranges" aria-label="Days off within a term">
        {profile.closures.map((closure) => (
          <RangeRow
            key={closure.id}
            editor={editor}
            range={closure}
            name={closure.name || "Days off"}
            onChange={(range) => setClosure(closure.id, { ...closure, ...range })}
            onRemove={() =>
              takeOut(
                `${closure.name || "The day off"} is out.`,
                () => setClosure(closure.id, null),
                () => setClosure(closure.id, closure),
              )
            }
          >
            <Field
              label="What it is"
              kind="select"
              options={WHY}
              value={closure.why}
              onInput={(why) => setClosure(closure.id, { ...closure, why: why as Closure["why"] })}
              onLeave={editor.flush}
            />
          </RangeRow>
        ))}
      </ul>
      <div class="row">
        <Button
          icon="plus"
          onPress={() => {
            const id = newId();
            setClosure(id, { id, first: "", last: "", why: "holiday", name: "" });
          }}
        >
          Add a day or a week off
        </Button>
      </div>
      {gone.value && (
        <Note kind="good">
          {gone.value.words}{" "}
          <Button
            kind="quiet"
            onPress={() => {
              gone.value?.back();
              gone.value = null;
              void editor.flush();
            }}
          >
            Undo
          </Button>
        </Note>
      )}
    </Section>
  );
}
