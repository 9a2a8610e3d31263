import type { RestoreReport } from "../../lib/store/store.ts";
import { Note } from "../kit/Note.tsx";
import { Progress } from "../kit/Progress.tsx";
import type { BackupState } from "./backup.ts";

/** How far a backup has got, or how it ended. */
export function BackupOutcome({ state, onStop }: { state: BackupState; onStop: () => void }) {
  switch (state.doing) {
    case "nothing":
      return null;
    case "saving":
    case "restoring": {
      const label = state.doing === "saving" ? "Making the backup" : "Taking the backup in";
      return <Progress label={label} done={state.done} total={state.total} words={state.words} onStop={onStop} />;
    }
    case "restored":
      return <Report report={state.report} />;
    case "failed":
      return <Note kind="stop">{state.words}</Note>;
    case "stopped":
      return <Note kind="plain">{state.words}</Note>;
    case "saved":
      return <Note kind="good">{state.words}</Note>;
  }
}

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;

/** What came in, what was here already, and what could not be taken in and why. */
function Report({ report }: { report: RestoreReport }) {
  return (
    <>
      <Note kind="good">
        {report.added === 0 && "Everything in this file was here already."}
        {report.added > 0 && (
          <>
            {count(report.added, "line of the record was", "lines of the record were")} added
            {report.known > 0 &&
              `; ${report.known.toLocaleString("en-GB")} ${report.known === 1 ? "was" : "were"} here already`}
            {report.originals > 0 && `; with ${count(report.originals, "original message", "original messages")}`}.
          </>
        )}
      </Note>
      {report.problems.length > 0 && (
        <Note kind="stop">
          <p>Some of it could not be taken in:</p>
          <ul class="problems">
            {report.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
