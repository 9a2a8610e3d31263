import { useEffect, useRef, useState } from "preact/hooks";
import type { Entry } from "../../../lib/record/entry.ts";
import { isMatterOf } from "../../../lib/record/family.ts";
import type { MatterView } from "../../../lib/record/matters.ts";
import { Button } from "../../kit/Button.tsx";
import { Icon } from "../../kit/Icon.tsx";
import { Note } from "../../kit/Note.tsx";
import { Undo } from "../../kit/Undo.tsx";
import { looseOf } from "../replies/LoosePromises.tsx";
import { titleOf } from "../row-words.ts";
import type { RecordState } from "../state.ts";
import { lastWords, STATE_WORDS, sizeWords, whoseWords } from "./matter-words.ts";
import { NewMatter } from "./NewMatter.tsx";
import { ENTRY_TYPE, entryOfRow, useDraggedRows } from "./rows.ts";

/** More than these are folded. */
const SHOWN = 5;

/** Keys 1 to 9 name the first nine. */
const KEYS = 9;

/**
 * The matters over the days: what each is about, who had the last word and what waits. An entry is put to one by letting its row
 * go on it, or by "m" on the row and the matter's number.
 */
export function Matters({ state }: { state: RecordState }) {
  const { matterDesk } = state;
  const [adding, setAdding] = useState(false);
  useDraggedRows();
  useKeys(state, () => setAdding(true));
  const all = matterDesk.views.value;
  const views = shownOf(state);
  const chosen = entryChosen(state);
  const done = matterDesk.done.value;
  const told = done?.at === "list" ? done : null;
  if (all.length === 0 && !chosen && !adding && !told) return null;
  const [open, rest] = parted(views);
  return (
    <section class="sheet matters" aria-labelledby="matters-title">
      <header class="matters-head">
        <h2 id="matters-title">Matters</h2>
        {!adding && (
          <div class="row">
            <Button kind="quiet" icon="plus" onPress={() => setAdding(true)}>
              New matter
            </Button>
            {looseOf(state).length === 0 && (
              <Button kind="quiet" icon="plus" href="#promise">
                Add a promise
              </Button>
            )}
          </div>
        )}
      </header>
      <Choosing entry={chosen} some={views.length > 0} />
      {told && (
        <Undo key={told.words} onUndo={() => void told.undo()}>
          {told.words}
        </Undo>
      )}
      {state.problem.value && chosen && <Note kind="stop">{state.problem.value}</Note>}
      {adding && (
        <NewMatter
          state={state}
          entry={chosen}
          onDone={() => {
            setAdding(false);
            matterDesk.choosing.value = null;
          }}
        />
      )}
      <Rows state={state} views={open} keys={chosen !== null} />
      {rest.length > 0 && (
        <details class="matters-more" open={chosen !== null}>
          <summary>{moreWords(rest)}</summary>
          <Rows state={state} views={rest} keys={chosen !== null} from={open.length} />
        </details>
      )}
      {views.length < all.length && <p class="small soft">{otherWords(all.length - views.length)}</p>}
    </section>
  );
}

/** Those of the child and the school that were chosen; without a choice all. */
function shownOf({ matterDesk, choice, snapshot, keep }: RecordState): MatterView[] {
  const views = matterDesk.views.value;
  const among = keep.value;
  if (among === null) return views;
  const { profile } = snapshot.value;
  return views.filter((view) => isMatterOf(view, choice.value, { profile, among }));
}

const otherWords = (others: number) =>
  others === 1 ? "One more, about others, is not shown." : `${others} more, about others, are not shown.`;

function parted(views: readonly MatterView[]): [MatterView[], MatterView[]] {
  const first = views.filter(({ state }) => state === "open").slice(0, SHOWN);
  return [first, views.filter((one) => !first.includes(one))];
}

function moreWords(rest: readonly MatterView[]): string {
  const settled = rest.filter(({ state }) => state === "settled").length;
  return settled === rest.length ? `${settled} settled` : `${rest.length} more`;
}

