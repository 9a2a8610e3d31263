import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { londonDate, shortDayYear } from "../../../lib/calendar/dates.ts";
import { ANSWER_WORDS } from "../../../lib/pack/words.ts";
import { isMessage, type MessageEntry } from "../../../lib/record/entry.ts";
import { ANSWERS, type Answer } from "../../../lib/record/items.ts";
import { Button } from "../../kit/Button.tsx";
import { Field } from "../../kit/Field.tsx";
import { Note } from "../../kit/Note.tsx";
import { Pane, recordName } from "../Pane.tsx";
import { answerLine, headOf } from "../row-words.ts";
import type { RecordState } from "../state.ts";
import { Words } from "../Words.tsx";

/** Cards that are in the page from the start; more come as they are reached. */
const AHEAD = 8;

/** Every reply without an answer to "What was this?", one under the other, each with its own words. None is answered beforehand. */
export function Sort({ state }: { state: RecordState }) {
  // Those that were open when the page was: one that is answered stays, in one line, with its way back.
  const [ids] = useState(() => openReplies(state).map(({ id }) => id));
  const [at, setAt] = useState(0);
  const cards = useRef<HTMLOListElement>(null);
  const asked = useRef(false);
  const byId = new Map(state.snapshot.value.entries.map((entry) => [entry.id, entry]));
  const replies = ids.flatMap((id) => {
    const entry = byId.get(id);
    return entry && isMessage(entry) ? [entry] : [];
  });
  const answered = replies.filter(({ was }) => was !== null).length;
  // Before anything is drawn: the next key is for the next reply.
  useLayoutEffect(() => {
    if (asked.current) cards.current?.querySelector<HTMLElement>(`[data-at="${at}"]`)?.focus();
    asked.current = false;
  }, [at, answered]);
  const go = (to: number) => {
    asked.current = true;
    setAt(Math.min(Math.max(to, 0), replies.length - 1));
  };
  const next = () => {
    const open = replies.findIndex(({ was }, index) => index > at && was === null);
    go(open >= 0 ? open : at);
  };
  return (
    <Pane
      title="What were these?"
      under={<p role="status">{progressWords(answered, replies.length)}</p>}
      asked
      back={recordName(state.snapshot.value.profile)}
    >
      <div class="open-body sort">
        <p class="hint">
          Only your answers move a date, and you can change each of them.{" "}
          <span class="sort-keys">
            Keys: 1 to 7 for an answer, n for the next reply, p for the one before, u to undo.
          </span>
        </p>
        <ol class="sort-cards" ref={cards}>
          {replies.slice(0, Math.max(at, answered) + AHEAD).map((entry, index) => (
            <Card
              key={entry.id}
              entry={entry}
              state={state}
              index={index}
              total={replies.length}
              current={index === at}
              onHere={() => setAt(index)}
              onNext={next}
              onStep={(by) => go(index + by)}
            />
          ))}
        </ol>
        {replies.length > 0 && answered === replies.length && (
          <Note kind="good">
            That was all of them. <a href="#days">Back to the days</a>
          </Note>
        )}
      </div>
    </Pane>
  );
}

/** @returns the replies that wait for an answer, oldest first */
export function openReplies(state: RecordState): MessageEntry[] {
  const waits = new Set(state.waitingAll.value.flatMap(({ why, entry }) => (why === "unsorted" ? entry : [])));
  return state.snapshot.value.entries.filter(isMessage).filter(({ id }) => waits.has(id));
}

function progressWords(answered: number, all: number): string {
  if (all === 0) return "No reply waits for an answer.";
  return `${answered} of ${all} answered`;
}

interface CardProps {
  entry: MessageEntry;
  state: RecordState;
  index: number;
  total: number;
  current: boolean;
  onHere: () => void;
  onNext: () => void;
  onStep: (by: 1 | -1) => void;
}

