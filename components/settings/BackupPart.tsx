import type { Snapshot } from "../../lib/store/store.ts";
import { BackupButtons } from "../backup/BackupButtons.tsx";
import { LastBackup } from "../backup/LastBackup.tsx";
import { Button } from "../kit/Button.tsx";
import { BackupOutcome } from "./BackupOutcome.tsx";
import type { BackupDesk } from "./backup.ts";
import { Section } from "./Section.tsx";

interface Props {
  desk: BackupDesk;
  /** Absent while the record cannot be opened. */
  snapshot?: Snapshot;
  /** The record cannot be opened: the way that needs no reading stands open. */
  broken?: boolean;
}

export function BackupPart({ desk, snapshot, broken = false }: Props) {
  return (
    <Section
      id="backup"
      title="Backup"
      about="One locked file with the whole record and all that is on this page, for a lost or a new computer."
    >
      {snapshot && <LastBackup desk={desk} entries={snapshot.entries} />}
      <div class="row">
        <BackupButtons desk={desk} />
      </div>
      <div id="backup-now">
        <BackupOutcome desk={desk} />
      </div>
      <p class="hint">
        A backup that you open is looked at first. Adding it brings what is missing here; nothing that is here is
        overwritten or doubled. So two browsers’ records become one, too.
      </p>
      <details class="more-ways" open={broken}>
        <summary>If something is wrong with the record</summary>
        <p class="small">
          You can take everything out as it stands, as plain data. It needs no reading or repair first, and somebody who
          knows about computers can read it. It is not locked.
        </p>
        <div class="row">
          <Button onPress={() => void desk.raw()}>Take everything out as it stands</Button>
        </div>
      </details>
    </Section>
  );
}
