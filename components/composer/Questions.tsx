import type { Question } from "../../lib/letters/letter.ts";
import { Button } from "../kit/Button.tsx";
import { Choice, Tick } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { Advice } from "./Advice.tsx";
import { answer } from "./draft.ts";
import type { Composer } from "./state.ts";

interface Asked<K extends Question["kind"]> {
  composer: Composer;
  question: Extract<Question, { kind: K }>;
  value: string;
  set(value: string): void;
}

function Words({ composer, question, value, set }: Asked<"text" | "line">) {
  return (
    <>
      <Field
        kind={question.kind === "text" ? "area" : "text"}
        class={question.kind === "line" ? "own-line" : ""}
        rows={question.kind === "text" ? question.rows : 1}
        label={question.label}
        hint={question.hint}
        value={value}
        spellcheck
        onInput={set}
      />
      <Advice composer={composer} question={question.id} />
    </>
  );
}

function Picked({ question, value, set }: Asked<"choice">) {
  return (
    <>
      <Choice
        legend={question.label}
        hint={question.hint}
        value={value || null}
        options={question.options}
        onPick={set}
      />
      {value && (
        <Button kind="quiet" class="leave-open" label={`Leave it open: ${question.label}`} onPress={() => set("")}>
          Leave it open
        </Button>
      )}
    </>
  );
}

function One({ composer, question }: { composer: Composer; question: Question }) {
  const value = composer.draft.answers.value[question.id] ?? "";
  const set = (next: string) => answer(composer.draft, question.id, next);
  const shared = { composer, value, set };
  switch (question.kind) {
    case "text":
    case "line":
      return <Words {...shared} question={question} />;
    case "choice":
      return <Picked {...shared} question={question} />;
    case "tick":
      return (
        <Tick
          label={question.label}
          hint={question.hint}
          checked={value === "yes"}
          onChange={(checked) => set(checked ? "yes" : "")}
        />
      );
    case "day":
      return <Field kind="date" label={question.label} hint={question.hint} value={value} onInput={set} />;
  }
}

/** The letter's own questions. Each may be left unanswered. */
export function Questions({ composer }: { composer: Composer }) {
  return (
    <>
      {composer.letter.questions.value.map((question) => (
        <div
          key={question.id}
          class="question"
          onFocusCapture={() => {
            composer.editing.value = question.id;
          }}
        >
          <One composer={composer} question={question} />
        </div>
      ))}
    </>
  );
}
