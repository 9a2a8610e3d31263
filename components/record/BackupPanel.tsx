import { useRef } from "preact/hooks";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import { BackupOutcome } from "../settings/BackupOutcome.tsx";
import { Pane, recordName } from "./Pane.tsx";
import type { RecordState } from "./state.ts";

/** The whole record as one file, and the way back from it. */
export function BackupPanel({ state }: { state: RecordState }) {
  const file = useRef<HTMLInputElement>(null);
  const desk = state.backup;
  const now = desk.state.value;
  const busy = now.doing === "saving" || now.doing === "restoring";
  return (
    <Pane
      title="Backup"
      under="One file with the whole record, to keep somewhere safe."
      asked
      back={recordName(state.snapshot.value.profile)}
    >
      <div class="open-body pack-body">
        <Note kind="advice" icon="alert">
          The file is not encrypted yet: anyone who has it can read all of it, private notes too. It is for you, not for
          sharing. To share, make a pack.
        </Note>
        <p class="hint">Putting a backup back adds what is missing here. Nothing that is here is overwritten.</p>
        <div id="backup-now">
          <BackupOutcome state={now} onStop={desk.stop} />
        </div>
      </div>
      <footer class="open-foot">
        <Button kind="main" icon="download" offBy={busy && "backup-now"} onPress={() => void desk.save()}>
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
            if (chosen) void desk.restore(chosen);
            event.currentTarget.value = "";
          }}
        />
      </footer>
    </Pane>
  );
}
