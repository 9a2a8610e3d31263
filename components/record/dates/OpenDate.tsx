import { useEffect, useRef, useState } from "preact/hooks";
import { londonDate, longDay } from "../../../lib/calendar/dates.ts";
import { londonTime, longDate } from "../../../lib/pack/dates.ts";
import type { LiveDate } from "../../../lib/record/live-date.ts";
import { movedWords } from "../../../lib/record/moved.ts";
import { Button } from "../../kit/Button.tsx";
import { ClockBadge } from "../../kit/ClockBadge.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { Mark } from "../../kit/Mark.tsx";
import { Note } from "../../kit/Note.tsx";
import { Working } from "../../kit/Working.tsx";
import { dateWorking } from "../../popup/date-working.ts";
import { Pane, recordName } from "../Pane.tsx";
import { headOf } from "../row-words.ts";
import type { RecordState } from "../state.ts";
import { PutRight, Stop } from "./ChangeDate.tsx";
import { dayWords, movedSentence, offWords } from "./DateRow.tsx";

/** One date that matters, in full: its kind, its working, where the rule comes from, and what it was before. */
export function OpenDate({ date, state }: { date: LiveDate; state: RecordState }) {
  const { profile } = state.snapshot.value;
  const today = londonDate(state.now());
  const stopped = date.of.stopped;
  return (
    <Pane
      title={date.name}
      mark={<Mark kind="day" />}
      under={
        <p>
          {date.estimate ? "About " : ""}
          {longDay(date.date)}
          {!stopped && `, ${offWords(date, today)}`}
          {state.dates.whose(date) && `, for ${state.dates.whose(date)}`}
        </p>
      }
      asked
      back={recordName(profile)}
    >
      <div class="open-body">
        {stopped && (
          <Note kind="plain">
            On {longDate(londonDate(stopped.at).toString())} you said that it no longer matters
            {stopped.note ? `: ${stopped.note}` : "."}
          </Note>
        )}
        <p class="date-badge">
          <ClockBadge kind={date.kind} whose={date.whose} when={dayWords(date.date, today)} estimate={date.estimate} />
        </p>
        {date.clock && <p>{date.clock.rule}</p>}
        <h3>How the day was found</h3>
        <Working {...dateWorking({ ...date, moved: [] }, today)} />
        <Before date={date} />
        <From date={date} state={state} />
      </div>
      <Foot date={date} state={state} />
    </Pane>
  );
}

function Before({ date }: { date: LiveDate }) {
  if (date.moved.length === 0) return null;
  return (
    <>
      <h3>What it was before</h3>
      <ul class="before">
        {date.moved.map((before) => (
          <li key={`${before.date} ${before.until}`}>{movedSentence(movedWords(before))}</li>
        ))}
      </ul>
    </>
  );
}

function From({ date, state }: { date: LiveDate; state: RecordState }) {
  const { of, clock } = date;
  const { entries, profile } = state.snapshot.value;
  const entry = of.of === null ? undefined : entries.find(({ items }) => items.includes(of.of ?? ""));
  const rows: [string, string][] = [
    ...(clock ? [[longDay(of.start), clock.startsWith] as [string, string]] : []),
    ...(clock?.secondStart && of.second ? [[longDay(of.second), clock.secondStart] as [string, string]] : []),
  ];
  return (
    <>
      <h3>Counted from</h3>
      {rows.map(([day, what]) => (
        <p key={what}>
          {day}: {what}.
        </p>
      ))}
      {entry && (
        <p>
          From <a href={`#e-${entry.number}`}>{headOf(entry, profile)}</a>.
        </p>
      )}
      {clock && of.note && <p>{of.note}</p>}
      <p class="hint">
        Written down {longDate(londonDate(of.writtenDown).toString())}, {londonTime(of.writtenDown)}
      </p>
    </>
  );
}

function Foot({ date, state }: { date: LiveDate; state: RecordState }) {
  const [doing, setDoing] = useState<"nothing" | "days" | "stopping" | "removing">("nothing");
  const first = useRef<HTMLButtonElement>(null);
  const was = useRef(doing);
  useEffect(() => {
    if (doing === "nothing" && was.current !== "nothing") first.current?.focus();
    was.current = doing;
  }, [doing]);
  const done = () => setDoing("nothing");
  if (doing === "days") return <PutRight date={date} state={state} onDone={done} />;
  if (doing === "stopping") return <Stop date={date} state={state} onDone={done} />;
  return (
    <footer class="open-foot">
      {state.problem.value && <Note kind="stop">{state.problem.value}</Note>}
      {date.of.stopped ? (
        <Button buttonRef={first} onPress={() => void state.dates.goOn(date)}>
          It matters after all
        </Button>
      ) : (
        <Button buttonRef={first} onPress={() => setDoing("days")}>
          {date.clock?.secondStart && !date.of.second ? "Add or put right a day" : "Put the day right"}
        </Button>
      )}
      {!date.of.stopped && <Button onPress={() => setDoing("stopping")}>It no longer matters</Button>}
      <Button kind="quiet" onPress={() => setDoing("removing")}>
        Remove
      </Button>
      <Dialog
        open={doing === "removing"}
        title="Remove this date from the record?"
        safe={{ label: "Keep it", onPress: done }}
        harm={{
          label: "Remove it for good",
          onPress: async () => {
            done();
            if (await state.dates.remove(date)) state.go("#days");
          },
        }}
        onClose={done}
      >
        <p>
          <b class="strong">
            {date.name}, {longDay(date.date)}
          </b>
        </p>
        <p>
          It goes from this browser, with your note. A gap stays in the record, so that it is seen that something was
          removed. It cannot be undone. A date that no longer matters need not be removed.
        </p>
      </Dialog>
    </footer>
  );
}
