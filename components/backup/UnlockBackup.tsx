import { Button } from "../kit/Button.tsx";
import { Tick } from "../kit/Choice.tsx";
import type { BackupDesk } from "../settings/backup.ts";
import { PassphraseField } from "./PassphraseField.tsx";

/** Asks for the passphrase of a file that is locked. @param props.words why it did not open; "" before the first try */
export function UnlockBackup({ desk, words }: { desk: BackupDesk; words: string }) {
  const { typed, shown } = desk.passphrase;
  return (
    <form
      class="backup-form"
      aria-label="Open the backup"
      onSubmit={(event) => {
        event.preventDefault();
        void desk.unlock();
      }}
    >
      <PassphraseField
        label="The passphrase of this backup"
        hint="The one that was chosen when it was saved. Opening it changes nothing: you see what is in it first."
        value={typed.value}
        shown={shown.value}
        error={words || null}
        onInput={(value) => (typed.value = value)}
      />
      <Tick label="Show the passphrase" checked={shown.value} onChange={(yes) => (shown.value = yes)} />
      <div class="row">
        <Button kind="main" submit>
          Open it
        </Button>
        <Button kind="quiet" onPress={desk.leave}>
          Not now
        </Button>
      </div>
    </form>
  );
}
