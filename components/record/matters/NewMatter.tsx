import { useEffect, useRef, useState } from "preact/hooks";
import type { Entry } from "../../../lib/record/entry.ts";
import { aboutChildren, childName, childrenOf, firstChild } from "../../../lib/record/family.ts";
import { nameFrom } from "../../../lib/record/matters.ts";
import { Button } from "../../kit/Button.tsx";
import { Choice } from "../../kit/Choice.tsx";
import { Field } from "../../kit/Field.tsx";
import { Note } from "../../kit/Note.tsx";
import type { RecordState } from "../state.ts";

interface NewMatterProps {
  state: RecordState;
  /** The entry that it begins with. */
  entry: Entry | null;
  onDone: () => void;
}

/** The name of a new matter. */
export function NewMatter({ state, entry, onDone }: NewMatterProps) {
  const [name, setName] = useState(entry ? nameFrom(entry) : "");
  const { profile, matters } = state.snapshot.value;
  const children = profile.children?.length ? childrenOf(profile) : [];
  const usual = (entry && aboutChildren(entry, profile, matters)[0]) || state.choice.value.child || firstChild(profile);
  const [child, setChild] = useState(usual);
  const field = useRef<HTMLElement>(null);
  useEffect(() => field.current?.focus(), []);
  const keep = async () => {
    if (name.trim() !== "" && (await state.matterDesk.begin(name, entry, children.length > 0 ? child : undefined)))
      onDone();
  };
  return (
    <form
      class="matter-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <Field
        label="What is it about?"
        hint="One question to the school, in a few words: “A quiet start in the mornings”."
        value={name}
        maxLength={120}
        onInput={setName}
        fieldRef={field}
      />
      {children.length > 0 && (
        <Choice
          class="opts-across"
          legend="Which child is it for?"
          options={children.map((one) => ({ value: one.id, label: childName(one, profile) }))}
          value={child}
          onPick={setChild}
        />
      )}
      {state.problem.value && <Note kind="stop">{state.problem.value}</Note>}
      <div class="row">
        <Button kind="main" submit off={name.trim() ? null : "Give it a name first."}>
          Begin this matter
        </Button>
        <Button kind="quiet" onPress={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
