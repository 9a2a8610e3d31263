import type { SharingLook } from "../../lib/backup/sharing.ts";
import { Tick } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { PassphraseTwice } from "./PassphraseTwice.tsx";
import type { ShareDesk } from "./share-desk.ts";
import { count } from "./words.ts";

/** What goes in, what stays out and how much of it that is, and the passphrase. */
export function ShareForm({ desk }: { desk: ShareDesk }) {
  const { choice, home, look, passphrase } = desk;
  const chosen = choice.value;
  return (
    <form
      class="backup-form"
      aria-label="A file to share"
      onSubmit={(event) => {
        event.preventDefault();
        void desk.make();
      }}
    >
      <fieldset class="field">
        <legend>Left out unless you tick it</legend>
        <div class="opts">
          <Tick
            label="Private notes"
            hint="With days and letters that you noted for yourself."
            checked={chosen.privateNotes}
            onChange={(privateNotes) => void desk.choose({ privateNotes })}
          />
          <Tick
            label="Mail and talks with people who advise you"
            hint="Solicitor, SENDIASS, helplines, doctors, family. They themselves are left out too."
            checked={chosen.advice}
            onChange={(advice) => void desk.choose({ advice })}
          />
          <Tick
            label="Files, and emails as they came"
            hint="Nobody can look through these for your address, or for what else is left out."
            checked={chosen.files}
            onChange={(files) => void desk.choose({ files })}
          />
          <Tick
            label="Your home address and phone number"
            hint="Every entry that names them is left out whole. Where it stands in other words, we cannot know."
            checked={chosen.home}
            onChange={(yes) => void desk.choose({ home: yes })}
          />
        </div>
      </fieldset>
      {!chosen.home && (
        <Field
          label="Your address and phone numbers, to look for"
          hint="One on each line. They are kept nowhere by this. Postcodes and numbers in your own emails are looked for anyway."
          kind="area"
          rows={3}
          value={home.value}
          onInput={desk.setHome}
          onLeave={() => void desk.lookAgain()}
        />
      )}
      <p class="share-look" role="status">
        {look.value ? lookWords(look.value) : "Looking what goes in."}
      </p>
      <p class="hint">
        We cannot know what else your entries give away. Read them first, or ask somebody you trust to.
      </p>
      <PassphraseTwice
        passphrase={passphrase}
        label="Passphrase for this file"
        hint="Not that of your backups: whoever gets the file needs it."
        onLeave={desk.leave}
      />
    </form>
  );
}

/** "212 entries go in. Left out: 3 private notes, …" */
export function lookWords({ entries, privateNotes, advice, home, repeats, files }: SharingLook): string {
  const out = [
    privateNotes > 0 && count(privateNotes, "private note", "private notes"),
    advice > 0 && `${count(advice, "entry", "entries")} with people who advise you`,
    home > 0 && `${count(home, "entry that names", "entries that name")} your address or number`,
    repeats > 0 && `${count(repeats, "entry that repeats", "entries that repeat")} words of these`,
    files > 0 && count(files, "file or original", "files and originals"),
  ].filter((words) => words !== false);
  const goes = `${count(entries, "entry goes", "entries go")} in.`;
  return out.length === 0 ? `${goes} No entry is left out.` : `${goes} Left out: ${out.join("; ")}.`;
}