/** Said while an entry's matters are chosen by key. It stays in the page, so that a screen reader hears it come. */
function Choosing({ entry, some }: { entry: Entry | null; some: boolean }) {
  return (
    <p class={entry ? "matters-choosing" : "sr"} role="status">
      {entry &&
        `${titleOf(entry)}: press ${some ? "the number of a matter to put it there or take it out, " : ""}n for a new one, Escape to leave it.`}
    </p>
  );
}

interface RowsProps {
  state: RecordState;
  views: readonly MatterView[];
  /** Their numbers are shown. */
  keys: boolean;
  from?: number;
}

function Rows({ state, views, keys, from = 0 }: RowsProps) {
  return (
    <ul class="matter-rows">
      {views.map((view, at) => (
        <Row key={view.id} state={state} view={view} number={keys && from + at < KEYS ? from + at + 1 : null} />
      ))}
    </ul>
  );
}

function Row({ state, view, number }: { state: RecordState; view: MatterView; number: number | null }) {
  const [over, setOver] = useState(false);
  const chosen = entryChosen(state);
  const holds = chosen?.matters.includes(view.id) ?? false;
  const { profile } = state.snapshot.value;
  const last = lastWords(view, profile);
  const whose = state.choice.value.child === "" ? whoseWords(view, profile) : "";
  return (
    <li
      class={over ? "matter-row is-over" : "matter-row"}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes(ENTRY_TYPE)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "link";
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dropped = Number(event.dataTransfer?.getData(ENTRY_TYPE));
        const entry = state.snapshot.value.entries.find((one) => one.number === dropped);
        if (!entry) return;
        event.preventDefault();
        if (!entry.matters.includes(view.id)) void state.matterDesk.put(entry, [...entry.matters, view.id], "list");
      }}
    >
      <Icon name={holds ? "check" : "matter"} small />
      <div>
        <a class="matter-name" href={`#m-${view.id}`}>
          {number !== null && <span class="key">{number}</span>}
          {view.name}
        </a>
        <p class="small soft">
          {[whose, view.state === "open" ? "" : STATE_WORDS[view.state], sizeWords(view), last && `Last: ${last}`]
            .filter(Boolean)
            .join(". ")}
        </p>
      </div>
    </li>
  );
}

function entryChosen({ matterDesk, snapshot }: RecordState): Entry | null {
  const id = matterDesk.choosing.value;
  return id === null ? null : (snapshot.value.entries.find((one) => one.id === id) ?? null);
}

/** "m" on a row of the days, then the number of a matter. The focus stays on the row, so that the next one is an arrow away. */
function useKeys(state: RecordState, onNew: () => void): void {
  const latest = useRef({ state, onNew });
  latest.current = { state, onNew };
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener(
      "keydown",
      (event) => {
        if (onKey(event, latest.current.state, latest.current.onNew)) event.preventDefault();
      },
      { capture: true, signal: stop.signal },
    );
    return () => stop.abort();
  }, []);
}

/** @returns whether the key was taken */
function onKey(event: KeyboardEvent, state: RecordState, onNew: () => void): boolean {
  const { choosing } = state.matterDesk;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const number = entryOfRow(event.target);
  if (number === null) return false;
  const entry = state.snapshot.value.entries.find((one) => one.number === number);
  if (!entry) return false;
  if (event.key === "m") {
    choosing.value = choosing.value === entry.id ? null : entry.id;
    return true;
  }
  if (choosing.value === null) return false;
  if (choosing.value !== entry.id || event.key === "Escape") {
    choosing.value = null;
    return event.key === "Escape";
  }
  if (event.key === "n") {
    onNew();
    return true;
  }
  const view = inOrder(state)[Number(event.key) - 1];
  if (!/^[1-9]$/u.test(event.key) || !view) return false;
  void putOrTake(state, entry, view.id);
  return true;
}

/** As the rows stand in the list. */
function inOrder(state: RecordState): MatterView[] {
  return parted(shownOf(state)).flat();
}

/** The undo is said beside the entry, so that the focus stays in the days. */
async function putOrTake({ matterDesk }: RecordState, entry: Entry, id: string): Promise<void> {
  const without = entry.matters.filter((one) => one !== id);
  await matterDesk.put(entry, entry.matters.includes(id) ? without : [...entry.matters, id]);
}