function Card({ entry, state, index, total, current, onHere, onNext, onStep }: CardProps) {
  const [promising, setPromising] = useState(false);
  const answer = async (was: Answer) => {
    if (was === "promise") return setPromising(true);
    if (await state.answer({ type: "answer", of: entry.id, was })) onNext();
  };
  const undo = () => {
    setPromising(false);
    if (entry.was) void state.replies.answerAgain(entry, null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = (event.target as Element).closest("input, textarea");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const was = entry.was === null && /^[1-7]$/u.test(event.key) ? ANSWERS[Number(event.key) - 1] : undefined;
    if (was) void answer(was);
    else if (event.key === "n") onStep(1);
    else if (event.key === "p") onStep(-1);
    else if (event.key === "u") undo();
    else return;
    event.preventDefault();
  };
  const { profile } = state.snapshot.value;
  const head = `${headOf(entry, profile)}, ${shortDayYear(londonDate(entry.at))}`;
  return (
    <li>
      <section
        class={current ? "sort-card is-current" : "sort-card"}
        aria-label={`${index + 1} of ${total}: ${head}`}
        data-at={index}
        tabIndex={-1}
        onFocusIn={onHere}
        onKeyDown={onKeyDown}
      >
        <p class="sort-head">
          <b class="strong">{head}</b> <span class="soft small">{`${index + 1} of ${total}`}</span>
        </p>
        {entry.was ? (
          <p class="row sort-done">
            <span>{answerLine(entry)}</span>
            <Button kind="quiet" label={`Undo the answer to ${head}`} onPress={undo}>
              Undo
            </Button>
            <a href={`#e-${entry.number}`}>Open it</a>
          </p>
        ) : (
          <>
            <p class="subject">{entry.subject || "(no subject)"}</p>
            <div class="sort-words">
              <Words text={entry.text || "(no words of its own)"} />
            </div>
            {promising ? (
              <PromiseAnswer entry={entry} state={state} onLeave={() => setPromising(false)} onKept={onNext} />
            ) : (
              <Answers head={head} onAnswer={(was) => void answer(was)} />
            )}
            {current && state.problem.value && <Note kind="stop">{state.problem.value}</Note>}
          </>
        )}
      </section>
    </li>
  );
}

function Answers({ head, onAnswer }: { head: string; onAnswer: (was: Answer) => void }) {
  return (
    <fieldset class="sort-answers">
      <legend class="sr">What was this? {head}</legend>
      {ANSWERS.map((was, at) => (
        <button type="button" class="sort-answer" key={was} onClick={() => onAnswer(was)}>
          <span class="key" aria-hidden="true">
            {at + 1}
          </span>
          {ANSWER_WORDS[was].label}
        </button>
      ))}
    </fieldset>
  );
}

interface PromiseAnswerProps {
  entry: MessageEntry;
  state: RecordState;
  onLeave: () => void;
  onKept: () => void;
}

function PromiseAnswer({ entry, state, onLeave, onKept }: PromiseAnswerProps) {
  const [words, setWords] = useState("");
  const [by, setBy] = useState("");
  const field = useRef<HTMLElement>(null);
  useEffect(() => field.current?.focus(), []);
  const keep = async () => {
    const promise = { words: words.trim(), by: by || null };
    if (promise.words && (await state.answer({ type: "answer", of: entry.id, was: "promise", promise }))) onKept();
  };
  return (
    <form
      class="promise-ask"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Field
        kind="area"
        label="What do they promise?"
        hint="Their words, copied from above if you can."
        value={words}
        onInput={setWords}
        fieldRef={field}
      />
      <Field kind="date" label="By when?" hint="Leave it empty if no day was named." value={by} onInput={setBy} />
      <div class="row">
        <Button kind="main" submit off={words.trim() ? null : "Give the words of the promise. A few are enough."}>
          Keep this answer
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          Another answer
        </Button>
      </div>
    </form>
  );
}

/** The way there, from where one of several is asked about. */
export function SortLink({ state }: { state: RecordState }) {
  const open = openReplies(state).length;
  if (open < 2) return null;
  return (
    <p class="sort-link">
      <Button kind="quiet" href="#sort">
        {open} replies wait for “What was this?”: answer them on one page
      </Button>
    </p>
  );
}
