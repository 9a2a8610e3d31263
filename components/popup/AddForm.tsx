import { useEffect, useRef } from "preact/hooks";
import type { Contact } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Choice, Many, Tick } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { HelpNow } from "../kit/HelpNow.tsx";
import { Note } from "../kit/Note.tsx";
import { chipBeside, ROLE_WORDS } from "../settings/roles.ts";
import type { AddKind, AddState } from "./add-state.ts";

const KINDS = [
  { value: "call", label: "Call" },
  { value: "meeting", label: "Meeting" },
  { value: "gate", label: "At the gate" },
  { value: "note", label: "Note" },
] as const;

const WHAT: Record<AddKind, { label: string; hint: string }> = {
  call: { label: "What was said?", hint: "Who rang, what they said, what was promised and by when." },
  meeting: { label: "What was said?", hint: "What was agreed, who will do it and by when." },
  gate: { label: "What was said?", hint: "In their words, as well as you remember them." },
  app: { label: "What did it say?", hint: "Paste or type the message as it stands in the app." },
  absence: { label: "What happened that morning?", hint: "What you saw and tried. Facts carry further than reasons." },
  incident: { label: "What happened?", hint: "Where, who was there, and what your child said in their own words." },
  posted: { label: "What did the letter say?", hint: "One or two sentences, and how it was sent." },
  appointment: { label: "What was it for, and what was said?", hint: "Who was seen, and what comes next." },
  document: { label: "What is it?", hint: "“Letter from CAMHS of 3 March”, and what it says in a sentence." },
  note: { label: "What happened?", hint: "One or two facts. You can say more later." },
};

export interface AddFormProps {
  state: AddState;
  contacts: readonly Contact[];
  child: string;
  /** Today and the time now, as `YYYY-MM-DD` and `HH:MM`, for filling in a day that is then changed. */
  now: () => { date: string; time: string };
}

/** A call, a meeting, a talk at the gate or a note, in seconds. */
export function AddForm({ state, contacts, child, now }: AddFormProps) {
  const words = state.words.value;
  const help = state.help.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const what = WHAT[words.kind];
  return (
    <form class="add" onSubmit={(event) => event.preventDefault()}>
      <h1 class="title add-title" tabIndex={-1} ref={heading}>
        Add to the record
      </h1>
      {help && <HelpNow about={help} child={child} onContinue={state.goOn} continueLabel="Go on with my note" />}
      <Choice
        class="opts-across kinds"
        legend="What was it?"
        legendHidden
        options={KINDS}
        value={words.kind}
        onPick={(kind) => state.set({ kind })}
      />
      <Field
        kind="area"
        rows={3}
        label={what.label}
        hint={what.hint}
        value={words.text}
        onInput={(text) => state.set({ text })}
      />
      <WhenAsk state={state} now={now} />
      {words.kind !== "note" && <WithWhom state={state} contacts={contacts} />}
      {words.kind === "note" && (
        <Tick
          label="Private note"
          hint="Stays out of every pack unless you put it in."
          checked={words.private}
          onChange={(checked) => state.set({ private: checked })}
        />
      )}
      {state.problem.value && <Problem words={state.problem.value} />}
    </form>
  );
}

/** What hinders it. The form may be longer than the window: it comes into view, wherever the button was pressed. */
function Problem({ words }: { words: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView?.({ block: "nearest" }), [words]);
  return (
    <div class="add-problem" ref={place}>
      <Note kind="stop">{words}</Note>
    </div>
  );
}

/** "Just now" until the parent says otherwise. */
function WhenAsk({ state, now }: Pick<AddFormProps, "state" | "now">) {
  const words = state.words.value;
  if (words.date === "" && words.time === "")
    return (
      <p class="when-now">
        <span>
          <b class="strong">When</b> just now
        </span>
        <Button kind="quiet" label="Change when it was" onPress={() => state.set(now())}>
          Change
        </Button>
      </p>
    );
  return (
    <div class="when">
      <Field kind="date" label="Day" value={words.date} max={now().date} onInput={(date) => state.set({ date })} />
      <Field kind="time" label="Time, if you know it" value={words.time} onInput={(time) => state.set({ time })} />
    </div>
  );
}

function WithWhom({ state, contacts }: Pick<AddFormProps, "state" | "contacts">) {
  const words = state.words.value;
  const options = contacts.map((contact) => ({
    value: contact.id,
    label: (
      <>
        {contact.name || ROLE_WORDS[contact.role].name}
        {contact.name && <span class="soft"> {chipBeside(contact)}</span>}
      </>
    ),
  }));
  return (
    <>
      {options.length > 0 && (
        <Many
          class="opts-across whom"
          legend="With whom?"
          options={options}
          values={words.people}
          onChange={(people) => state.set({ people })}
        />
      )}
      <Field
        label={options.length > 0 ? "Somebody else" : "With whom?"}
        value={words.other}
        onInput={(other) => state.set({ other })}
      />
    </>
  );
}
