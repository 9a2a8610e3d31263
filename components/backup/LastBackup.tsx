import type { Entry } from "../../lib/record/entry.ts";
import type { BackupDesk } from "../settings/backup.ts";

/** "Last backup: 12 days ago, 34 new entries since."; nothing while there is nothing to back up. */
export function LastBackup({ desk, entries }: { desk: BackupDesk; entries: readonly Entry[] }) {
  const words = desk.since(entries);
  if (words === null || entries.length === 0) return null;
  return <p class="hint last-backup num">{words}</p>;
}
