import { useState } from "preact/hooks";
import { readDate } from "../../../lib/calendar/dates.ts";
import type { Entry } from "../../../lib/record/entry.ts";
import { Button } from "../../kit/Button.tsx";
import { Field } from "../../kit/Field.tsx";
import { Note } from "../../kit/Note.tsx";
import type { RecordState } from "../state.ts";
import { ChosenHead } from "./StartDate.tsx";

interface OwnDateProps {
  state: RecordState;
  from: Entry | null;
  /** Id of the child it is for, where that was asked. */
  child?: string | undefined;
  onBack: () => void;
}

/** A plain day of the parent's own: a hearing, a meeting, a date somebody named. */
export function OwnDate({ state, from, child, onBack }: OwnDateProps) {
  const [what, setWhat] = useState("");
  const [start, setStart] = useState("");
  const keep = async () => {
    const date = { clock: null, start, second: null, of: from?.id ?? null, note: what, ...(child ? { child } : {}) };
    if (await state.dates.start([date])) state.go("#days");
  };
  const off = !what.trim() ? "Say what it is first." : readDate(start) ? null : "Give the day first.";
  return (
    <form onSubmit={(submit) => submit.preventDefault()}>
      <div class="open-body follows">
        <ChosenHead words="A hearing, a meeting or another day is set" onBack={onBack} />
        <Field
          label="What is it?"
          hint="“Hearing, by video, at 10” or “Meeting with Ms Patel”."
          value={what}
          onInput={setWhat}
        />
        <Field kind="date" label="Which day?" value={start} onInput={setStart} />
        {state.problem.value && <Note kind="stop">{state.problem.value}</Note>}
      </div>
      <footer class="open-foot">
        <Button kind="main" submit off={off} onPress={() => void keep()}>
          Keep this date
        </Button>
        <Button kind="quiet" href="#days">
          Leave it
        </Button>
      </footer>
    </form>
  );
}
