import { SHORTEST } from "../../lib/backup/passphrase.ts";
import { Note } from "../kit/Note.tsx";
import type { BackupDesk } from "../settings/backup.ts";
import { PassphraseTwice } from "./PassphraseTwice.tsx";

const OWN = `At least ${SHORTEST} characters. Several words that have nothing to do with each other are good. Names, birthdays and sayings are tried first by anyone who guesses, and we cannot tell how soon yours would be found.`;

const SUGGESTED =
  "These words were picked by chance: there are about 280 million million such passphrases. A thousand fast computers that do nothing else would need hundreds of years to try them all. Write it down on paper now.";

/** Chooses the passphrase that locks a backup. */
export function SaveBackup({ desk }: { desk: BackupDesk }) {
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
      <PassphraseTwice
        passphrase={desk.passphrase}
        label="Passphrase"
        hint={desk.passphrase.suggested.value ? SUGGESTED : OWN}
        onLeave={desk.leave}
      />
    </form>
  );
}
