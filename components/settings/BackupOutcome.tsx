import type { RestoreReport } from "../../lib/store/store.ts";
import { LookBackup, Problems } from "../backup/LookBackup.tsx";
import { SaveBackup } from "../backup/SaveBackup.tsx";
import { UnlockBackup } from "../backup/UnlockBackup.tsx";
import { count, number } from "../backup/words.ts";
import { Note } from "../kit/Note.tsx";
import { Progress } from "../kit/Progress.tsx";
import type { BackupDesk } from "./backup.ts";

const LABELS = { saving: "Making the backup", looking: "Opening the backup", restoring: "Taking the backup in" };

/** What is asked, how far a backup has got, or how it ended. */
export function BackupOutcome({ desk }: { desk: BackupDesk }) {
  const state = desk.state.value;
  switch (state.doing) {
    case "nothing":
      return null;
    case "asking":
      return <SaveBackup desk={desk} />;
    case "saving":
    case "looking":
    case "restoring":
      return (
        <Progress
          label={LABELS[state.doing]}
          done={state.done}
          total={state.total}
          words={state.words}
          onStop={desk.stop}
        />
      );
    case "locked":
      return <UnlockBackup desk={desk} words={state.words} />;
    case "looked":
      return <LookBackup desk={desk} look={state.look} />;
    case "restored":
      return <Report report={state.report} newEntries={state.newEntries} />;
    case "failed":
      return <Note kind="stop">{state.words}</Note>;
    case "stopped":
      return <Note kind="plain">{state.words}</Note>;
    case "saved":
      return <Note kind="good">{state.words}</Note>;
  }
}

/** What came in, what was here already, and what could not be taken in and why. */
function Report({ report, newEntries }: { report: RestoreReport; newEntries: number }) {
  const { added, known, originals, healed = 0, emptied = 0, newChain, problems } = report;
  return (
    <>
      <Note kind="good">
        <p>
          {added === 0 && "No line of the record was new."}
          {added > 0 && (
            <>
              {count(added, "line of the record was", "lines of the record were")} added
              {newEntries > 0 && `, which make ${count(newEntries, "new entry", "new entries")}`}
              {known > 0 && `; ${number(known)} ${known === 1 ? "was" : "were"} here already`}
              {originals > 0 && `; with ${count(originals, "original or file", "originals and files")}`}.
            </>
          )}
          {added === 0 &&
            originals > 0 &&
            ` ${count(originals, "original or file was", "originals and files were")} added.`}
          {healed > 0 && ` ${count(healed, "damaged item is", "damaged items are")} whole again.`}
          {emptied > 0 && ` ${count(emptied, "item was", "items were")} removed, as in the other browser.`}
        </p>
        {newChain && (
          <p>
            Another browser is a copy of this one and has gone on by itself. Both are kept whole, and this browser
            begins a new chain from here.
          </p>
        )}
      </Note>
      {problems.length > 0 && <Problems problems={problems} />}
    </>
  );
}
