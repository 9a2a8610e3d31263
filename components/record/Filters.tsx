import { Icon } from "../kit/Icon.tsx";
import { chipBeside } from "../settings/roles.ts";
import { SHOWS, type Show } from "./filter.ts";
import type { RecordState } from "./state.ts";

const LABELS: Record<Show, string> = { all: "All", writing: "In writing", spoken: "Spoken", notes: "Notes" };

/** Kind, person and order. */
export function Filters({ state }: { state: RecordState }) {
  const filters = state.filters.value;
  const set = (part: Partial<typeof filters>) => {
    state.filters.value = { ...filters, ...part };
  };
  return (
    <div class="filters">
      <fieldset class="seg">
        <legend class="sr">Show</legend>
        {SHOWS.map((show) => (
          <label key={show}>
            <input
              type="radio"
              name="show"
              aria-label={`${LABELS[show]} ${state.counts.value[show]}`}
              value={show}
              checked={filters.show === show}
              onChange={() => set({ show })}
            />
            {LABELS[show]} <small>{state.counts.value[show]}</small>
          </label>
        ))}
      </fieldset>
      <Person state={state} onPick={(person) => set({ person })} />
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
    </div>
  );
}

function Person({ state, onPick }: { state: RecordState; onPick: (id: string) => void }) {
  const { contacts } = state.snapshot.value.profile;
  if (contacts.length === 0) return null;
  return (
    <label class="pick pick-icon">
      <span class="sr">With whom</span>
      <Icon name="filter" />
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
