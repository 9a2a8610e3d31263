import { useEffect, useRef, useState } from "preact/hooks";
import { clocksFor } from "../../../lib/calendar/clocks.ts";
import { EVENT_GROUPS, type EventGroup, type StartEvent, startEvents } from "../../../lib/calendar/events.ts";
import type { Entry } from "../../../lib/record/entry.ts";
import { childName, childrenOf, profileFor } from "../../../lib/record/family.ts";
import { FIRST } from "../../../lib/record/profile.ts";
import { Button } from "../../kit/Button.tsx";
import { Choice } from "../../kit/Choice.tsx";
import { Field } from "../../kit/Field.tsx";
import { Icon } from "../../kit/Icon.tsx";
import { Pane, recordName } from "../Pane.tsx";
import { headOf } from "../row-words.ts";
import type { RecordState } from "../state.ts";
import { Follows } from "./Follows.tsx";
import { OwnDate } from "./OwnDate.tsx";

type Chosen = StartEvent | "own" | null;

/** A date that matters: first what happened, in plain words, then the dates that follow from it. */
export function StartDate({ state, from }: { state: RecordState; from: Entry | null }) {
  const { profile } = state.snapshot.value;
  const [chosen, setChosen] = useState<Chosen>(null);
  const [back, setBack] = useState(false);
  const again = () => {
    setBack(true);
    setChosen(null);
  };
  const children = from || !profile.children?.length ? [] : childrenOf(profile);
  const [child, setChild] = useState(children[0]?.id);
  const clocks = clocksFor(profileFor(profile, child ?? FIRST).school);
  return (
    <Pane
      title="A date that matters"
      under={
        from ? (
          <p>It follows from: {headOf(from, profile)}</p>
        ) : (
          "A letter came, you asked for something, or a day is set."
        )
      }
      asked
      back={recordName(profile)}
    >
      {chosen === null && children.length > 0 && (
        <div class="open-body">
          <Choice
            class="opts-across"
            legend="Which child is it for?"
            options={children.map((one) => ({ value: one.id, label: childName(one, profile) }))}
            value={child ?? FIRST}
            onPick={setChild}
          />
        </div>
      )}
      {chosen === null && (
        <WhatHappened events={startEvents(clocks)} names={namesOf(clocks)} back={back} onPick={setChosen} />
      )}
      {chosen === "own" && <OwnDate state={state} from={from} child={child} onBack={again} />}
      {chosen !== null && chosen !== "own" && (
        <Follows key={chosen.id} state={state} from={from} child={child} event={chosen} onBack={again} />
      )}
    </Pane>
  );
}

function namesOf(clocks: readonly { id: string; name: string }[]): ReadonlyMap<string, string> {
  return new Map(clocks.map(({ id, name }) => [id, name]));
}

interface WhatHappenedProps {
  events: readonly StartEvent[];
  /** Clocks' names by id: a search finds those too. */
  names: ReadonlyMap<string, string>;
  /** Come back to: what was pressed has gone, so the question takes the focus. */
  back: boolean;
  onPick: (chosen: Chosen) => void;
}

function WhatHappened({ events, names, back, onPick }: WhatHappenedProps) {
  const [words, setWords] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (back) heading.current?.focus();
  }, [back]);
  const fits = events.filter((event) => holdsAll(event, names, words));
  const groups = Object.keys(EVENT_GROUPS) as EventGroup[];
  return (
    <div class="open-body what-happened">
      <h3 class="ask-head" tabIndex={-1} ref={heading}>
        What happened?
      </h3>
      <Field
        label="Find it by a word"
        hint="Such as appeal, plan, fine or complaint. Or choose below."
        value={words}
        onInput={setWords}
      />
      <p class="sr" role="status">
        {words.trim() ? `${fits.length} found` : ""}
      </p>
      {groups.map((group) => (
        <Group
          key={group}
          name={EVENT_GROUPS[group]}
          events={fits.filter((one) => one.group === group)}
          onPick={onPick}
        />
      ))}
      {fits.length === 0 && <p>Nothing fits that. A day of your own can be about anything.</p>}
      <ul class="happened" aria-label="A day of your own">
        <Happened words="A hearing, a meeting or another day is set" onPick={() => onPick("own")} />
      </ul>
    </div>
  );
}

function holdsAll(event: StartEvent, names: ReadonlyMap<string, string>, words: string): boolean {
  const all = [event.words, event.hint ?? "", ...event.clocks.map((id) => names.get(id) ?? "")].join(" ").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function Group({ name, events, onPick }: { name: string; events: StartEvent[]; onPick: (chosen: Chosen) => void }) {
  if (events.length === 0) return null;
  return (
    <section aria-label={name}>
      <h4 class="label">{name}</h4>
      <ul class="happened">
        {events.map((event) => (
          <Happened key={event.id} words={event.words} hint={event.hint} onPick={() => onPick(event)} />
        ))}
      </ul>
    </section>
  );
}

function Happened({ words, hint, onPick }: { words: string; hint?: string | undefined; onPick: () => void }) {
  return (
    <li>
      <button type="button" class="happened-row" onClick={onPick}>
        <span>
          {words}
          {hint && <span class="hint">{hint}</span>}
        </span>
        <Icon name="right" small />
      </button>
    </li>
  );
}

/** What was chosen, with a way back. It takes the focus: what was pressed has gone. */
export function ChosenHead({ words, onBack }: { words: string; onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="whatwas chosen-head">
      <h3 class="ask-head" tabIndex={-1} ref={heading}>
        {words}
      </h3>
      <Button kind="quiet" label="Change what happened" onPress={onBack}>
        Change
      </Button>
    </div>
  );
}
