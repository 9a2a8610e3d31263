import { useState } from "preact/hooks";
import { count } from "../../lib/pack/words.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { InRecord } from "./Blocks.tsx";
import type { PackState } from "./state.ts";
import type { Caution } from "./tools.ts";

/** So many are shown at first: more at once is read by nobody. */
const FIRST = 8;

/** Sentences to read again before somebody else does. Advice: nothing goes out or stays out by itself. */
export function Cautions({ state }: { state: PackState }) {
  const [most, setMost] = useState(FIRST);
  const kept = state.kept.value;
  const drawn = state.drawn.value;
  if (!kept || !drawn) return null;
  const open = drawn.cautions.filter(({ entry }) => !kept.fine.includes(entry));
  return (
    <section aria-labelledby="pack-cautions">
      <h3 class="pack-part" id="pack-cautions" tabIndex={-1}>
        Read these again
      </h3>
      {open.length === 0 ? (
        <p class="row soft">
          <Icon name="check" small />
          {drawn.cautions.length > 0
            ? "You have gone through all of them."
            : "Nothing was found that should be read again."}
        </p>
      ) : (
        <>
          <p class="hint">
            {count(open.length, "sentence names somebody else, or", "sentences name somebody else, or")} can be read
            against you. A machine has looked for them, so it may be wrong, and there may be more.
          </p>
          <ul class="cautions">
            {open.slice(0, most).map((one) => (
              <One key={`${one.entry} ${one.words}`} caution={one} state={state} />
            ))}
          </ul>
          {open.length > most && (
            <Button kind="quiet" onPress={() => setMost(most + FIRST)}>
              Show {Math.min(FIRST, open.length - most)} more of {open.length}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function One({ caution, state }: { caution: Caution; state: PackState }) {
  const entry = state.drawn.value?.document.entries.find(({ id }) => id === caution.entry);
  const number = entry?.number ?? "the entry";
  const choice = state.choice.value;
  /** What was pressed has gone, so the focus goes to the heading over what is left. */
  const done = (work: () => void) => {
    work();
    document.getElementById("pack-cautions")?.focus();
  };
  return (
    <li>
      <p class="cautions-words">
        <span class="words">“{caution.words}”</span> {caution.why}
      </p>
      {entry && (
        <p class="small soft">
          <InRecord number={entry.number} />, {entry.dayWords}, {entry.kindWord.toLowerCase()}
        </p>
      )}
      <div class="row">
        <Button
          label={`Leave this one out: ${number}`}
          onPress={() => done(() => choice && state.set({ out: [...choice.out, caution.entry] }))}
        >
          Leave this one out
        </Button>
        <Button kind="quiet" label={`It can stay: ${number}`} onPress={() => done(() => state.fine(caution.entry))}>
          It can stay
        </Button>
      </div>
    </li>
  );
}
