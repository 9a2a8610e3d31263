import type { PresetQuestion } from "../../lib/pack/choice.ts";
import { Choice } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { Icon } from "../kit/Icon.tsx";
import type { StepPart } from "./Guided.tsx";
import { answerField } from "./route.ts";
import type { PackState } from "./state.ts";

/** The preset’s own questions. What the record can answer stands there already, and says so. */
export const Say: StepPart = ({ state }) => (
  <div class="stack">
    <p class="soft">
      Leave open what you do not want to say: the pack then says “not given”. Everything here can be changed until you
      make it.
    </p>
    {state.questions.value.map((question) => (
      <Question key={question.id} question={question} state={state} />
    ))}
  </div>
);

function Question({ question, state }: { question: PresetQuestion; state: PackState }) {
  const { id, label, hint, kind, known, options = [] } = question;
  const answers = state.choice.value?.answers ?? {};
  const typed = answers[id];
  const put = (words: string) => state.set({ answers: { ...answers, [id]: words } });
  const value = typed ?? known;
  const fromRecord = known !== "" && (typed === undefined || typed === known);
  return (
    <div class="pack-question">
      {kind === "choice" ? (
        <Choice legend={label} hint={hint} options={options} value={value || null} onPick={put} />
      ) : (
        <Field
          id={answerField(id)}
          kind={kind === "text" ? "area" : kind === "date" ? "date" : "text"}
          rows={3}
          label={label}
          hint={hint}
          value={value}
          onInput={put}
        />
      )}
      {fromRecord && (
        <p class="pack-known small soft">
          <Icon name="here" small />
          From your record. Change it if it is not right.
        </p>
      )}
      {known !== "" && typed !== undefined && typed !== known && (
        <p class="pack-known small">
          <button type="button" class="btn btn-quiet" onClick={() => put(known)}>
            Put back what the record says
          </button>
        </p>
      )}
    </div>
  );
}
