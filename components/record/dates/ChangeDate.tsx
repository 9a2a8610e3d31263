import { useEffect, useRef, useState } from "preact/hooks";
import { readDate } from "../../../lib/calendar/dates.ts";
import type { LiveDate } from "../../../lib/record/live-date.ts";
import { Button } from "../../kit/Button.tsx";
import { Field } from "../../kit/Field.tsx";
import { Note } from "../../kit/Note.tsx";
import type { RecordState } from "../state.ts";

interface ChangeProps {
  date: LiveDate;
  state: RecordState;
  onDone: () => void;
}

/** The days a date is counted from. What it was before stays readable. */
export function PutRight({ date, state, onDone }: ChangeProps) {
  const { of, clock } = date;
  const [start, setStart] = useState(of.start);
  const [second, setSecond] = useState(of.second ?? "");
  const [note, setNote] = useState(of.note);
  const first = useFirst();
  const whole = readDate(start) !== null && (second === "" || readDate(second) !== null);
  const keep = async () => {
    if (await state.dates.putRight(date, { start, second: second || null, note })) onDone();
  };
  return (
    <Form
      state={state}
      keep="Keep it so"
      off={whole ? null : "The day does not look whole yet."}
      onKeep={keep}
      onDone={onDone}
    >
      <Field
        kind="date"
        label={clock ? capital(clock.startsWith) : "Which day?"}
        value={start}
        onInput={setStart}
        fieldRef={first}
      />
      {clock?.secondStart && (
        <Field kind="date" label={`${capital(clock.secondStart)}, if you have it`} value={second} onInput={setSecond} />
      )}
      <Field label={clock ? "A note, if you like" : "What is it?"} value={note} onInput={setNote} />
    </Form>
  );
}

/** It stays readable, with the reason. */
export function Stop({ date, state, onDone }: ChangeProps) {
  const [note, setNote] = useState("");
  const first = useFirst();
  const keep = async () => {
    if (await state.dates.stop(date, note)) onDone();
  };
  return (
    <Form state={state} keep="It no longer matters" off={null} onKeep={keep} onDone={onDone}>
      <Field
        label="Why, if you like"
        hint="“They agreed to assess.” The date stays readable, and can matter again."
        value={note}
        onInput={setNote}
        fieldRef={first}
      />
    </Form>
  );
}

interface FormProps {
  state: RecordState;
  keep: string;
  off: string | null;
  onKeep: () => Promise<void>;
  onDone: () => void;
  children: preact.ComponentChildren;
}

function Form({ state, keep, off, onKeep, onDone, children }: FormProps) {
  return (
    <footer class="open-foot">
      <form class="correct" onSubmit={(event) => event.preventDefault()}>
        {children}
        {state.problem.value && <Note kind="stop">{state.problem.value}</Note>}
        <div class="row">
          <Button kind="main" submit off={off} onPress={() => void onKeep()}>
            {keep}
          </Button>
          <Button kind="quiet" onPress={onDone}>
            Leave it
          </Button>
        </div>
      </form>
    </footer>
  );
}

function useFirst() {
  const field = useRef<HTMLElement>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
