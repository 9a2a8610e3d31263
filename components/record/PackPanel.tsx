import { count } from "../../lib/pack/words.ts";
import { Button } from "../kit/Button.tsx";
import { Tick } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { Note } from "../kit/Note.tsx";
import { Progress } from "../kit/Progress.tsx";
import { Pane, recordName } from "./Pane.tsx";
import type { PackDesk } from "./pack-desk.ts";
import type { RecordState } from "./state.ts";

/** The record as a file for somebody else: what goes in, what stays out, and the two files. */
export function PackPanel({ state }: { state: RecordState }) {
  const desk = state.pack;
  const busy = desk.state.value.doing === "making";
  const preview = desk.preview();
  const empty = preview.entries.length === 0;
  const off = busy ? "One file is being made." : empty ? "There is nothing to put into it yet." : null;
  return (
    <Pane
      title="Make a pack"
      under="The record as one file, for SENDIASS, the school, the council or a panel."
      asked
      back={recordName(state.snapshot.value.profile)}
    >
      <div class="open-body pack-body">
        <Chooser desk={desk} />
        <Preview counts={preview.counts} period={preview.period} limits={preview.limits} />
        <Outcome desk={desk} />
      </div>
      <footer class="open-foot">
        <Button kind="main" icon="download" off={off} onPress={() => void desk.make("pdf")}>
          Make the PDF
        </Button>
        <Button icon="download" offBy={off ? "pack-state" : false} onPress={() => void desk.make("csv")}>
          Make a spreadsheet (CSV)
        </Button>
      </footer>
    </Pane>
  );
}

function Chooser({ desk }: { desk: PackDesk }) {
  const choice = desk.choice.value;
  const offers = desk.offers();
  const set = (part: Partial<typeof choice>) => {
    desk.choice.value = { ...choice, ...part };
  };
  return (
    <>
      <div class="period">
        <Field
          kind="date"
          label="From"
          hint="Empty: from the start."
          value={choice.first}
          onInput={(first) => set({ first })}
        />
        <Field
          kind="date"
          label="To"
          hint="Empty: until today."
          value={choice.last}
          onInput={(last) => set({ last })}
        />
      </div>
      {offers.privateNotes > 0 && (
        <Tick
          label={`Put in ${count(offers.privateNotes, "private note", "private notes")}`}
          hint="They stay out unless you choose them."
          checked={choice.privateNotes}
          onChange={(privateNotes) => set({ privateNotes })}
        />
      )}
      {offers.sensitive > 0 && (
        <Tick
          label={`Put in ${count(offers.sensitive, "entry", "entries")} with people who advise you`}
          hint="A solicitor, SENDIASS, a helpline, the GP, family. Ask them first."
          checked={choice.sensitive}
          onChange={(sensitive) => set({ sensitive })}
        />
      )}
    </>
  );
}

function Preview({ counts, period, limits }: { counts: string; period: string; limits: string[] }) {
  return (
    <section class="pack-preview" aria-labelledby="pack-in">
      <h3 id="pack-in">What will be in it</h3>
      <p>{counts ? `${counts}. ${period}.` : "Nothing yet."}</p>
      <h3>It will say what it cannot have seen</h3>
      <ul class="limits">
        {limits.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p class="hint">Anyone who has the file can read it. Look through it before you pass it on.</p>
    </section>
  );
}

function Outcome({ desk }: { desk: PackDesk }) {
  const state = desk.state.value;
  return (
    <div id="pack-state">
      {state.doing === "making" && (
        <Progress
          label="Making the pack"
          done={state.done}
          total={state.total}
          words={progressWords(state)}
          onStop={desk.stop}
        />
      )}
      {state.doing === "made" && (
        <Note
          kind="good"
          actions={
            <a class="btn btn-line" href={state.url} download={state.name}>
              Save it again
            </a>
          }
        >
          Saved as {state.name}.
        </Note>
      )}
      {state.doing === "stopped" && <Note kind="plain">Stopped. No file was made.</Note>}
      {state.doing === "failed" && (
        <Note kind="stop">
          The file could not be made. Nothing in the record was changed. Please try again, or make the other file.
        </Note>
      )}
    </div>
  );
}

function progressWords({ done, total, words }: { done: number; total: number | null; words: string }): string {
  return total ? `${words}, ${Math.round((done / total) * 100)} of 100.` : `${words}.`;
}
