import { isSensitive } from "../../lib/pack/people.ts";
import { count } from "../../lib/pack/words.ts";
import { Tick } from "../kit/Choice.tsx";
import { Note } from "../kit/Note.tsx";
import { Cautions } from "./Cautions.tsx";
import type { StepPart } from "./Guided.tsx";
import { Names } from "./Names.tsx";
import { Single } from "./Single.tsx";
import type { PackState } from "./state.ts";

/** What nobody else should read: notes, advice, contact details, names, single entries, and sentences to read again. */
export const StaysOut: StepPart = ({ state, preset }) => (
  <div class="stack">
    <Kinds state={state} guarded={preset.guarded ?? false} />
    <Names state={state} />
    <Cautions state={state} />
    <Single state={state} />
  </div>
);

function Kinds({ state, guarded }: { state: PackState; guarded: boolean }) {
  const { entries, profile } = state.snapshot.value;
  const choice = state.choice.value;
  if (!choice) return null;
  const notes = entries.filter((entry) => "private" in entry && entry.private).length;
  const advice = entries.filter((entry) => isSensitive(entry, profile)).length;
  return (
    <section aria-labelledby="pack-kinds">
      <h3 class="pack-part" id="pack-kinds">
        Notes, advice and addresses
      </h3>
      {guarded && (
        <Note kind="plain" icon="check">
          The other side reads this one, so your private notes and your mail with people who advise you stay out. You
          can put in a single entry below.
        </Note>
      )}
      <div class="opts">
        {!guarded && notes > 0 && (
          <Tick
            label={`Put in ${count(notes, "private note", "private notes")}`}
            hint="They stay out unless you choose them."
            checked={choice.privateNotes}
            onChange={(privateNotes) => state.set({ privateNotes })}
          />
        )}
        {!guarded && advice > 0 && (
          <Tick
            label={`Put in ${count(advice, "entry", "entries")} with people who advise you`}
            hint="A solicitor, SENDIASS, a helpline, the GP, family. Ask them first."
            checked={choice.sensitive}
            onChange={(sensitive) => state.set({ sensitive })}
          />
        )}
        <Tick
          label="Cover email addresses, telephone numbers and postal addresses"
          hint="Yours and everybody else’s, wherever they stand. Original emails then stay out too."
          checked={!choice.contactDetails}
          onChange={(cover) => state.set({ contactDetails: !cover })}
        />
      </div>
    </section>
  );
}
