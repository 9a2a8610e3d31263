import { useEffect, useRef } from "preact/hooks";
import type { Entry } from "../../lib/record/entry.ts";
import { Bar } from "../kit/Brand.tsx";
import { Button } from "../kit/Button.tsx";
import { Empty } from "../kit/Empty.tsx";
import { AddPanel } from "./AddPanel.tsx";
import { BackupPanel } from "./BackupPanel.tsx";
import { Banners } from "./Banners.tsx";
import { Days } from "./Days.tsx";
import { DatesToCome } from "./dates/DatesToCome.tsx";
import { OpenDate } from "./dates/OpenDate.tsx";
import { StartDate } from "./dates/StartDate.tsx";
import { Filters } from "./Filters.tsx";
import { Head } from "./Head.tsx";
import { MatterPane } from "./matters/MatterPane.tsx";
import { Matters } from "./matters/Matters.tsx";
import { OpenEntry } from "./OpenEntry.tsx";
import { Pane, recordName } from "./Pane.tsx";
import { AddPromise, LoosePromises } from "./replies/LoosePromises.tsx";
import { Sort, SortLink } from "./replies/Sort.tsx";
import type { Route } from "./route.ts";
import { Summary } from "./Summary.tsx";
import type { RecordState } from "./state.ts";
import { stepByKey, useSearchKeys } from "./use-keys.ts";

/** The whole record: the days on the left, one thing open on the right; on a narrow screen one after the other. */
export function RecordPage({ state }: { state: RecordState }) {
  const { field, instead } = useSearchKeys(state);
  useWayBack(state.route.value);
  useNoStrayFiles();
  if (!state.ready.value) return <Opening state={state} />;
  const { entries, profile } = state.snapshot.value;
  const empty = entries.length === 0;
  const { at } = state.route.value;
  const apart = at === "entry" ? state.named.value !== null : at !== "days";
  return (
    <div class={`record${apart ? " has-open" : ""}${state.searched.value.ids ? " is-searching" : ""}`}>
      <Head state={state} findRef={field} instead={instead} />
      <main>
        <Banners state={state} />
        <Summary state={state} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears keys for what is in it, which is links and buttons */}
        <div class="cols" onKeyDown={stepByKey(state)}>
          <section class="list-side" aria-label="The days">
            <SortLink state={state} />
            <DatesToCome state={state} />
            <Matters state={state} />
            <LoosePromises state={state} />
            {empty ? <Nothing child={profile.child.name} /> : <List state={state} />}
          </section>
          <Beside state={state} />
        </div>
      </main>
      {!empty && <Dock />}
    </div>
  );
}

/** On a narrow screen, where the head has no room for them. The empty page has its own. */
function Dock() {
  return (
    <nav class="dock" aria-label="Add and write">
      <Button icon="plus" href="#add">
        Add
      </Button>
      <Button kind="main" icon="pen" href="composer.html" newTab>
        Write
      </Button>
    </nav>
  );
}

function Opening({ state }: { state: RecordState }) {
  return (
    <>
      <Bar />
      <main class="opening">
        <h1 class="title">The record</h1>
        <p role="status">{state.broken.value ? "" : "Opening the record"}</p>
        {state.broken.value && (
          <Empty
            title="The record could not be opened"
            words="Nothing was changed. You can take everything out as it stands, and then try again."
          >
            <Button kind="main" onPress={() => void state.backup.raw()}>
              Take everything out as it stands
            </Button>
          </Empty>
        )}
      </main>
    </>
  );
}

function List({ state }: { state: RecordState }) {
  return (
    <>
      <Filters state={state} />
      <Days state={state} />
    </>
  );
}

function Nothing({ child }: { child: string }) {
  return (
    <Empty
      title="Nothing here yet"
      words={`Write to the school, or add a call or a meeting that has been. ${child ? `${child}’s record` : "The record"} begins with the first one.`}
    >
      <Button kind="main" icon="pen" href="composer.html" newTab>
        Write to school
      </Button>
      <Button icon="plus" href="#add">
        Add a call or a meeting
      </Button>
    </Empty>
  );
}

function Beside({ state }: { state: RecordState }) {
  const route = state.route.value;
  const entry = state.beside.value;
  switch (route.at) {
    case "add":
      return <AddPanel state={state} />;
    case "start":
      return <StartDate key={route.from} state={state} from={entryAt(state, route.from)} />;
    case "date": {
      const date = state.dates.all.value.find(({ of }) => of.items.includes(route.id));
      return date ? <OpenDate key={date.id} date={date} state={state} /> : <NoDate state={state} />;
    }
    case "matter":
      return <MatterPane key={route.id} id={route.id} state={state} />;
    case "sort":
      return <Sort state={state} />;
    case "promise":
      return <AddPromise state={state} />;
    case "backup":
      return <BackupPanel state={state} />;
    default:
      return entry ? <OpenEntry key={entry.id} entry={entry} state={state} asked={state.named.value !== null} /> : null;
  }
}

function entryAt(state: RecordState, number: number | null): Entry | null {
  return state.snapshot.value.entries.find((entry) => entry.number === number) ?? null;
}

/** Removed, or of another record: an old link leads here. */
function NoDate({ state }: { state: RecordState }) {
  return (
    <Pane title="This date is not here" asked back={recordName(state.snapshot.value.profile)}>
      <p class="open-body">It was removed, or it belongs to another record.</p>
    </Pane>
  );
}

/** Back at the days, the focus goes to the row of what was open; when that row has gone too, to the name of the page. */
function useWayBack(route: Route): void {
  const before = useRef(route);
  useEffect(() => {
    const was = before.current;
    before.current = route;
    const held = document.activeElement?.checkVisibility?.() && document.activeElement !== document.body;
    if (held || was.at === "days" || route.at !== "days") return;
    const row = document.querySelector<HTMLElement>(rowOf(was));
    // The list comes back where it was.
    if (row) row.focus({ preventScroll: was.at === "entry" });
    else document.getElementById("record-title")?.focus();
  }, [route]);
}

/** The row that leads to what was open; of a form there is none. */
function rowOf(was: Route): string {
  if (was.at === "entry") return `a.entry[href="#e-${was.number}"]`;
  if (was.at === "matter") return `a.matter-name[href="#m-${was.id}"]`;
  return was.at === "date" ? `a.day-name[href="#d-${was.id}"]` : "#record-title";
}

/** A file that is let go where nothing takes it is not opened in place of the record, with whatever is half typed on it. */
function useNoStrayFiles(): void {
  useEffect(() => {
    const stop = new AbortController();
    const stray = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    };
    // On the window: heard last, after whatever does take it.
    addEventListener("dragover", stray, { signal: stop.signal });
    addEventListener("drop", stray, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
