import { shortDay } from "../../lib/calendar/dates.ts";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import { londonDay } from "./case.ts";
import type { Composer } from "./state.ts";

function leftWhen(at: number, now: number): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Europe/London").toPlainTime();
  const clock = time.toString({ smallestUnit: "minute" });
  const day = londonDay(at);
  return day === londonDay(now) ? `at ${clock}` : `on ${shortDay(day)} at ${clock}`;
}

/** Said when a half-filled letter is shown again. */
export function LeftOff({ composer }: { composer: Composer }) {
  const at = composer.leftAt.value;
  if (at === null) return null;
  return (
    <p class="hint" role="status">
      As you left it {leftWhen(at, composer.case.now.value)}.{" "}
      <button type="button" class="link" onClick={composer.startAfresh}>
        Start afresh
      </button>
    </p>
  );
}

/** After "Start afresh": the words are put aside, not away. */
export function TakeBack({ composer }: { composer: Composer }) {
  if (composer.aside.value === null) return null;
  return (
    <Note
      kind="good"
      actions={
        <Button kind="quiet" icon="undo" onPress={composer.takeBack}>
          Take it back
        </Button>
      }
    >
      The letter you wrote last is put aside.
    </Note>
  );
}
