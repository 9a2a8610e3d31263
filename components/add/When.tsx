import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { DayPart, EventTime } from "../../lib/record/event.ts";
import { eventWords } from "../../lib/record/event-words.ts";
import { Button } from "../kit/Button.tsx";
import { Tick } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import type { Now } from "./act.ts";
import type { AddState } from "./add-state.ts";
import { OF_A_DAY } from "./words.ts";

export interface WhenProps {
  state: AddState;
  now: () => Now;
}

/** "Just now" until the parent says otherwise: in their words, or by choosing the day. */
export function When({ state, now }: WhenProps) {
  const { when, said, kind } = state.words.value;
  const [changing, setChanging] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const part = useRef<HTMLFieldSetElement>(null);
  const understood = when !== null;
  // In a low window what was understood would lie under the buttons.
  useEffect(() => {
    if (changing && understood) part.current?.scrollIntoView?.({ block: "nearest" });
  }, [changing, understood]);
  if (when === null && said === "" && !changing)
    return (
      <p class="when-now">
        <span>
          <b class="strong">When</b> {OF_A_DAY.includes(kind) ? "today" : "just now"}
        </span>
        <Button kind="quiet" label="Change when it was" onPress={() => setChanging(true)}>
          Change
        </Button>
      </p>
    );
  return (
    <fieldset class="when-part" ref={part}>
      <legend class="sr">When was it?</legend>
      {choosing ? <Chosen state={state} now={now} /> : <Said state={state} focus={changing} />}
      <div class="row">
        <Button kind="quiet" onPress={() => setChoosing(!choosing)}>
          {choosing ? "Say it in words" : "Choose the day"}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            state.chooseWhen(null);
            setChanging(false);
            setChoosing(false);
          }}
        >
          {OF_A_DAY.includes(kind) ? "It was today" : "It was just now"}
        </Button>
      </div>
    </fieldset>
  );
}

/** In words; what was understood stands below before anything is kept. */
function Said({ state, focus }: { state: AddState; focus: boolean }) {
  const { said, when } = state.words.value;
  const field = useRef<HTMLElement>(null);
  const id = useId();
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  return (
    <div class="said">
      <Field
        fieldRef={field}
        label="When was it?"
        hint="“About 3”, “Tue morning”, “last week”, “3 to 5 March”."
        value={said}
        spellcheck={false}
        onInput={state.sayWhen}
      />
      <p class="understood small" id={id} role="status">
        {when ? (
          <>
            That is <b class="strong">{eventWords(when, "long")}</b>.
          </>
        ) : said.trim() ? (
          "Not understood yet. Go on, or choose the day."
        ) : (
          ""
        )}
      </p>
    </div>
  );
}

const CLOCKS = [
  { value: "", label: "Not sure of the time" },
  { value: "exact", label: "At this time" },
  { value: "about", label: "About this time" },
  { value: "morning", label: "Morning" },
  { value: "afternoon", label: "Afternoon" },
  { value: "evening", label: "Evening" },
];

function clockOf({ time, part, about }: EventTime): string {
  if (time !== null) return about ? "about" : "exact";
  return part ?? "";
}

/** A time with one part of it changed; what does not fit to it any more goes. */
function changed(when: EventTime, part: Partial<EventTime>): EventTime {
  const { until, within, ended, part: dayPart, about, ...rest } = { ...when, ...part };
  const several = until !== undefined && until > rest.date;
  if (several) return { ...rest, time: null, until, ...(within ? { within } : {}) };
  if (rest.time === null) return { ...rest, ...(dayPart ? { part: dayPart } : {}) };
  return { ...rest, ...(about ? { about } : {}), ...(ended && ended > rest.time ? { ended } : {}) };
}

function withClock(
  { part: _part, about: _about, ended: _ended, ...rest }: EventTime,
  clock: string,
  now: Now,
): EventTime {
  const time = rest.time ?? now.time;
  if (clock === "exact") return { ...rest, time };
  if (clock === "about") return { ...rest, time, about: true };
  return clock === "" ? { ...rest, time: null } : { ...rest, time: null, part: clock as DayPart };
}

/** By the calendar. */
function Chosen({ state, now }: WhenProps) {
  const today = now();
  const { kind } = state.words.value;
  const when = state.words.value.when ?? { date: today.date, time: null };
  const set = (next: EventTime) => state.chooseWhen(next);
  const max = kind === "appointment" ? {} : { max: today.date };
  const ofDay = OF_A_DAY.includes(kind);
  const several = when.until !== undefined;
  const clock = clockOf(when);
  return (
    <div class="when">
      <Field
        kind="date"
        label="Day"
        value={when.date}
        {...max}
        onInput={(date) => date && set(changed(when, { date }))}
      />
      <Field
        kind="date"
        label="Last day, if several"
        value={when.until ?? ""}
        min={when.date}
        {...max}
        onInput={(until) => {
          const { until: _, within: __, ...rest } = when;
          set(until ? changed(when, { until }) : rest);
        }}
      />
      {!several && !ofDay && (
        <>
          <Field
            kind="select"
            label="Time"
            options={CLOCKS}
            value={clock}
            onInput={(value) => set(withClock(when, value, today))}
          />
          {when.time !== null && (
            <Field
              kind="time"
              label={clock === "about" ? "About" : "At"}
              value={when.time}
              onInput={(time) => time && set(changed(when, { time }))}
            />
          )}
        </>
      )}
      {several && kind !== "absence" && (
        <Tick
          label="On one of these days"
          checked={when.within === true}
          onChange={(within) => {
            const { within: _, ...rest } = when;
            set(within ? { ...rest, within } : rest);
          }}
        />
      )}
    </div>
  );
}
