import { useRef } from "preact/hooks";
import { Button } from "../kit/Button.tsx";
import type { BackupDesk } from "../settings/backup.ts";

const BUSY = ["saving", "looking", "restoring"];
/** Where the next step stands, with its own main button. */
const ASKING = ["asking", "locked", "looked"];

/** Save a backup, and open one. They stand while nothing is asked. */
export function BackupButtons({ desk }: { desk: BackupDesk }) {
  const file = useRef<HTMLInputElement>(null);
  const { doing } = desk.state.value;
  const busy = BUSY.includes(doing) && "backup-now";
  return (
    <>
      {!ASKING.includes(doing) && (
        <>
          <Button kind="main" icon="download" offBy={busy} onPress={desk.begin}>
            Save a backup
          </Button>
          <Button offBy={busy} onPress={() => file.current?.click()}>
            Open a backup
          </Button>
        </>
      )}
      <input
        ref={file}
        class="sr"
        type="file"
        tabIndex={-1}
        aria-label="The backup file"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) void desk.choose(chosen);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}
