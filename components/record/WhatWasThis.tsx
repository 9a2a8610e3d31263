import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { longDate } from "../../lib/pack/dates.ts";
import { ANSWER_WORDS } from "../../lib/pack/words.ts";
import type { MessageEntry } from "../../lib/record/entry.ts";
import { ANSWERS, type Answer, type AnswerAct } from "../../lib/record/items.ts";
import { movedWords } from "../../lib/record/moved.ts";
import { answeredPromise } from "../../lib/record/promises.ts";
import { Button } from "../kit/Button.tsx";
import { Choice } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { HelpNow } from "../kit/HelpNow.tsx";
import { useHelp } from "../kit/help.ts";
import { Note } from "../kit/Note.tsx";
import { movedSentence } from "./dates/DateRow.tsx";
import { PromiseLine } from "./replies/PromiseLine.tsx";
import type { RecordState } from "./state.ts";

export interface WhatWasThisProps {
  entry: MessageEntry;
  state: RecordState;
  /** True from when the form is done until its line stands: the form goes away, and the focus goes to the line. */
  done: RefObject<boolean>;
}

/** The question under every reply. None is chosen beforehand; once answered it is one line with Change. */
export function WhatWasThis({ entry, state, done }: WhatWasThisProps) {
  const [changing, setChanging] = useState(false);
  if (entry.was && !changing)
    return <Answered entry={entry} state={state} done={done} onChange={() => setChanging(true)} />;
  const leave = () => {
    done.current = true;
    setChanging(false);
  };
  return (
    <AskForm
      entry={entry}
      child={state.snapshot.value.profile.child.name}
      problem={state.problem.value}
      onKeep={async (act) => {
        done.current = true;
        if (await state.answer(act)) setChanging(false);
        else done.current = false;
      }}
      {...(entry.was ? { onLeave: leave } : {})}
    />
  );
}

function Answered({ entry, state, done, onChange }: WhatWasThisProps & { onChange: () => void }) {
  const change = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (done.current) change.current?.focus();
    done.current = false;
  }, [done]);
  if (!entry.was) return null;
  const { answer } = entry.was;
  const promised = answeredPromise(entry);
  return (
    <>
      <div class="whatwas">
        <p>
          <span class="soft">What was this?</span> <b class="strong">{ANSWER_WORDS[answer].label}</b>
        </p>
        <Button kind="quiet" label="Change what this was" buttonRef={change} onPress={onChange}>
          Change
        </Button>
      </div>
      {promised && <PromiseLine promise={promised} state={state} before={daysBefore(entry, state)} />}
    </>
  );
}

/** The day your email asked for, and the days this reply was said to promise before the answer was changed. */
function daysBefore(entry: MessageEntry, state: RecordState): string[] {
  const { entries, dates } = state.snapshot.value;
  const asked = entries.findLast(
    (one) => one.kind === "sent" && one.at < entry.at && one.thread !== null && one.thread === entry.thread,
  );
  const day = asked?.kind === "sent" ? asked.letter?.askedBy : null;
  return [
    ...(day ? [`Your email asked for ${longDate(day)}.`] : []),
    ...(dates?.moved.get(entry.id) ?? []).map((before) => movedSentence(movedWords(before))),
  ];
}

interface AskFormProps {
  entry: MessageEntry;
  /** The child as letters name them. */
  child: string;
  problem: string | null;
  onKeep: (act: AnswerAct) => Promise<void>;
  onLeave?: () => void;
}

const OPTIONS = ANSWERS.map((value) => ({
  value,
  label: ANSWER_WORDS[value].label,
  ...(ANSWER_WORDS[value].hint ? { hint: ANSWER_WORDS[value].hint } : {}),
}));

function AskForm({ entry, child, problem, onKeep, onLeave }: AskFormProps) {
  const [was, setWas] = useState<Answer | null>(entry.was?.answer ?? null);
  const [words, setWords] = useState(entry.was?.promise?.words ?? "");
  const [by, setBy] = useState(entry.was?.promise?.by ?? "");
  const [mistake, setMistake] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Opened by Change, which is gone: the answer that stood there takes the focus.
  useEffect(() => form.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);
  const keep = () => {
    if (!was) return;
    if (was === "promise" && words.trim() === "") return setMistake(true);
    const promise = was === "promise" ? { promise: { words: words.trim(), by: by || null } } : {};
    void onKeep({ type: "answer", of: entry.id, was, ...promise });
  };
  return (
    <form class="asked" ref={form} onSubmit={(event) => event.preventDefault()}>
      <Choice
        legend="What was this?"
        hint="Only your answer moves a date. You can change it later."
        options={OPTIONS}
        value={was}
        onPick={setWas}
      />
      {was === "promise" && (
        <PromiseAsk child={child} words={words} setWords={setWords} by={by} setBy={setBy} mistake={mistake} />
      )}
      {problem && <Note kind="stop">{problem}</Note>}
      <div class="row">
        <Button kind="main" submit off={was ? null : "Choose what it was first."} onPress={keep}>
          Keep this answer
        </Button>
        {onLeave && (
          <Button kind="quiet" onPress={onLeave}>
            Leave it as it was
          </Button>
        )}
      </div>
    </form>
  );
}

interface PromiseAskProps {
  child: string;
  words: string;
  setWords: (words: string) => void;
  by: string;
  setBy: (by: string) => void;
  /** True once the answer was pressed without words. */
  mistake: boolean;
}

function PromiseAsk({ child, words, setWords, by, setBy, mistake }: PromiseAskProps) {
  const { help, goOn } = useHelp(words);
  const missing = mistake && words.trim() === "";
  return (
    <div class="promise-ask">
      {help && <HelpNow about={help} child={child} onContinue={goOn} continueLabel="Go on with my answer" />}
      <Field
        kind="area"
        label="What do they promise?"
        hint="Their words, copied from above if you can."
        value={words}
        onInput={setWords}
        error={missing ? "Please give the words of the promise. A few are enough." : undefined}
      />
      <Field kind="date" label="By when?" hint="Leave it empty if no day was named." value={by} onInput={setBy} />
    </div>
  );
}
