import { useState } from "preact/hooks";
import type { Clock } from "../../../lib/calendar/clock.ts";
import { bindsSchool, clocksFor } from "../../../lib/calendar/clocks.ts";
import { londonDate, readDate } from "../../../lib/calendar/dates.ts";
import { clocksOf, type StartEvent } from "../../../lib/calendar/events.ts";
import { workingSentence } from "../../../lib/calendar/sentence.ts";
import { entryDate } from "../../../lib/pack/chronology.ts";
import type { Entry } from "../../../lib/record/entry.ts";
import { FamilyViews } from "../../../lib/record/family-views.ts";
import { bindsFamily, type LiveDate } from "../../../lib/record/live-date.ts";
import type { Profile } from "../../../lib/record/profile.ts";
import { Button } from "../../kit/Button.tsx";
import { Many } from "../../kit/Choice.tsx";
import { ClockBadge } from "../../kit/ClockBadge.tsx";
import { Field } from "../../kit/Field.tsx";
import { Note } from "../../kit/Note.tsx";
import { sourceWords } from "../../popup/date-working.ts";
import type { RecordState } from "../state.ts";
import { dayWords } from "./DateRow.tsx";
import { previewOf } from "./desk.ts";
import { ChosenHead } from "./StartDate.tsx";

interface FollowsProps {
  state: RecordState;
  event: StartEvent;
  from: Entry | null;
  /** Id of the child it is for, where that was asked. */
  child?: string | undefined;
  onBack: () => void;
}

/** The day it happened, and the dates that follow from it, each with its kind and its working; the parent ticks. */
export function Follows({ state, event, from, child, onBack }: FollowsProps) {
  const whose = { of: from?.id ?? null, ...(child ? { child } : {}) };
  const snapshot = state.snapshot.value;
  const today = londonDate(state.now());
  const { profile } = new FamilyViews(snapshot).ofDate({ ...whose, start: today.toString() });
  const clocks = clocksOf(event, clocksFor(profile.school));
  const [start, setStart] = useState(from ? entryDate(from) : "");
  const [second, setSecond] = useState("");
  const [note, setNote] = useState("");
  const [ticked, setTicked] = useState(() => usual(event, clocks, profile));
  const day = readDate(start);
  const problem = startProblem(start, today, event);
  const asksSecond = clocks.find(({ id, secondStart }) => secondStart && ticked.includes(id))?.secondStart;
  const secondOf = (clock: Clock) => (clock.secondStart && readDate(second) ? second : null);
  const live = (clock: Clock) =>
    day && !problem
      ? previewOf({ clock: clock.id, start, second: secondOf(clock), note: "", ...whose }, snapshot, today)
      : null;
  const options = clocks.map((clock) => option(clock, live(clock), profile, today));
  const keep = async () => {
    const dates = clocks
      .filter(({ id }) => ticked.includes(id))
      .map((clock) => ({ clock: clock.id, start, second: secondOf(clock), note, ...whose }));
    if (await state.dates.start(dates)) state.go("#days");
  };
  return (
    <form onSubmit={(submit) => submit.preventDefault()}>
      <div class="open-body follows">
        <ChosenHead words={event.words} onBack={onBack} />
        <Field kind="date" label={event.ask} value={start} onInput={setStart} error={problem} />
        <Many
          legend={clocks.length === 1 ? "The date that follows" : "The dates that follow"}
          {...(day ? {} : { hint: "Give the day first: then each is counted." })}
          options={options}
          values={ticked}
          onChange={setTicked}
        />
        {asksSecond && (
          <Field
            kind="date"
            label={`${asksSecond.charAt(0).toUpperCase()}${asksSecond.slice(1)}, if you have it`}
            hint="You can add it later."
            value={second}
            onInput={setSecond}
          />
        )}
        <Field label="A note, if you like" value={note} onInput={setNote} />
        {state.problem.value && <Note kind="stop">{state.problem.value}</Note>}
      </div>
      <footer class="open-foot">
        <Button kind="main" submit off={hinders(day !== null, problem, ticked)} onPress={() => void keep()}>
          {ticked.length > 1 ? `Keep these ${ticked.length} dates` : "Keep this date"}
        </Button>
        <Button kind="quiet" href="#days">
          Leave it
        </Button>
      </footer>
    </form>
  );
}

function hinders(day: boolean, problem: string | null, ticked: readonly string[]): string | null {
  if (!day) return "Give the day first.";
  if (problem) return "The day needs another look.";
  return ticked.length === 0 ? "Tick at least one date." : null;
}

/** A clock starts on a day that has been; only a school year to come can be ahead. */
function startProblem(start: string, today: Temporal.PlainDate, event: StartEvent): string | null {
  const day = readDate(start);
  if (!day) return null;
  if (day.year < today.year - 5) return "That is more than five years ago. Is the year right?";
  if (event.id === "next-phase" || Temporal.PlainDate.compare(day, today) <= 0) return null;
  return "That day is still to come. The count begins once it has been.";
}

function usual(event: StartEvent, clocks: readonly Clock[], profile: Profile): string[] {
  return clocks
    .filter((clock) => !event.sometimes?.includes(clock.id) && bindsSchool(clock, profile.school))
    .map(({ id }) => id);
}

/** A letter found late: what the day was is no reason to give up by oneself. */
function goneBy(date: LiveDate): string {
  return bindsFamily(date)
    ? " This day has gone by. Talk to SENDIASS or a solicitor soon about what can still be done."
    : " This day has gone by.";
}

function option(clock: Clock, live: LiveDate | null, profile: Profile, today: Temporal.PlainDate) {
  return {
    value: clock.id,
    label: (
      <>
        <b class="strong">{clock.name}</b>{" "}
        <ClockBadge
          kind={clock.kind}
          whose={clock.whose}
          when={live ? dayWords(live.date, today) : ""}
          estimate={live?.estimate ?? false}
        />
      </>
    ),
    hint: (
      <>
        {live?.due ? workingSentence(live.due, { today }) : clock.rule} {sourceWords(clock)}
        {live && live.days < 0 && goneBy(live)}
        {!bindsSchool(clock, profile.school) &&
          " By your settings your child’s school is of another kind: this does not hold there."}
      </>
    ),
  };
}
