import { useEffect, useState } from "preact/hooks";
import { londonDate, plainDate, shortDayYear } from "../../../lib/calendar/dates.ts";
import { schoolDaysBetween } from "../../../lib/calendar/school-days.ts";
import { count } from "../../../lib/pack/words.ts";
import type { Entry } from "../../../lib/record/entry.ts";
import { FamilyViews } from "../../../lib/record/family-views.ts";
import type { MatterState } from "../../../lib/record/matter-acts.ts";
import type { MatterView } from "../../../lib/record/matters.ts";
import { isOver, promisesIn } from "../../../lib/record/promises.ts";
import { Button } from "../../kit/Button.tsx";
import { Field } from "../../kit/Field.tsx";
import { Icon } from "../../kit/Icon.tsx";
import { Mark } from "../../kit/Mark.tsx";
import { Note } from "../../kit/Note.tsx";
import { NO_FILTERS } from "../filter.ts";
import { Pane, recordName } from "../Pane.tsx";
import { PromiseLine } from "../replies/PromiseLine.tsx";
import { headOf, markOf, titleOf } from "../row-words.ts";
import type { RecordState } from "../state.ts";
import { lastWords, STATE_WORDS, sizeWords, whoseWords } from "./matter-words.ts";

/** One matter: how it stands, who had the last word, what waits and was promised, and its line through time. */
export function MatterPane({ id, state }: { id: string; state: RecordState }) {
  const view = state.matterDesk.of(id);
  const { profile } = state.snapshot.value;
  const back = recordName(profile);
  if (!view) {
    return (
      <Pane title="This matter is not here" asked back={back}>
        <p class="open-body">It was taken out, or it belongs to another record.</p>
      </Pane>
    );
  }
  const last = lastWords(view, profile);
  return (
    <Pane
      title={view.name}
      under={
        <p>{[whoseWords(view, profile), STATE_WORDS[view.state], `${sizeWords(view)}.`].filter(Boolean).join(". ")}</p>
      }
      mark={<Icon name="matter" />}
      asked
      back={back}
    >
      <div class="open-body matter-body">
        {last && <p>The last word: {last}.</p>}
        <Waits view={view} state={state} />
        <Promises view={view} state={state} />
        <Line view={view} state={state} />
      </div>
      <Acts view={view} state={state} />
    </Pane>
  );
}

function Waits({ view, state }: { view: MatterView; state: RecordState }) {
  const waits = view.waits.filter(({ why }) => why !== "promise");
  const byId = new Map(view.entries.map((entry) => [entry.id, entry]));
  if (waits.length === 0) return null;
  return (
    <>
      <h3>What waits</h3>
      <ul class="matter-waits">
        {waits.map(({ entry, words, why }) => {
          const one = byId.get(entry);
          return (
            one && (
              <li key={`${entry}${why}`}>
                <a href={`#e-${one.number}`}>{headOf(one, state.snapshot.value.profile)}</a>
                <span class="small soft">{words}</span>
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

function Promises({ view, state }: { view: MatterView; state: RecordState }) {
  const found = view.entries.flatMap((entry) => promisesIn(entry).map((promise) => ({ entry, promise })));
  if (found.length === 0) return null;
  const open = found.filter(({ promise }) => !isOver(promise));
  return (
    <>
      <h3>{open.length > 0 ? "Promised" : "Promised, nothing open"}</h3>
      {found.map(({ entry, promise }) => (
        <PromiseLine key={promise.id} promise={promise} state={state} href={`#e-${entry.number}`} />
      ))}
    </>
  );
}

/** Longest line that is shown at once. */
const LONGEST = 60;

/** Its entries, oldest first, with the school days between them where they are many. */
function Line({ view, state }: { view: MatterView; state: RecordState }) {
  const [all, setAll] = useState(false);
  const shown = all ? view.entries : view.entries.slice(-LONGEST);
  const before = view.entries.length - shown.length;
  if (view.entries.length === 0) {
    return (
      <Note kind="plain">
        Nothing belongs to it yet. Open an entry and put it here, or drag its row onto the matter.
      </Note>
    );
  }
  const views = new FamilyViews({ ...state.snapshot.value, entries: [] });
  const gap = (entry: Entry, at: number) => {
    const previous = shown[at - 1];
    return previous
      ? schoolDaysBetween(londonDate(previous.at), plainDate(londonDate(entry.at)), views.of(entry).calendar)
      : 0;
  };
  return (
    <>
      <h3>Through time</h3>
      {before > 0 && (
        <Button kind="quiet" onPress={() => setAll(true)}>
          Show the {before} before
        </Button>
      )}
      <ol class="matter-line" aria-label={`${view.name} through time`}>
        {shown.map((entry, at) => (
          <Step key={entry.id} entry={entry} state={state} gap={gap(entry, at)} />
        ))}
      </ol>
    </>
  );
}

/** School days without a word that are worth a line. */
const LONG = 3;

function Step({ entry, state, gap }: { entry: Entry; state: RecordState; gap: number }) {
  return (
    <li>
      {gap >= LONG && <p class="matter-gap small soft">{count(gap, "school day", "school days")}</p>}
      <a href={`#e-${entry.number}`}>
        <Mark {...markOf(entry)} />
        <span>
          <span class="small soft">{shortDayYear(londonDate(entry.at))}</span>
          <span class="strong">{headOf(entry, state.snapshot.value.profile)}</span>
          <span class="words">{titleOf(entry)}</span>
        </span>
      </a>
    </li>
  );
}

const WAYS: Record<MatterState, { to: MatterState; label: string }[]> = {
  open: [
    { to: "settled", label: "It is settled" },
    { to: "paused", label: "Pause it" },
  ],
  paused: [
    { to: "open", label: "Go on with it" },
    { to: "settled", label: "It is settled" },
  ],
  settled: [{ to: "open", label: "Open it again" }],
};

function Acts({ view, state }: { view: MatterView; state: RecordState }) {
  const [name, setName] = useState<string | null>(null);
  useEffect(() => setName(null), [view.name]);
  const { matterDesk } = state;
  const done = matterDesk.done.value;
  const keep = () => {
    if (name?.trim() && name.trim() !== view.name) void matterDesk.change(view.id, { name: name.trim() });
    else setName(null);
  };
  return (
    <footer class="open-foot matter-foot">
      {done?.at === "list" && (
        <p class="row small" role="status">
          {done.words}{" "}
          <Button kind="quiet" label="Undo the change of the matter" onPress={() => void done.undo()}>
            Undo
          </Button>
        </p>
      )}
      {name !== null ? (
        <form
          class="matter-form"
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <Field label="What is it called?" value={name} maxLength={120} onInput={setName} />
          <div class="row">
            <Button kind="main" submit off={name.trim() ? null : "Give it a name first."}>
              Keep this name
            </Button>
            <Button kind="quiet" onPress={() => setName(null)}>
              Leave it
            </Button>
          </div>
        </form>
      ) : (
        <>
          <Button
            icon="filter"
            onPress={() => {
              state.filters.value = { ...NO_FILTERS, matter: view.id };
              state.go("#days");
            }}
          >
            Only this in the days
          </Button>
          {WAYS[view.state].map(({ to, label }) => (
            <Button key={to} onPress={() => void matterDesk.change(view.id, { state: to })}>
              {label}
            </Button>
          ))}
          <Button kind="quiet" onPress={() => setName(view.name)}>
            Rename
          </Button>
          <Button
            kind="quiet"
            onPress={async () => {
              if (await matterDesk.takeOut(view.id)) state.go("#days");
            }}
          >
            Take it out
          </Button>
        </>
      )}
    </footer>
  );
}
