import type { ComponentChildren } from "preact";
import { longDate } from "../../lib/pack/dates.ts";
import { childName, childrenOf } from "../../lib/record/family.ts";
import type { LeavingChoice, LeavingLook as Look } from "../../lib/record/leaving.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { count } from "../backup/words.ts";
import { Button } from "../kit/Button.tsx";
import { Field } from "../kit/Field.tsx";
import { Note } from "../kit/Note.tsx";
import { CONFIRM, type LeavingDesk } from "./leaving-desk.ts";

interface Props {
  desk: LeavingDesk;
  choice: LeavingChoice;
  look: Look;
  profile: Profile;
  /** The last backup, and the way to one. */
  children: ComponentChildren;
}

/** What will be gone, what will not, a last backup, and the word to be typed. */
export function LeavingLook({ desk, choice, look, profile, children }: Props) {
  const name = nameOf(choice, profile);
  return (
    <form
      class="leaving-look"
      aria-label="What will be gone"
      onSubmit={(event) => {
        event.preventDefault();
        void desk.take();
      }}
    >
      <h3>What will be gone</h3>
      <ul class="leaving-list">
        {goes(choice, look, name).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <h3>What will not</h3>
      <ul class="leaving-list">
        {stays(choice, look, name).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <h3>A last backup</h3>
      <p class="small">{backupWords(choice)}</p>
      {children}
      <Note kind="stop">
        <b class="strong">Deleting cannot be undone.</b> If you may still need it for an appeal or a complaint, save a
        backup first.
      </Note>
      <Field
        label={`Type ${CONFIRM} to go on`}
        value={desk.typed.value}
        error={desk.problem.value}
        spellcheck={false}
        onInput={(words) => {
          desk.typed.value = words;
          desk.problem.value = null;
        }}
      />
      <div class="row">
        <Button kind="stop" submit>
          {choice.what === "everything" ? "Delete everything for good" : "Delete it for good"}
        </Button>
        <Button kind="quiet" onPress={desk.leave}>
          Keep it
        </Button>
      </div>
    </form>
  );
}

function nameOf(choice: LeavingChoice, profile: Profile): string {
  if (choice.what !== "child") return "";
  const child = childrenOf(profile).find(({ id }) => id === choice.child);
  return child ? childName(child, profile) : "this child";
}

/** @returns the name at the end of a sentence: "K." has its stop */
function ended(name: string): string {
  return name.endsWith(".") ? name : `${name}.`;
}

/** @returns what goes, in sentences */
export function goes(choice: LeavingChoice, look: Look, name: string): string[] {
  const { entries, from, to, files, originals, waiting } = look;
  const days =
    from && to ? (from === to ? `, of ${longDate(from)}` : `, from ${longDate(from)} to ${longDate(to)}`) : "";
  return [
    entries === 0
      ? "No entry of the record."
      : `${count(entries, "entry", "entries")}${days}, with all that was said of them.`,
    ...(files > 0 ? [`${count(files, "file", "files")} that you added.`] : []),
    ...(originals > 0 ? [`${count(originals, "email", "emails")} as they came (originals).`] : []),
    ...(waiting > 0 ? [`${count(waiting, "message that is", "messages that are")} not in the record yet.`] : []),
    ...(choice.what === "child"
      ? [`Everything on this page about ${name}, with people, matters and dates that have to do with ${name} alone.`]
      : []),
    choice.what === "everything"
      ? "All settings, people, addresses, letters of your own, and everything half written."
      : "Letters and notes that are half written, whatever they are about, and what was chosen for packs.",
  ];
}

/** @returns what stays, in sentences */
export function stays(choice: LeavingChoice, look: Look, name: string): string[] {
  const { shared, quoting } = look;
  const outside = [
    "Backups, packs and letters that you saved or sent, and the emails in your mailbox.",
    "Traces on this computer’s disk, for a while: the browser overwrites them in its own time, and we cannot hurry it.",
  ];
  if (choice.what === "everything") return outside;
  return [
    ...(shared > 0 && choice.what === "child" && !choice.shared
      ? [`${count(shared, "entry", "entries")} about another child and ${ended(name)}`]
      : []),
    ...(quoting > 0
      ? [`${count(quoting, "email that quotes", "emails that quote")} words of what goes below their own.`]
      : []),
    ...(choice.what === "child" ? [`What other entries, and letters of your own, say of ${ended(name)}`] : []),
    "The places where it stood, as gaps: date of writing and fingerprints, without a word.",
    ...outside,
  ];
}

function backupWords({ what }: LeavingChoice): string {
  if (what === "everything") return "With it you can have everything back later, here or in another browser.";
  return "It keeps what you delete. Opened here later, it does not bring that back, since it was deleted here on purpose; opened in a browser without this record, it does.";
}
