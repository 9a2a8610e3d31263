import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { dateInFull } from "../../lib/calendar/dates.ts";
import { londonDate, longDate } from "../../lib/pack/dates.ts";
import { asksDay } from "../../lib/record/dated.ts";
import type { MessageEntry } from "../../lib/record/entry.ts";
import { possibleDates } from "../../lib/record/possible-dates.ts";
import { Button } from "../kit/Button.tsx";
import { Field } from "../kit/Field.tsx";
import { Note } from "../kit/Note.tsx";
import type { RecordState } from "./state.ts";

interface WhichDayProps {
  entry: MessageEntry;
  state: RecordState;
}

/** The question that a date asks whose day and month cannot be told apart; once answered it is one line with Change. */
export function WhichDay({ entry, state }: WhichDayProps) {
  const [changing, setChanging] = useState(false);
  const line = useRef<HTMLButtonElement>(null);
  const [answered, setAnswered] = useState(false);
  // The buttons have gone: the focus goes to the line that stands for them.
  useEffect(() => {
    if (answered) line.current?.focus();
    setAnswered(false);
  }, [answered]);
  const named = entry.dated && (entry.how.when === "typed" || entry.when.instant === null);
  if (named && !changing) return <Answered entry={entry} line={line} onChange={() => setChanging(true)} />;
  if (!asksDay(entry) && !changing) return null;
  const keep = async (date: string | null) => {
    if (!(await state.date(entry, date))) return;
    setChanging(false);
    setAnswered(true);
  };
  return <Ask entry={entry} problem={state.problem.value} focused={changing} onKeep={keep} />;
}

interface AskProps {
  entry: MessageEntry;
  problem: string | null;
  /** Opened by Change, which is gone. */
  focused: boolean;
  onKeep: (date: string | null) => Promise<void>;
}

function Ask({ entry, problem, focused, onKeep }: AskProps) {
  const { shown } = entry.when;
  const seenOn = londonDate(entry.writtenDown);
  const days = shown === null ? [] : possibleDates(shown, seenOn);
  const [other, setOther] = useState(days.length === 0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  return (
    <section class="which-day" aria-labelledby="which-day">
      <div>
        <h3 id="which-day" tabIndex={-1} ref={heading}>
          Which day was it?
        </h3>
        <p class="hint">{askWords(shown, days.length)}</p>
      </div>
      {problem && <Note kind="stop">{problem}</Note>}
      {days.length > 0 && (
        <div class="row">
          {days.map((day) => (
            <Button key={day} onPress={() => void onKeep(day)}>
              {dateInFull(day)}
            </Button>
          ))}
        </div>
      )}
      <div class="row less-sure">
        {!other && (
          <Button kind="quiet" onPress={() => setOther(true)}>
            Another day
          </Button>
        )}
        <Button kind="quiet" onPress={() => void onKeep(null)}>
          I don’t know
        </Button>
      </div>
      {other && <OtherDay last={seenOn} focused={days.length > 0} onKeep={onKeep} />}
    </section>
  );
}

function askWords(shown: string | null, days: number): string {
  if (shown === null)
    return "The screen did not show a date that In Writing could read. The message in your mailbox may.";
  const why = days > 1 ? "Its day and month cannot be told apart" : "In Writing cannot be sure which day that means";
  return `The screen showed “${shown}”. ${why}, so the day is not certain until you say.`;
}

function OtherDay({ last, focused, onKeep }: Pick<AskProps, "focused" | "onKeep"> & { last: string }) {
  const [date, setDate] = useState("");
  const field = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  return (
    <form class="other-day" onSubmit={(event) => event.preventDefault()}>
      <Field kind="date" label="The day it was" max={last} value={date} onInput={setDate} fieldRef={field} />
      <Button submit off={date ? null : "Choose the day first."} onPress={() => void onKeep(date)}>
        Keep this day
      </Button>
    </form>
  );
}

interface AnsweredProps {
  entry: MessageEntry;
  line: RefObject<HTMLButtonElement | null>;
  onChange: () => void;
}

function Answered({ entry, line, onChange }: AnsweredProps) {
  const date = entry.dated?.date ?? null;
  return (
    <div class="whatwas">
      <p>
        <span class="soft">Which day was it?</span>{" "}
        <b class="strong">{date === null ? "You did not know" : longDate(date)}</b>
      </p>
      <Button kind="quiet" label="Change which day it was" buttonRef={line} onPress={onChange}>
        Change
      </Button>
    </div>
  );
}
