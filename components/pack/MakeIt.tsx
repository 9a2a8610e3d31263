import { useEffect, useRef } from "preact/hooks";
import { bytes } from "../../lib/pack/chronology.ts";
import { londonDate, longDate } from "../../lib/pack/dates.ts";
import { MAKES, type Made, type PackMake } from "../../lib/pack/make.ts";
import { count } from "../../lib/pack/words.ts";
import { inGroups } from "../../lib/record/packs.ts";
import { Button } from "../kit/Button.tsx";
import { Many } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { Note } from "../kit/Note.tsx";
import { Progress } from "../kit/Progress.tsx";
import { toRead } from "./again.ts";
import type { StepPart } from "./Guided.tsx";
import { EMAIL_LIMITS, type MakeState } from "./make-desk.ts";
import { ReplacedNote } from "./Names.tsx";
import { SendIt } from "./SendIt.tsx";
import type { PackState } from "./state.ts";
import { HASH_WORDS, MAKE_WORDS } from "./words.ts";

/** Which files, then the files themselves: saved, named, with their fingerprints. */
export const MakeIt: StepPart = ({ state }) => {
  const { make } = state;
  const choice = state.choice.value;
  const doing = make.state.value;
  const formats = make.formats.value;
  const off = offWords(state);
  const outcome = useRef<HTMLDivElement>(null);
  // What came of it may be below the fold.
  useEffect(() => {
    if (doing.doing !== "nothing") outcome.current?.scrollIntoView?.({ block: "nearest" });
  }, [doing.doing]);
  if (!choice) return null;
  return (
    <div class="stack">
      <Before state={state} />
      <Many
        legend="Which files?"
        options={MAKES.map((value) => ({ value, ...MAKE_WORDS[value] }))}
        values={formats}
        onChange={(next) => {
          make.formats.value = next;
        }}
      />
      {formats.includes("email") && (
        <Field
          kind="select"
          label="Each email takes at most"
          hint="If you do not know, leave it at 10 MB, or ask whoever is to get it."
          options={EMAIL_LIMITS.map((mb) => ({ value: String(mb), label: `${mb} MB` }))}
          value={String(make.emailLimit.value)}
          onInput={(mb) => {
            make.emailLimit.value = Number(mb);
          }}
        />
      )}
      <div class="row">
        <Button
          kind={doing.doing === "made" ? "line" : "main"}
          icon="download"
          off={doing.doing === "making" ? "It is being made." : off}
          onPress={() => void make.make(choice)}
        >
          {doing.doing === "made" ? "Make it again" : "Make and save"}
        </Button>
        {doing.doing !== "making" && !off && <span class="small soft">Anyone who has the file can read it.</span>}
      </div>
      <div ref={outcome}>
        <Outcome doing={doing} state={state} />
      </div>
    </div>
  );
};

function offWords(state: PackState): string | null {
  if (state.make.formats.value.length === 0) return "Tick at least one kind of file.";
  const drawn = state.drawn.value;
  return drawn && drawn.document.entries.length === 0
    ? "No entry fits what you chose, so there is nothing to make."
    : null;
}

/** What should be known at the last moment. */
function Before({ state }: { state: PackState }) {
  const { damaged } = state.snapshot.value;
  const open = toRead(state).length;
  const { preset } = state.choice.value ?? {};
  return (
    <>
      <LastOne state={state} />
      <ReplacedNote state={state} />
      {open > 0 && (
        <Note kind="advice" actions={<Button href={`#${preset}/out`}>Read them first</Button>}>
          {count(open, "place waits", "places wait")} to be read again before this goes out.
        </Note>
      )}
      {damaged.length > 0 && (
        <Note kind="advice" icon="alert">
          {count(damaged.length, "item does", "items do")} not match the fingerprint made when it was written down. All
          else is whole. The pack says so too, so that nobody else has to find it.
        </Note>
      )}
    </>
  );
}

/** What was chosen since the last pack can be taken back to what that one was made with. */
function LastOne({ state }: { state: PackState }) {
  const kept = state.kept.value;
  if (!kept?.made || JSON.stringify(kept.made.choice) === JSON.stringify(state.choice.value)) return null;
  return (
    <Note
      kind="plain"
      icon="pack"
      actions={
        <Button onPress={() => state.startFrom("last")}>
          Start from the pack of {longDate(londonDate(kept.made.at))}
        </Button>
      }
    >
      You have chosen something else since you made the last one.
    </Note>
  );
}

function Outcome({ doing, state }: { doing: MakeState; state: PackState }) {
  switch (doing.doing) {
    case "making":
      return (
        <Progress
          label="Making the pack"
          done={doing.done}
          total={doing.total}
          words={progressWords(doing)}
          onStop={state.make.stop}
        />
      );
    case "made":
      return <Done made={doing.made} state={state} />;
    case "stopped":
      return <Note kind="plain">Stopped. No file was made, and all your choices are kept.</Note>;
    case "failed":
      return (
        <Note kind="stop">
          The files could not be made. Nothing in the record was changed, and all your choices are kept. Please try
          again; if it goes wrong again, try a shorter period or another kind of file.
        </Note>
      );
    default:
      return null;
  }
}

function progressWords({ done, total, words }: { done: number; total: number | null; words: string }): string {
  return total ? `${words}, ${Math.round((done / total) * 100)} of 100.` : `${words}.`;
}

function Done({ made, state }: { made: Made; state: PackState }) {
  return (
    <div class="stack made">
      <Note kind="good">
        {made.files.length === 1 ? "Saved" : `${made.files.length} files saved`} where your browser keeps downloads
        {made.pages === null ? "." : `: ${count(made.pages, "page", "pages")}.`}
      </Note>
      <Failed failed={made.failed} />
      <ul class="files">
        {made.files.map(({ name, file, sha256 }) => (
          <li key={name}>
            <p class="strong files-name">{name}</p>
            <p class="small soft num">{bytes(file.size)}</p>
            <p class="small soft num files-hash">
              <span class="sr">Fingerprint: </span>
              {inGroups(sha256)}
            </p>
            <Button kind="quiet" label={`Save it again: ${name}`} onPress={() => state.make.saveAgain(name)}>
              Save it again
            </Button>
          </li>
        ))}
      </ul>
      <p class="small soft">{HASH_WORDS}</p>
      {made.notIn.length > 0 && (
        <Note kind="plain" icon="clip">
          <p>Not in the PDF:</p>
          <ul class="pv-list">
            {made.notIn.map(({ label, why }) => (
              <li key={label}>
                {label}: {why}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {made.damaged.length > 0 && (
        <Note kind="advice" icon="alert">
          {count(made.damaged.length, "item", "items")} of the record did not match their fingerprints when this was
          made. The pack says so.
        </Note>
      )}
      {!made.noted && (
        <Note kind="stop">
          The files are saved, but the record could not write down that they were made. Please make them again later if
          you want that kept.
        </Note>
      )}
      <SendIt made={made} state={state} />
    </div>
  );
}

function Failed({ failed }: { failed: readonly PackMake[] }) {
  if (failed.length === 0) return null;
  const names = failed.map((one) => MAKE_WORDS[one].label).join(", ");
  return (
    <Note kind="stop">
      {names}: could not be made. The other files are whole, and all your choices are kept. Please try it again by
      itself.
    </Note>
  );
}
