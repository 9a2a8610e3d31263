import { useState } from "preact/hooks";
import { shortDay } from "../../lib/calendar/dates.ts";
import type { Reader } from "../../lib/letters/letter.ts";
import { Brand } from "../kit/Brand.tsx";
import { Button } from "../kit/Button.tsx";
import { Tick } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { Note } from "../kit/Note.tsx";
import { HandedForm } from "./HandedForm.tsx";
import type { PaperLetter } from "./letter.ts";
import { Sheet } from "./Sheet.tsx";
import type { PaperState } from "./state.ts";

const WHOSE: Record<Reader, string> = {
  school: "The school’s address",
  council: "The council’s address",
  health: "Their address",
  outside: "Their address",
};

/** What is typed for paper alone. */
function Blocks({ state, letter }: { state: PaperState; letter: PaperLetter }) {
  return (
    <>
      <Field
        kind="area"
        rows={3}
        label="Your address"
        hint="Stands at the top, under your name."
        value={state.sender.value}
        autocomplete="street-address"
        onInput={(text) => {
          state.sender.value = text;
        }}
      />
      <Field
        kind="area"
        rows={3}
        label={WHOSE[letter.reader]}
        value={state.reader.value}
        onInput={(text) => {
          state.reader.value = text;
        }}
      />
      <Tick
        label="Keep both addresses in this browser"
        hint="They are in no record, pack or backup. Leave it off if somebody else uses this computer."
        checked={state.keeps.value}
        onChange={(checked) => {
          state.keeps.value = checked;
        }}
      />
      <Field
        kind="date"
        label="Date on the letter"
        value={state.date.value}
        onInput={(date) => {
          state.date.value = date;
        }}
      />
      <Field
        kind="area"
        rows={2}
        label="What goes with it"
        hint="One on each line, such as “My email of 3 March”. You can leave it out."
        value={state.enclosures.value}
        onInput={(text) => {
          state.enclosures.value = text;
        }}
      />
      <Tick
        label="With a receipt to tear off"
        hint="Reception signs it and gives it back to you."
        checked={state.receipt.value}
        onChange={(checked) => {
          state.receipt.value = checked;
        }}
      />
    </>
  );
}

/** What was done with the paper, once it is printed. */
function After({ state }: { state: PaperState }) {
  const [saying, setSaying] = useState(false);
  const handed = state.handed.value;
  if (state.printed.value === null) return null;
  if (saying) {
    const { today, problem } = state;
    return (
      <HandedForm
        before={handed}
        today={today}
        problem={problem.value}
        onKeep={async (said) => (await state.hand(said)) && setSaying(false)}
        onCancel={() => setSaying(false)}
      />
    );
  }
  return (
    <Note
      kind="good"
      actions={
        <>
          <Button onPress={() => setSaying(true)}>{handed ? "Change that" : "I have handed it in or posted it"}</Button>
          <Button kind="quiet" onPress={state.openRecord}>
            Open the record
          </Button>
        </>
      }
    >
      {handed
        ? `In the record: ${handed.done === "posted" ? "posted" : "handed in"} ${shortDay(handed.when.date)}. An answer is waited for from that day.`
        : "In the record: printed. Once you have handed it in, say so here or in the record. Keep the signed receipt."}
    </Note>
  );
}

function Gone({ state }: { state: PaperState }) {
  return (
    <main class="paper-page is-gone">
      <h1 class="title">This letter is not here any more</h1>
      <p>
        A letter on its way to paper is held until the browser closes. Open it again from the composer or the record.
      </p>
      <div>
        <Button kind="main" onPress={state.openRecord}>
          Open the record
        </Button>
      </div>
    </main>
  );
}

/** A letter on paper: what is typed for it at the side, the paper itself beside it, and Print. */
export function PaperPage({ state }: { state: PaperState }) {
  const letter = state.letter.value;
  if (state.at.value === "gone") return <Gone state={state} />;
  if (!letter) return <main class="paper-page" aria-busy="true" />;
  return (
    <main class="paper-page">
      <section class="paper-side" aria-labelledby="paper-title">
        <Brand />
        <h1 class="title" id="paper-title">
          Your letter on paper
        </h1>
        <Blocks state={state} letter={letter} />
        <div class="paper-acts">
          <Button kind="main" icon="letter" onPress={state.print}>
            {state.printed.value === null ? "Print" : "Print again"}
          </Button>
          <p class="hint">Your browser asks for the printer. In its settings, take off “headers and footers”.</p>
        </div>
        {state.problem.value && state.printed.value === null && <Note kind="stop">{state.problem.value}</Note>}
        <After state={state} />
      </section>
      <div class="paper-desk">
        <Sheet state={state} letter={letter} />
      </div>
    </main>
  );
}
