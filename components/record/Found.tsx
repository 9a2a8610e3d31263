import { count } from "../../lib/pack/words.ts";
import { Button } from "../kit/Button.tsx";
import { NO_FILTERS } from "./filter.ts";
import { queryOf } from "./filter-address.ts";
import type { RecordState } from "./state.ts";

/** How many entries fit, said aloud too; and where else the words may be. */
export function FoundLine({ state }: { state: RecordState }) {
  const filters = state.filters.value;
  const { ids, near, left, quoted } = state.searched.value;
  const found = state.list.value.length;
  const narrowed = ids !== null || queryOf(filters) !== "";
  const all = state.snapshot.value.entries.length;
  return (
    <div class={narrowed ? "found hint" : "sr"}>
      <p role="status">{narrowed || found === 0 ? sentence(found, near, quoted.size) : ""}</p>
      {ids !== null && left > 0 && (
        <p>
          Still reading: {(all - Math.min(left, all)).toLocaleString("en-GB")} of {all.toLocaleString("en-GB")} so far.
        </p>
      )}
      {ids !== null && (
        <Button
          kind="quiet"
          pressed={filters.quoted}
          onPress={() => {
            state.filters.value = { ...filters, quoted: !filters.quoted };
          }}
        >
          {filters.quoted ? "Leave quoted messages out" : "Look in quoted messages too"}
        </Button>
      )}
    </div>
  );
}

function sentence(found: number, near: boolean, quoted: number): string {
  const apart = quoted > 0 ? `, ${quoted} of them only in what is quoted below a message` : "";
  const spelt = near ? "Nothing has these words as typed. " : "";
  return `${spelt}${count(found, "entry", "entries")} found${near ? " that is spelt nearly so" : ""}${apart}`;
}

export function NoneFit({ state }: { state: RecordState }) {
  const { words, quoted } = state.filters.value;
  const filtered = queryOf(state.filters.value) !== "";
  const searched = words.trim() !== "";
  return (
    <div class="sheet none-fit">
      <p>Nothing in the record fits that.</p>
      {searched && (
        <p class="hint">
          {filtered
            ? "It may be there without the filters above."
            : `Fewer words, or the beginning of one, find more.${quoted ? "" : " What is quoted below a message is not looked at yet."}`}
        </p>
      )}
      <div class="row">
        {searched && filtered && (
          <Button
            onPress={() => {
              state.filters.value = { ...NO_FILTERS, words, quoted };
            }}
          >
            Search without filters
          </Button>
        )}
        <Button
          onPress={() => {
            state.filters.value = NO_FILTERS;
          }}
        >
          Show everything
        </Button>
      </div>
    </div>
  );
}
