import { useState } from "preact/hooks";
import type { LiveDate } from "../../../lib/record/live-date.ts";
import { TakeDates } from "../../calendar/TakeDates.tsx";
import { Button } from "../../kit/Button.tsx";
import type { RecordState } from "../state.ts";
import { DateRow } from "./DateRow.tsx";
import { parted } from "./desk.ts";

/** More than these are folded. */
const SHOWN = 3;

/** The dates that matter, the nearest first; those that have passed or no longer matter stay readable under them. */
export function DatesToCome({ state }: { state: RecordState }) {
  const [taking, setTaking] = useState(false);
  const { ahead, passed, stopped } = parted(
    state.dates.all.value.filter((date) => state.dates.isFor(date, state.choice.value)),
  );
  if (ahead.length + passed.length + stopped.length === 0) return null;
  return (
    <section class="sheet ruled days-ahead" aria-labelledby="dates-title">
      <header class="days-ahead-head">
        <h2 id="dates-title">Dates that matter</h2>
        <div class="row">
          <Button kind="quiet" icon="plus" href="#date">
            Add a date
          </Button>
          <Button kind="quiet" icon="calendar" expanded={taking} onPress={() => setTaking(!taking)}>
            Into my calendar
          </Button>
        </div>
      </header>
      {taking && (
        <div class="days-out">
          <TakeDates desk={state.takeDates} />
        </div>
      )}
      {ahead.length > 0 ? (
        <Rows state={state} dates={ahead.slice(0, SHOWN)} label="Dates to come" />
      ) : (
        <p class="days-none soft">None is still to come.</p>
      )}
      <Folded state={state} more={ahead.slice(SHOWN)} passed={passed} stopped={stopped} />
    </section>
  );
}

interface FoldedProps {
  state: RecordState;
  more: LiveDate[];
  passed: LiveDate[];
  stopped: LiveDate[];
}

/** What need not be read tonight, in one line. */
function Folded({ state, more, passed, stopped }: FoldedProps) {
  const parts: [LiveDate[], string][] = [
    [more, `${more.length} more to come`],
    [passed, `${passed.length} passed`],
    [stopped, `${stopped.length} no longer ${stopped.length === 1 ? "matters" : "matter"}`],
  ];
  const there = parts.filter(([dates]) => dates.length > 0);
  if (there.length === 0) return null;
  return (
    <details class="days-folded">
      <summary>{there.map(([, words]) => words).join(", ")}</summary>
      {there.map(([dates, words]) => (
        <Rows key={words} state={state} dates={dates} label={words} />
      ))}
    </details>
  );
}

export function Rows({ state, dates, label }: { state: RecordState; dates: readonly LiveDate[]; label: string }) {
  return (
    <ol class="day-rows" aria-label={label}>
      {dates.map((date) => (
        <DateRow key={date.id} date={date} whose={state.dates.whose(date)} now={state.now()} />
      ))}
    </ol>
  );
}
