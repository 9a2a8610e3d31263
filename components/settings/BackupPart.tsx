import { useRef } from "preact/hooks";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import { BackupOutcome } from "./BackupOutcome.tsx";
import type { BackupDesk } from "./backup.ts";
import { Section } from "./Section.tsx";

/** @param props.broken the record cannot be opened: the way that needs no reading stands open */
export function BackupPart({ desk, broken = false }: { desk: BackupDesk; broken?: boolean }) {
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
        <BackupOutcome state={state} onStop={desk.stop} />
      </div>
      <p class="hint">
        Putting a backup back adds what is missing here. Nothing that is here now is overwritten or lost.
      </p>
      <details class="more-ways" open={broken}>
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
