import { SHORTEST } from "../../lib/backup/passphrase.ts";
import { Button } from "../kit/Button.tsx";
import { Tick } from "../kit/Choice.tsx";
import { Note } from "../kit/Note.tsx";
import type { BackupDesk } from "../settings/backup.ts";
import { PassphraseField } from "./PassphraseField.tsx";

const OWN = `At least ${SHORTEST} characters. Several words that have nothing to do with each other are good. Names, birthdays and sayings are tried first by anyone who guesses, and we cannot tell how soon yours would be found.`;

const SUGGESTED =
  "These words were picked by chance: there are about 280 million million such passphrases. A thousand fast computers that do nothing else would need hundreds of years to try them all. Write it down on paper now.";

/** Chooses the passphrase that locks a backup. */
export function SaveBackup({ desk }: { desk: BackupDesk }) {
  const { typed, again, shown, suggested, problem, ...acts } = desk.passphrase;
  const wrong = (at: "typed" | "again") => (problem.value?.at === at ? problem.value.words : null);
  return (
    <form
      class="backup-form"
      aria-label="Lock the backup"
      onSubmit={(event) => {
        event.preventDefault();
        void desk.save();
      }}
    >
      <Note kind="advice" icon="alert">
        <p>
          The file is locked with a passphrase that you choose.{" "}
          <b class="strong">Without it nobody can open the file</b>: not you, not us, nobody. It is kept nowhere and
          cannot be asked for again.
        </p>
      </Note>
      <PassphraseField
        label="Passphrase"
        hint={suggested.value ? SUGGESTED : OWN}
        value={typed.value}
        shown={shown.value}
        error={wrong("typed")}
        onInput={acts.set}
      />
      <div class="row">
        <Button onPress={acts.suggest}>{suggested.value ? "Suggest another" : "Suggest one"}</Button>
      </div>
      <PassphraseField
        label="The same passphrase again"
        value={again.value}
        shown={shown.value}
        error={wrong("again")}
        onInput={acts.setAgain}
      />
      <Tick label="Show the passphrase" checked={shown.value} onChange={(yes) => (shown.value = yes)} />
      <div class="row">
        <Button kind="main" icon="download" submit>
          Lock it and save
        </Button>
        <Button kind="quiet" onPress={desk.leave}>
          Not now
        </Button>
      </div>
    </form>
  );
}
