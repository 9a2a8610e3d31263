import { useId, useState } from "preact/hooks";
import { Button } from "../kit/Button.tsx";
import { Tick } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { Icon } from "../kit/Icon.tsx";
import { chipBeside } from "../settings/roles.ts";
import { chipsOf, SHOW_LABELS, without } from "./chips.ts";
import { type Filters as Chosen, NO_FILTERS, SHOWS } from "./filter.ts";
import { KIND_NAMES, KINDS } from "./kinds.ts";
import type { RecordState } from "./state.ts";

/** Kind, person, order, and behind one button the rest; what is chosen stands as chips that can be taken away. */
export function Filters({ state }: { state: RecordState }) {
  const [more, setMore] = useState(false);
  const panel = useId();
  const filters = state.filters.value;
  const set = (part: Partial<Chosen>) => {
    state.filters.value = { ...filters, ...part };
  };
  return (
    <>
      <div class="filters">
        <fieldset class="seg">
          <legend class="sr">Show</legend>
          {SHOWS.map((show) => (
            <label key={show}>
              <input
                type="radio"
                name="show"
                aria-label={`${SHOW_LABELS[show]} ${state.counts.value[show]}`}
                value={show}
                checked={filters.show === show}
                onChange={() => set({ show })}
              />
              {SHOW_LABELS[show]} <small>{state.counts.value[show]}</small>
            </label>
          ))}
        </fieldset>
        <Person state={state} onPick={(person) => set({ person })} />
        <Button icon="filter" expanded={more} controls={panel} onPress={() => setMore(!more)}>
          More
        </Button>
        <Order state={state} />
      </div>
      <div id={panel} hidden={!more}>
        {more && <More state={state} set={set} />}
      </div>
      <Chips state={state} />
    </>
  );
}

function Order({ state }: { state: RecordState }) {
  return (
    <label class="pick">
      <span class="sr">Order</span>
      <select
        class="input"
        value={state.newestFirst.value ? "newest" : "oldest"}
        onChange={(event) => {
          if ((event.currentTarget.value === "newest") !== state.newestFirst.value) state.turnOrder();
        }}
      >
        <option value="newest">Newest first</option>
        <option value="oldest">Oldest first</option>
      </select>
    </label>
  );
}

function Person({ state, onPick }: { state: RecordState; onPick: (id: string) => void }) {
  const { contacts } = state.snapshot.value.profile;
  if (contacts.length === 0) return null;
  return (
    <label class="pick pick-icon">
      <span class="sr">With whom</span>
      <Icon name="person" />
      <select class="input" value={state.filters.value.person} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">Anyone</option>
        {contacts.map(({ id, name, role, email }) => (
          <option key={id} value={id}>
            {[name || email, chipBeside({ name, role })].filter(Boolean).join(", ")}
          </option>
        ))}
      </select>
    </label>
  );
}

function More({ state, set }: { state: RecordState; set: (part: Partial<Chosen>) => void }) {
  const { kind, matter, from, to, silent, notes } = state.filters.value;
  const matters = [...state.matters.value];
  return (
    <fieldset class="sheet more-filters">
      <legend class="sr">More to choose by</legend>
      <Field
        kind="select"
        label="Kind"
        value={kind}
        onInput={(value) => set({ kind: value as Chosen["kind"] })}
        options={[{ value: "", label: "Any" }, ...KINDS.map((one) => ({ value: one, label: KIND_NAMES[one].many }))]}
      />
      {matters.length > 0 && (
        <Field
          kind="select"
          label="Matter"
          value={matter}
          onInput={(value) => set({ matter: value })}
          options={[{ value: "", label: "Any" }, ...matters.map(([value, label]) => ({ value, label }))]}
        />
      )}
      <Field kind="date" label="From" value={from} onInput={(value) => set({ from: value })} />
      <Field
        kind="date"
        label="To"
        value={to}
        onInput={(value) => set({ to: value })}
        error={from && to && to < from ? "This day is before the other." : undefined}
      />
      <Field
        kind="select"
        label="Private notes"
        value={notes}
        onInput={(value) => set({ notes: value as Chosen["notes"] })}
        options={[
          { value: "with", label: "Among the rest" },
          { value: "without", label: "Left out" },
          { value: "only", label: "These alone" },
        ]}
      />
      <Tick label="No reply recorded" checked={silent} onChange={(value) => set({ silent: value })} />
    </fieldset>
  );
}

function Chips({ state }: { state: RecordState }) {
  const filters = state.filters.value;
  const chips = chipsOf(filters, state.snapshot.value.profile, state.matters.value);
  if (chips.length === 0) return null;
  return (
    <ul class="chosen" aria-label="Chosen">
      {chips.map(({ key, words }) => (
        <li key={key}>
          <span>{words}</span>
          <Button
            kind="icon"
            icon="close"
            label={`Take away: ${words}`}
            onPress={(event) => {
              nextChip(event.currentTarget as HTMLElement)?.focus();
              state.filters.value = without(filters, key);
            }}
          />
        </li>
      ))}
      {chips.length > 1 && (
        <li class="chosen-all">
          <Button
            kind="quiet"
            onPress={() => {
              document.querySelector<HTMLElement>(".seg :checked")?.focus();
              state.filters.value = { ...NO_FILTERS, words: filters.words, quoted: filters.quoted };
            }}
          >
            Take all away
          </Button>
        </li>
      )}
    </ul>
  );
}

/** Where the focus goes when a chip is gone: to the next one, else to what shows which kinds there are. */
function nextChip(button: HTMLElement): HTMLElement | null {
  const chip = button.closest("li");
  const beside = chip?.nextElementSibling ?? chip?.previousElementSibling;
  return beside?.querySelector("button") ?? document.querySelector<HTMLElement>(".seg :checked");
}
