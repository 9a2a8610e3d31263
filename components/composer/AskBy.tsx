import { useEffect, useRef, useState } from "preact/hooks";
import { findClock } from "../../lib/calendar/clocks.ts";
import { longDay, readDate, shortDay } from "../../lib/calendar/dates.ts";
import { ASK_BY } from "../../lib/letters/compose.ts";
import type { AskDay } from "../../lib/letters/letter.ts";
import { Choice } from "../kit/Choice.tsx";
import { ClockBadge } from "../kit/ClockBadge.tsx";
import { Field } from "../kit/Field.tsx";
import type { Composer } from "./state.ts";

const OTHER = "other";
const NONE = "none";

function offered(day: AskDay) {
  return {
    value: day.date,
    label: (
      <>
        <b class="strong">{shortDay(day.date)}</b> {/* Its date stands just before it. */}
        <ClockBadge kind={day.kind} whose={findClock(day.clock)?.whose} when="" estimate={day.estimate} />
      </>
    ),
    hint: day.working,
  };
}

function problem(typed: string, today: string): string | undefined {
  const day = readDate(typed);
  if (!typed || (day && typed > today && day.dayOfWeek < 6)) return undefined;
  if (!day) return "This day does not look whole yet.";
  if (typed <= today) return "This day is not ahead of today. Choose a later one.";
  return `${longDay(day)} is at a weekend. Nobody may be at school to answer.`;
}

/** The day to ask for an answer by: the clock's proposals with their working, another day, or none. */
export function AskBy({ composer }: { composer: Composer }) {
  const { draft, letter, case: kase } = composer;
  const days = letter.askDays.value;
  const chosen = draft.askBy.value;
  const own = chosen !== null && chosen !== "" && !days.some((day) => day.date === chosen);
  const [other, setOther] = useState(own);
  const place = useRef<HTMLElement>(null);
  // Brought into view, not focused: the arrow keys may only be passing through the choices.
  useEffect(() => {
    if (other && !own) place.current?.scrollIntoView?.({ block: "nearest" });
  }, [other, own]);
  if (!letter.letter.value?.clock) return null;
  const value = other ? OTHER : chosen === "" ? NONE : (letter.askBy.value?.date ?? NONE);
  const pick = (picked: string) => {
    setOther(picked === OTHER);
    if (picked !== OTHER) draft.askBy.value = picked === NONE ? "" : picked;
  };
  return (
    <div
      class="question"
      onFocusCapture={() => {
        composer.editing.value = ASK_BY;
      }}
    >
      <Choice
        legend="By when would you like an answer?"
        value={value}
        options={[
          ...days.map(offered),
          { value: OTHER, label: "Another day" },
          { value: NONE, label: "Ask for no day" },
        ]}
        onPick={pick}
      />
      {other && (
        <Field
          fieldRef={place}
          kind="date"
          class="other-day"
          label="Which day?"
          value={own ? (chosen ?? "") : ""}
          min={kase.today.value}
          error={own ? problem(chosen ?? "", kase.today.value) : undefined}
          onInput={(typed) => {
            if (readDate(typed)) draft.askBy.value = typed;
          }}
        />
      )}
    </div>
  );
}
