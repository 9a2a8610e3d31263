import { useEffect, useRef, useState } from "preact/hooks";
import { entryDate } from "../../lib/pack/chronology.ts";
import { longDate } from "../../lib/pack/dates.ts";
import { type Entry, isHanded, isMessage } from "../../lib/record/entry.ts";
import { FollowUp } from "../add/FollowUp.tsx";
import { Button } from "../kit/Button.tsx";
import { Dialog } from "../kit/Dialog.tsx";
import { Field } from "../kit/Field.tsx";
import { HelpNow } from "../kit/HelpNow.tsx";
import { useHelp } from "../kit/help.ts";
import { Note } from "../kit/Note.tsx";
import { headOf } from "./row-words.ts";
import type { RecordState } from "./state.ts";

/** What can be done with an entry: write back, correct, remove. */
export function EntryActs({ entry, state }: { entry: Entry; state: RecordState }) {
  const [doing, setDoing] = useState<"nothing" | "correcting" | "removing">("nothing");
  const done = () => setDoing("nothing");
  const correct = useFocusAfter(doing === "correcting");
  return (
    <footer class="open-foot">
      {doing === "correcting" ? (
        <Correct entry={entry} state={state} onDone={done} />
      ) : (
        <>
          {(isMessage(entry) || isHanded(entry)) && (
            <Button icon="pen" newTab href={`composer.html?about=${entry.id}`}>
              {entry.kind === "reply" ? "Write back" : "Write about it"}
            </Button>
          )}
          <FollowUp entry={entry} />
          <Button buttonRef={correct} onPress={() => setDoing("correcting")}>
            Correct
          </Button>
          {entry.kind !== "check" && (
            <Button kind="quiet" icon="calendar" href={`#date-e-${entry.number}`}>
              Start a date
            </Button>
          )}
          <Button kind="quiet" onPress={() => setDoing("removing")}>
            Remove
          </Button>
        </>
      )}
      <Remove entry={entry} state={state} open={doing === "removing"} onDone={done} />
    </footer>
  );
}

/** @returns a ref to the button that opened something and takes the focus when that goes */
function useFocusAfter(open: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open) button.current?.focus();
    was.current = open;
  }, [open]);
  return button;
}

interface ActProps {
  entry: Entry;
  state: RecordState;
  onDone: () => void;
}

/** A correction is a new item; the old words stay readable. */
function Correct({ entry, state, onDone }: ActProps) {
  const [text, setText] = useState("");
  const { help, goOn } = useHelp(text);
  const field = useRef<HTMLElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form class="correct" onSubmit={(event) => event.preventDefault()}>
      {help && (
        <HelpNow
          about={help}
          child={state.snapshot.value.profile.child.name}
          onContinue={goOn}
          continueLabel="Go on with the correction"
        />
      )}
      <Field
        kind="area"
        rows={3}
        fieldRef={field}
        label="What should it say?"
        hint="What stands above stays readable, with this under it."
        value={text}
        onInput={setText}
      />
      {state.problem.value && <Note kind="stop">{state.problem.value}</Note>}
      <div class="row">
        <Button
          kind="main"
          submit
          off={text.trim() ? null : "Write the correction first."}
          onPress={async () => {
            if (await state.correct(entry, text)) onDone();
          }}
        >
          Keep the correction
        </Button>
        <Button kind="quiet" onPress={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

function Remove({ entry, state, open, onDone }: ActProps & { open: boolean }) {
  const { profile } = state.snapshot.value;
  const what = `${headOf(entry, profile)}, ${longDate(entryDate(entry))}`;
  const parts = isMessage(entry)
    ? [
        "its words and subject",
        "who it is from and to",
        "the names of its attachments",
        ...(entry.original ? ["the original message"] : []),
      ]
    : entry.kind === "letter"
      ? ["its words and subject", "who it is to", "who took it and who signed"]
      : ["its words", "who it was with", ...("files" in entry && entry.files.length > 0 ? ["its files"] : [])];
  return (
    <Dialog
      open={open}
      title="Remove this from the record?"
      safe={{ label: "Keep it", onPress: onDone }}
      harm={{
        label: "Remove it for good",
        onPress: async () => {
          onDone();
          if (await state.remove(entry)) state.go("#days");
        },
      }}
      onClose={onDone}
    >
      <p>
        <b class="strong">{what}</b>
      </p>
      {isMessage(entry) && entry.subject && <p class="words">{entry.subject}</p>}
      <p>
        This goes from this browser: {parts.join(", ")}.
        {isMessage(entry) && " The email in your mailbox stays where it is."} A gap stays in the record, so that it is
        seen that something was removed. It cannot be undone.
      </p>
    </Dialog>
  );
}
