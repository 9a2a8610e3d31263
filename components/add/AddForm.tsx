import { useEffect, useRef } from "preact/hooks";
import { childName, childrenOf, profileFor } from "../../lib/record/family.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { Many, Tick } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { HelpNow } from "../kit/HelpNow.tsx";
import { Note } from "../kit/Note.tsx";
import { AbsencePart, Missed, NoSchool } from "./AbsencePart.tsx";
import { type Now, whenOf } from "./act.ts";
import type { AddState } from "./add-state.ts";
import { FilesPart } from "./FilesPart.tsx";
import { Kinds } from "./Kinds.tsx";
import { People } from "./People.tsx";
import { When } from "./When.tsx";
import { WHAT } from "./words.ts";

export interface AddFormProps {
  state: AddState;
  profile: Profile;
  /** Today and the time now in London, for filling in a day that is then changed. */
  now: () => Now;
  /** Writes it down: what Ctrl and Enter do. */
  onSave: () => void;
  /** In the popup: files are added in the record, where the form goes on. */
  elsewhere?: () => void;
}

/** Everything that is no email, in seconds: what it was, what was said, when, with whom. */
export function AddForm({ state, profile, now, onSave, elsewhere }: AddFormProps) {
  const words = state.words.value;
  const help = state.help.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const what = WHAT[words.kind];
  const about = state.children.value;
  // Of one child: the people and the year of that child and of the school they were at then.
  const own = about.length === 1 ? profileFor(profile, about[0] ?? "", whenOf(words, now()).date) : profile;
  return (
    <form
      class="add"
      ref={form}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onSave();
      }}
    >
      <h1 class="title add-title" tabIndex={-1} ref={heading}>
        Add to the record
      </h1>
      {help && (
        <HelpNow about={help} child={profile.child.name} onContinue={state.goOn} continueLabel="Go on with my note" />
      )}
      <Kinds kind={words.kind} onPick={(kind) => state.set({ kind })} />
      <Whom state={state} profile={profile} />
      {words.kind === "absence" && <Missed state={state} />}
      <Field
        kind="area"
        rows={3}
        label={what.label}
        hint={what.hint}
        value={words.text}
        onInput={(text) => state.set({ text })}
      />
      <When state={state} now={now} />
      {words.kind === "absence" && <NoSchool state={state} profile={own} now={now} />}
      <People state={state} contacts={own.contacts} />
      {words.kind === "absence" && <AbsencePart state={state} />}
      <FilesPart state={state} form={form} elsewhere={elsewhere} />
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

/** Which children it is about; not asked in a record with one. */
function Whom({ state, profile }: { state: AddState; profile: Profile }) {
  if (!profile.children?.length) return null;
  return (
    <Many
      class="opts-across"
      legend="Who is it about?"
      options={childrenOf(profile).map((one) => ({ value: one.id, label: childName(one, profile) }))}
      values={state.children.value}
      onChange={(children) => state.set({ children })}
    />
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
