import type { Promised } from "../../../lib/record/matter-acts.ts";
import { isOver } from "../../../lib/record/promises.ts";
import { Button } from "../../kit/Button.tsx";
import { Pane, recordName } from "../Pane.tsx";
import type { RecordState } from "../state.ts";
import { LOOSE } from "./desk.ts";
import { PromiseForm } from "./PromiseForm.tsx";
import { PromiseLine } from "./PromiseLine.tsx";

/** Promises that stand in no entry, over the days: no row there leads to them. */
export function LoosePromises({ state }: { state: RecordState }) {
  const found = looseOf(state);
  if (found.length === 0) return null;
  const over = found.filter(isOver);
  const fresh = state.replies.marked.value === LOOSE ? found.at(-1) : undefined;
  const line = (promise: Promised) => (
    <PromiseLine
      key={promise.id}
      promise={promise}
      state={state}
      {...(promise === fresh ? { onUnmarked: () => document.getElementById("record-title")?.focus() } : {})}
    />
  );
  return (
    <section class="sheet matters" aria-labelledby="promised-title">
      <header class="matters-head">
        <h2 id="promised-title">Promised elsewhere</h2>
        <Button kind="quiet" icon="plus" href="#promise">
          Add a promise
        </Button>
      </header>
      {found.filter((one) => !isOver(one)).map(line)}
      {over.length > 0 && (
        <details class="matters-more">
          <summary>{`${over.length} kept or let go`}</summary>
          {over.map(line)}
        </details>
      )}
    </section>
  );
}

/** @returns promises made in no entry */
export function looseOf({ snapshot }: RecordState): Promised[] {
  return (snapshot.value.promises ?? []).filter(({ entry }) => entry === null);
}

/** The form for a promise that is in no email and in no talk that was written down. */
export function AddPromise({ state }: { state: RecordState }) {
  const { profile } = state.snapshot.value;
  const people = profile.contacts.filter(({ name }) => name).map(({ id, name }) => ({ contact: id, name }));
  return (
    <Pane title="Add a promise" asked back={recordName(profile)}>
      <div class="open-body">
        <p class="hint">
          For what is in no email. Was it said on the phone or in a meeting? <a href="#add">Add that first</a> and mark
          the promise in it: then the day it was made stands with it.
        </p>
        <PromiseForm
          state={state}
          people={people}
          anyone
          onKeep={(said) => state.replies.promise(null, said)}
          onDone={() => state.go("#days")}
        />
      </div>
    </Pane>
  );
}
