import { useEffect, useRef, useState } from "preact/hooks";
import type { Promised } from "../../../lib/record/matter-acts.ts";
import { Button } from "../../kit/Button.tsx";
import { Field } from "../../kit/Field.tsx";
import { HelpNow } from "../../kit/HelpNow.tsx";
import { useHelp } from "../../kit/help.ts";
import { Note } from "../../kit/Note.tsx";
import type { RecordState } from "../state.ts";
import type { PromiseSaid } from "./desk.ts";

interface PromiseFormProps {
  state: RecordState;
  /** The words to begin with. */
  words?: string;
  /** Who may have promised it, the likeliest first. */
  people: readonly Promised["who"][];
  /** Nobody is the likeliest: the name is left to the parent. */
  anyone?: boolean;
  /** @returns whether it was written down */
  onKeep: (said: PromiseSaid) => Promise<boolean>;
  onDone: () => void;
}

/** What was promised, by whom and for when. */
export function PromiseForm({ state, words: marked = "", people, anyone, onKeep, onDone }: PromiseFormProps) {
  const [words, setWords] = useState(marked);
  const [by, setBy] = useState("");
  const [who, setWho] = useState(anyone ? "" : (people[0]?.name ?? ""));
  const { help, goOn } = useHelp(words);
  const field = useRef<HTMLElement>(null);
  useEffect(() => field.current?.focus(), []);
  const keep = async () => {
    const said = people.find(({ name }) => isSame(name, who)) ?? { contact: null, name: who.trim() };
    if (words.trim() && (await onKeep({ words, who: said, by: by || null }))) onDone();
  };
  return (
    <form
      class="asked mark-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {help && (
        <HelpNow
          about={help}
          child={state.snapshot.value.profile.child.name}
          onContinue={goOn}
          continueLabel="Go on with the promise"
        />
      )}
      <Field
        kind="area"
        label="What was promised?"
        hint="In their words, as far as you can."
        value={words}
        onInput={setWords}
        fieldRef={field}
      />
      <Field label="Who promised it?" value={who} onInput={setWho} maxLength={120} />
      <Field kind="date" label="By when?" hint="Leave it empty if no day was named." value={by} onInput={setBy} />
      {state.problem.value && <Note kind="stop">{state.problem.value}</Note>}
      <div class="row">
        <Button kind="main" submit off={words.trim() ? null : "Give the words of the promise first."}>
          Keep this promise
        </Button>
        <Button kind="quiet" onPress={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

const isSame = (name: string, typed: string) => name.trim().toLowerCase() === typed.trim().toLowerCase();
