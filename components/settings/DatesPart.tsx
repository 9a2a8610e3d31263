import { type Signal, useSignal } from "@preact/signals";
import { useRef, useState } from "preact/hooks";
import { longDay } from "../../lib/calendar/dates.ts";
import { profileAt, schoolName, schoolsOf } from "../../lib/record/family.ts";
import { type Closure, FIRST, type Profile, type Term } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Choice } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { Undo } from "../kit/Undo.tsx";
import { CalendarFile } from "./CalendarFile.tsx";
import { calendarDesk } from "./calendar-desk.ts";
import type { ProfileEditor } from "./editor.ts";
import { newId } from "./ids.ts";
import { RangeRow } from "./RangeRow.tsx";
import { emptyYear, knownUntil, nextTermName } from "./ranges.ts";
import { Section } from "./Section.tsx";

const WHY = [
  { value: "holiday", label: "Holiday, such as half-term" },
  { value: "inset", label: "INSET day (staff training)" },
  { value: "other", label: "Closed for another reason" },
];

/** What was taken out last, and how to put it back. */
type Gone = { id: string; words: string; back: () => void } | null;

interface ListProps {
  editor: ProfileEditor;
  profile: Profile;
  gone: Signal<Gone>;
  /** Id of the row that was just added: it takes the focus. */
  fresh: Signal<string | null>;
}

/** With several schools the dates of one at a time; what is added is that school's. */
export function DatesPart({ editor: whole, profile: all }: { editor: ProfileEditor; profile: Profile }) {
  const several = Boolean(all.schools?.length);
  const school = useSignal(FIRST);
  const known = schoolsOf(all);
  const at = known.some(({ id }) => id === school.value) ? school.value : FIRST;
  const profile = several ? profileAt(all, FIRST, at) : all;
  const inSchool = useRef<string | null>(null);
  inSchool.current = several ? at : null;
  const [editor] = useState(() => ofSchool(whole, () => inSchool.current));
  const gone = useSignal<Gone>(null);
  const fresh = useSignal<string | null>(null);
  const list = { editor, profile, gone, fresh };
  const latest = useRef(profile);
  latest.current = profile;
  const [desk] = useState(() => calendarDesk(editor, () => latest.current));
  const until = knownUntil(profile);
  const undo = () => {
    gone.value?.back();
    gone.value = null;
    void editor.flush();
  };
  return (
    <Section
      id="dates"
      title="Term dates"
      about="School days are counted with these. Without them every date is marked as an estimate. Bank holidays and weekends are known."
    >
      {several && (
        <Choice
          class="opts-across"
          legend="Which school’s dates?"
          options={known.map((one) => ({ value: one.id, label: schoolName(one, all) }))}
          value={at}
          onPick={(id) => {
            school.value = id;
          }}
        />
      )}
      <p>
        {until
          ? `Known until ${longDay(until)}. Later dates are estimates until you add the next ones.`
          : "No dates are known yet, so every date is an estimate."}
      </p>
      <CalendarFile desk={desk} />
      <h3 class="part-sub">Terms</h3>
      <Terms {...list} />
      <h3 class="part-sub">Days off within a term</h3>
      <Closures {...list} />
      {gone.value && (
        <Undo key={gone.value.id} onUndo={undo}>
          {gone.value.words}
        </Undo>
      )}
    </Section>
  );
}

/** What is added without a school is of the one whose dates are shown. */
function ofSchool(editor: ProfileEditor, school: () => string | null): ProfileEditor {
  return {
    ...editor,
    change(change) {
      const at = school();
      if (at === null || (change.part !== "term" && change.part !== "closure") || !change.value?.id)
        return editor.change(change);
      if (change.part === "term") return editor.change({ ...change, value: { school: at, ...change.value } });
      return editor.change({ ...change, value: { school: at, ...change.value } });
    },
  };
}

function Terms({ editor, profile, gone, fresh }: ListProps) {
  const set = (id: string, value: Term | null) => editor.change({ part: "term", id, value });
  const add = () => {
    const id = newId();
    fresh.value = id;
    set(id, { id, first: "", last: "", name: nextTermName(profile.terms) });
  };
  const addYear = () => {
    const { terms, closures } = emptyYear(newId);
    fresh.value = terms[0]?.id ?? null;
    for (const value of terms) editor.change({ part: "term", id: value.id, value });
    for (const value of closures) editor.change({ part: "closure", id: value.id, value });
  };
  const remove = (term: Term) => {
    set(term.id, null);
    gone.value = { id: term.id, words: `${term.name || "The term"} is out.`, back: () => set(term.id, term) };
    void editor.flush();
  };
  return (
    <>
      <ul class="ranges" aria-label="Terms">
        {profile.terms.map((term) => (
          <RangeRow
            key={term.id}
            editor={editor}
            range={term}
            fresh={fresh.value === term.id}
            name={term.name || "Term"}
            onChange={(range) => set(term.id, { ...term, ...range })}
            onRemove={() => remove(term)}
          >
            <Field
              label="Term"
              value={term.name}
              onInput={(name) => set(term.id, { ...term, name })}
              onLeave={editor.flush}
            />
          </RangeRow>
        ))}
      </ul>
      <div class="row">
        <Button icon="plus" onPress={add}>
          Add a term
        </Button>
        {profile.terms.length === 0 && (
          <Button kind="quiet" onPress={addYear}>
            Add a whole school year
          </Button>
        )}
      </div>
    </>
  );
}

function Closures({ editor, profile, gone, fresh }: ListProps) {
  const set = (id: string, value: Closure | null) => editor.change({ part: "closure", id, value });
  const add = (why: Closure["why"]) => {
    const id = newId();
    fresh.value = id;
    set(id, { id, first: "", last: "", why, name: "" });
  };
  const remove = (closure: Closure) => {
    set(closure.id, null);
    gone.value = { id: closure.id, words: "The days off are out.", back: () => set(closure.id, closure) };
    void editor.flush();
  };
  return (
    <>
      <ul class="ranges" aria-label="Days off within a term">
        {profile.closures.map((closure) => (
          <RangeRow
            key={closure.id}
            editor={editor}
            range={closure}
            fresh={fresh.value === closure.id}
            single
            name={closure.name || "Days off"}
            onChange={(range) => set(closure.id, { ...closure, ...range })}
            onRemove={() => remove(closure)}
          >
            <Field
              label="What it is"
              kind="select"
              options={WHY}
              value={closure.why}
              onInput={(why) => set(closure.id, { ...closure, why: why as Closure["why"] })}
              onLeave={editor.flush}
            />
          </RangeRow>
        ))}
      </ul>
      <div class="row">
        <Button icon="plus" onPress={() => add("holiday")}>
          Add a day or a week off
        </Button>
        <Button icon="plus" onPress={() => add("inset")}>
          Add an INSET day
        </Button>
      </div>
    </>
  );
}
