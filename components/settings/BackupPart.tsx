import { useRef } from "preact/hooks";
import type { RestoreReport } from "../../lib/store/store.ts";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import { Progress } from "../kit/Progress.tsx";
import type { BackupDesk, BackupState } from "./backup.ts";
import { Section } from "./Section.tsx";

export function BackupPart({ desk }: { desk: BackupDesk }) {
  const file = useRef<HTMLInputElement>(null);
  const state = desk.state.value;
  const busy = state.doing === "saving" || state.doing === "restoring";
  return (
    <Section id="backup" title="Backup" about="One file with the whole record and all that is on this page.">
      <Note kind="advice" icon="alert">
        The file is not locked yet: anyone who has it can read it. Keep it off shared computers and shared drives.
      </Note>
      <div class="row">
        <Button icon="download" offBy={busy && "backup-now"} onPress={() => void desk.save()}>
          Save a backup
        </Button>
        <Button offBy={busy && "backup-now"} onPress={() => file.current?.click()}>
          Put a backup back
        </Button>
        <input
          ref={file}
          class="sr"
          type="file"
          tabIndex={-1}
          aria-label="The backup file"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            if (chosen) void desk.restore(chosen);
          }}
        />
      </div>
      <div id="backup-now">
        <Outcome state={state} onStop={desk.stop} />
      </div>
      <p class="hint">
        Putting a backup back adds what is missing here. Nothing that is here now is overwritten or lost.
      </p>
      <details class="more-ways">
        <summary>If something is wrong with the record</summary>
        <p class="small">
          You can take everything out as it stands, as plain data. It needs no reading or repair first, and somebody who
          knows about computers can read it.
        </p>
        <div class="row">
          <Button onPress={() => void desk.raw()}>Take everything out as it stands</Button>
        </div>
      </details>
    </Section>
  );
}

function Outcome({ state, onStop }: { state: BackupState; onStop: () => void }) {
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
