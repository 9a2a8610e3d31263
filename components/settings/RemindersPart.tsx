import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { londonDate, londonTime, shortDay } from "../../lib/calendar/dates.ts";
import { EARLIEST, LATEST, mayChoose } from "../../lib/record/reminders.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import type { TakeDates as DatesOut } from "../calendar/desk.ts";
import { TakeDates } from "../calendar/TakeDates.tsx";
import { Button } from "../kit/Button.tsx";
import { Tick } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { Note } from "../kit/Note.tsx";
import type { ReminderSaid, RemindersDesk } from "./reminders-desk.ts";
import { Section } from "./Section.tsx";

const BLOCKED =
  "If it does not ask any more, allow notifications for In Writing on the browser’s own page for extensions.";

const SAID: Record<ReminderSaid, { kind: "good" | "stop"; words: string }> = {
  refused: {
    kind: "stop",
    words: `Your browser did not allow it, so no reminders come. Nothing else has changed, and you can press again. ${BLOCKED}`,
  },
  failed: { kind: "stop", words: `Your browser could not ask from here. No reminders come. ${BLOCKED}` },
  shown: {
    kind: "good",
    words:
      "One was given to your computer. If you saw nothing, the computer keeps notifications back: look at its settings for notifications, or at “Do not disturb”.",
  },
  "not-shown": { kind: "stop", words: `Your browser did not take it, so reminders do not come at present. ${BLOCKED}` },
  "not-kept": { kind: "stop", words: "This could not be kept just now. Please try again." },
};

interface Props {
  desk: RemindersDesk;
  dates: DatesOut;
  snapshot: Snapshot;
}

/** Reminders, off until the parent turns them on, and the dates for the parent's own calendar. */
export function RemindersPart({ desk, dates, snapshot }: Props) {
  const said = desk.said.value;
  const on = desk.choice.value.on && desk.allowed.value === true;
  const pressed = useRef(false);
  useFocusKept(on, pressed);
  const turn = (work: () => Promise<void>) => {
    pressed.current = true;
    void work();
  };
  return (
    <Section
      id="reminders"
      title="Reminders"
      about="A short notice from your browser, once a day at most, on days when something waits for you. Off until you want it."
    >
      {on ? (
        <On desk={desk} snapshot={snapshot} onOff={() => turn(desk.turnOff)} />
      ) : (
        <Off desk={desk} onOn={() => turn(desk.turnOn)} />
      )}
      {said && <Note kind={SAID[said].kind}>{SAID[said].words}</Note>}
      <h3>In your own calendar</h3>
      <TakeDates desk={dates} />
    </Section>
  );
}

/** The button that was pressed has gone with what it changed: the focus goes to the name of the part. */
function useFocusKept(on: boolean, pressed: RefObject<boolean>): void {
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (pressed.current && lost) document.getElementById("reminders-title")?.focus({ preventScroll: true });
    pressed.current = false;
  }, [on, pressed]);
}

/** What anybody can read in one, and who might. */
function Says() {
  return (
    <p class="hint">
      A reminder holds no name, no school and no subject: “Something in your record waits for you today.” or “A date is
      3 days away.” Still, whoever looks at this screen sees that In Writing has something for you. If that is not safe,
      leave reminders off.
    </p>
  );
}

function Off({ desk, onOn }: { desk: RemindersDesk; onOn: () => void }) {
  const taken = desk.choice.value.on && desk.allowed.value === false;
  return (
    <div class="stack">
      {taken && (
        <Note kind="stop">
          You turned reminders on, and the browser does not let In Writing show them. None come until you allow it.
        </Note>
      )}
      <Says />
      <div class="row">
        <Button onPress={onOn}>{taken ? "Allow reminders" : "Turn reminders on"}</Button>
      </div>
      <p class="hint">Your browser asks whether In Writing may show notifications.</p>
    </div>
  );
}

function On({ desk, snapshot, onOff }: Omit<Props, "dates"> & { onOff: () => void }) {
  const { weekends, holidays } = desk.choice.value;
  return (
    <div class="stack">
      <p role="status">{nextWords(desk)}</p>
      <Field
        kind="time"
        class="short"
        label="At what time?"
        hint={`From ${EARLIEST} to ${LATEST}, never at night.`}
        min={EARLIEST}
        max={LATEST}
        value={desk.time.value}
        error={mayChoose(desk.time.value) ? null : `Choose a time from ${EARLIEST} to ${LATEST}.`}
        onInput={(time) => void desk.set({ time })}
      />
      <div class="opts">
        <Tick label="Also at weekends" checked={weekends} onChange={(yes) => void desk.set({ weekends: yes })} />
        <Tick
          label="Also in the school holidays"
          hint="On a day you leave out, a date of your own that is 3 days away or less is said all the same."
          checked={holidays}
          onChange={(yes) => void desk.set({ holidays: yes })}
        />
      </div>
      <Says />
      <p class="hint">
        It comes while this browser is open, and pressing it opens the record. When the browser has been closed for some
        days, the next one says how many dates passed.
      </p>
      <div class="row">
        <Button onPress={() => void desk.showNow(snapshot)}>Show me one now</Button>
        <Button kind="quiet" onPress={onOff}>
          Turn reminders off
        </Button>
      </div>
    </div>
  );
}

/** "Reminders are on. The next: tomorrow, Mon 23 Nov, at 09:30, if something waits then." */
function nextWords({ next, now }: RemindersDesk): string {
  const at = next.value;
  if (at === null) return "Reminders are on.";
  const day = londonDate(at);
  const days = londonDate(now()).until(day).days;
  const when = days === 0 ? "today" : days === 1 ? `tomorrow, ${shortDay(day)},` : shortDay(day);
  return `Reminders are on. The next: ${when} at ${londonTime(at)}, if something waits then.`;
}
