import { contactOf } from "../../../lib/pack/people.ts";
import type { Entry } from "../../../lib/record/entry.ts";
import type { Role } from "../../../lib/record/profile.ts";
import { Button } from "../../kit/Button.tsx";
import { Note } from "../../kit/Note.tsx";
import type { RecordState } from "../state.ts";
import { Rows } from "./DatesToCome.tsx";
import { datesFrom } from "./desk.ts";

const COUNCIL: readonly Role[] = ["send-team", "attendance-team", "health-needs", "council-complaints"];

/** The dates that follow from an entry; for a letter of the council that has none yet, the offer to start them. */
export function DatesFrom({ entry, state }: { entry: Entry; state: RecordState }) {
  const dates = datesFrom(entry, state.dates.all.value);
  if (dates.length > 0)
    return (
      <section class="dates-from" aria-label="Dates that follow from this">
        <h3>Dates that follow from this</h3>
        <Rows state={state} dates={dates} label="Dates that follow from this" />
      </section>
    );
  if (!mayDecide(entry, state)) return null;
  return (
    <Note
      kind="advice"
      icon="calendar"
      actions={<Button href={`#date-e-${entry.number}`}>Start the dates that follow</Button>}
    >
      Is this the council’s decision letter, or a plan? Dates follow from it, and some cannot be missed.
    </Note>
  );
}

/** A reply of the council's that the parent has taken for an answer or a refusal. */
function mayDecide(entry: Entry, state: RecordState): boolean {
  if (entry.kind !== "reply" || !entry.was) return false;
  if (entry.was.answer !== "answer" && entry.was.answer !== "refusal") return false;
  const role = contactOf(state.snapshot.value.profile, entry.from)?.role;
  return role !== undefined && COUNCIL.includes(role);
}
