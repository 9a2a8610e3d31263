import { BackupButtons } from "../backup/BackupButtons.tsx";
import { LastBackup } from "../backup/LastBackup.tsx";
import { BackupOutcome } from "../settings/BackupOutcome.tsx";
import { Pane, recordName } from "./Pane.tsx";
import type { RecordState } from "./state.ts";

/** The whole record as one locked file, and the way back from it. */
export function BackupPanel({ state }: { state: RecordState }) {
  const desk = state.backup;
  const { profile, entries } = state.snapshot.value;
  return (
    <Pane
      title="Backup"
      under="One locked file with the whole record, to keep somewhere safe."
      asked
      back={recordName(profile)}
    >
      <div class="open-body open-parts">
        <LastBackup desk={desk} entries={entries} />
        <p class="hint">
          It holds everything, private notes too. It is for you, not for sharing: to share, make a pack, or a file
          without what only you should see in the <a href="settings.html#share">settings</a>. A backup that you open is
          looked at first; nothing that is here is overwritten or doubled.
        </p>
        <div id="backup-now">
          <BackupOutcome desk={desk} />
        </div>
      </div>
      <footer class="open-foot">
        <BackupButtons desk={desk} />
      </footer>
    </Pane>
  );
}
