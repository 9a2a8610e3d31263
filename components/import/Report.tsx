import { useState } from "preact/hooks";
import type { Remark } from "../../lib/import/take.ts";
import { longMoment } from "../../lib/pack/dates.ts";
import { Button } from "../kit/Button.tsx";
import { Dialog } from "../kit/Dialog.tsx";
import { Note } from "../kit/Note.tsx";
import { Files } from "./Files.tsx";
import type { ImportState, Step } from "./state.ts";
import { count, number, outcomeWords } from "./words.ts";

/** The last step: what came in, what is to be said of it, and the way back. */
export function Report({ state, step }: { state: ImportState; step: Step & { at: "done" } }) {
  const { found, outcome, trouble } = step;
  const out = state.takenOut.value;
  return (
    <>
      {trouble && <Note kind="stop">{trouble} What was taken in before that stays.</Note>}
      {out === "done" ? (
        <Note kind="good">This import was taken out again. The record is as it was before it.</Note>
      ) : (
        <Note kind={outcome.added + outcome.gained > 0 ? "good" : "plain"}>{outcomeWords(outcome)}</Note>
      )}
      {out === "failed" && (
        <Note kind="stop">Not all of it could be taken out. Open the record to see what is there, and try again.</Note>
      )}
      <Remarks title="could not be taken in" remarks={outcome.left} all={outcome.left.length} open />
      <Remarks
        title="came in with something to note"
        remarks={outcome.remarks}
        all={outcome.remarked}
        open={outcome.remarked <= 5}
      />
      <Files files={found.files} found={found} />
      <div class="row">
        {state.job.value && out === "no" && (
          <Button kind="main" onPress={() => void state.goOn()}>
            Go on with the rest
          </Button>
        )}
        <Button kind={state.job.value && out === "no" ? "line" : "main"} href="record.html">
          Open the record
        </Button>
        <Button onPress={state.again}>Bring in more</Button>
        {out !== "done" && outcome.items.length > 0 && <TakeOut state={state} items={outcome.items.length} />}
      </div>
    </>
  );
}

function TakeOut({ state, items }: { state: ImportState; items: number }) {
  const [asking, setAsking] = useState(false);
  const busy = state.takenOut.value === "working";
  return (
    <>
      <Button kind="quiet" off={busy && "It is being taken out."} onPress={() => setAsking(true)}>
        Take this import out again
      </Button>
      <Dialog
        open={asking}
        title="Take this import out again?"
        safe={{ label: "Leave it in", onPress: () => setAsking(false) }}
        harm={{
          label: `Take ${number(items)} out`,
          onPress: () => {
            setAsking(false);
            void state.takeOut();
          },
        }}
        onClose={() => setAsking(false)}
      >
        <p>
          {count(items, "message goes", "messages go")}, with the words and the originals that came in with{" "}
          {items === 1 ? "it" : "them"}. What was in the record before stays as it was.
        </p>
        <p>They do not come back by themselves. If you bring the same files in again, you will be asked.</p>
      </Dialog>
    </>
  );
}

const SHOWN = 100;

function Remarks({
  title,
  remarks,
  all,
  open,
}: {
  title: string;
  remarks: readonly Remark[];
  all: number;
  open: boolean;
}) {
  if (all === 0) return null;
  return (
    <details class="told" open={open}>
      <summary>
        {count(all, "message", "messages")} {title}
      </summary>
      <ul class="told-list">
        {remarks.slice(0, SHOWN).map((one, index) => (
          <li key={`${index} ${one.file}`}>
            <b class="strong words">{one.subject || "No subject"}</b>{" "}
            <span class="soft">
              {[one.from, one.at === null ? "" : longMoment(one.at), one.file].filter(Boolean).join(", ")}
            </span>
            <br />
            {one.problems.join(" ")}
          </li>
        ))}
      </ul>
      {all > Math.min(SHOWN, remarks.length) && (
        <p class="hint">The first {Math.min(SHOWN, remarks.length)} are shown. Each says so in the record too.</p>
      )}
    </details>
  );
}
