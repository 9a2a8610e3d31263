import { useRef, useState } from "preact/hooks";
import type { PackEntry } from "../../lib/pack/chronology.ts";
import { count } from "../../lib/pack/words.ts";
import { Button } from "../kit/Button.tsx";
import { Choice } from "../kit/Choice.tsx";
import { InRecord } from "./Blocks.tsx";
import type { StepPart } from "./Guided.tsx";
import { NONE, type Picked, type Shows as Put, put, stands, through, turned } from "./shows-desk.ts";
import type { PresetView } from "./tools.ts";

type Heading = PresetView["headings"][number];

/** Entries put under the preset’s headings: choose some, press a heading or its number. */
export const Shows: StepPart = ({ state, preset }) => {
  const [picked, setPicked] = useState<Picked>(NONE);
  const [only, setOnly] = useState<"all" | "none">("all");
  const [said, setSaid] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const shows = state.choice.value?.shows ?? {};
  const all = (state.drawn.value?.document.entries ?? []).filter(({ kind }) => kind !== "check");
  const rows = only === "all" ? all : all.filter(({ id }) => !shows[id]?.length || picked.ids.includes(id));
  const ids = rows.map(({ id }) => id);
  const under = (chosen: readonly string[], heading: Heading) => {
    if (chosen.length === 0) return;
    const away = stands(shows, chosen, heading.id) === true;
    state.set({ shows: put(shows, chosen, heading.id) });
    setSaid(`${count(chosen.length, "entry", "entries")} ${away ? "taken out of" : "put under"} ${heading.label}.`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const box = event.target as HTMLInputElement;
    const at = ids.indexOf(box.value);
    const heading = preset.headings[Number(event.key) - 1];
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (heading) under(picked.ids.length > 0 ? picked.ids : [box.value], heading);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp")
      step(at + (event.key === "ArrowDown" ? 1 : -1), event);
    else return;
    event.preventDefault();
  };
  const step = (to: number, { shiftKey }: KeyboardEvent) => {
    const boxes = list.current?.querySelectorAll<HTMLInputElement>("input") ?? [];
    const next = boxes[to];
    if (!next) return;
    next.focus();
    if (shiftKey) setPicked(through(picked, next.value, ids));
  };
  return (
    <div class="stack">
      <p class="soft">
        Choose one entry or several, then say what they show. With the keyboard: arrows move, the space bar chooses,
        Shift with an arrow chooses a row of them, and the numbers 1 to {preset.headings.length} put them under a
        heading.
      </p>
      <Headings
        headings={preset.headings}
        shows={shows}
        picked={picked.ids}
        onPut={under}
        onNone={() => setPicked(NONE)}
      />
      <p class="sr" role="status">
        {said}
      </p>
      <Choice
        class="opts-across"
        legend="Show"
        options={[
          { value: "all", label: `All ${all.length}` },
          { value: "none", label: "Only those under no heading" },
        ]}
        value={only}
        onPick={setOnly}
      />
      <ul class="shows" ref={list} onKeyDown={onKeyDown} aria-label="Entries of this pack">
        {rows.map((entry) => (
          <Row
            key={entry.id}
            entry={entry}
            headings={preset.headings}
            under={shows[entry.id] ?? []}
            picked={picked.ids.includes(entry.id)}
            onTurn={(shift) => setPicked(shift ? through(picked, entry.id, ids) : turned(picked, entry.id))}
          />
        ))}
      </ul>
      {rows.length === 0 && <p class="soft">Every entry stands under a heading.</p>}
    </div>
  );
};

function Headings(props: {
  headings: readonly Heading[];
  shows: Put;
  picked: readonly string[];
  onPut: (ids: readonly string[], heading: Heading) => void;
  onNone: () => void;
}) {
  const { headings, shows, picked } = props;
  return (
    <fieldset class="shows-head">
      <legend class="strong" id="shows-picked">
        {picked.length === 0 ? "Nothing chosen yet" : `${count(picked.length, "entry", "entries")} chosen. They show:`}
      </legend>
      <div class="row">
        {headings.map((heading, at) => {
          const there = picked.length > 0 && stands(shows, picked, heading.id);
          return (
            <button
              key={heading.id}
              type="button"
              class={`btn btn-line shows-put${there === true ? " is-all" : ""}`}
              aria-pressed={there}
              aria-disabled={picked.length === 0 ? "true" : undefined}
              aria-describedby={picked.length === 0 ? "shows-picked" : undefined}
              title={heading.hint}
              onClick={() => props.onPut(picked, heading)}
            >
              <span class="num soft" aria-hidden="true">
                {at + 1}
              </span>
              {heading.label}
            </button>
          );
        })}
        {picked.length > 0 && (
          <Button kind="quiet" onPress={props.onNone}>
            Choose none
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function Row(props: {
  entry: PackEntry;
  headings: readonly Heading[];
  under: readonly string[];
  picked: boolean;
  onTurn: (shift: boolean) => void;
}) {
  const { entry, headings, under, picked, onTurn } = props;
  const labels = headings.filter(({ id }) => under.includes(id)).map(({ label }) => label);
  const id = `shows-${entry.id}`;
  return (
    <li class={picked ? "shows-row is-picked" : "shows-row"}>
      <label>
        <input
          type="checkbox"
          value={entry.id}
          checked={picked}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-under`}
          onClick={(event) => onTurn(event.shiftKey)}
        />
        <span id={`${id}-name`}>
          <span class="small soft">
            {entry.dayWords}, {entry.kindWord.toLowerCase()}
          </span>
          <span class="shows-what words">{entry.what}</span>
        </span>
      </label>
      <InRecord number={entry.number} />
      <p class="shows-under small" id={`${id}-under`}>
        {labels.length > 0 ? labels.join(" · ") : <span class="soft">Under no heading yet</span>}
      </p>
    </li>
  );
}
