import { useEffect, useRef, useState } from "preact/hooks";
import { londonDate } from "../../lib/calendar/dates.ts";
import { paperWords } from "../../lib/pack/words.ts";
import type { PaperEntry } from "../../lib/record/entry.ts";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import { HandedForm } from "../paper/HandedForm.tsx";
import { handedOf } from "../paper/letter.ts";
import type { RecordState } from "./state.ts";
import { Words } from "./Words.tsx";

/** A letter on paper: what has become of it, with the way to say so, and its words. */
export function OnPaper({ entry, state }: { entry: PaperEntry; state: RecordState }) {
  const [saying, setSaying] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !saying) button.current?.focus();
    was.current = saying;
  }, [saying]);
  return (
    <>
      {saying ? (
        <HandedForm
          before={handedOf(entry)}
          today={londonDate(state.now()).toString()}
          problem={state.problem.value}
          onKeep={async (said) => (await state.hand(entry, said)) && setSaying(false)}
          onCancel={() => setSaying(false)}
        />
      ) : (
        <Note
          kind="plain"
          icon="letter"
          actions={
            <>
              <Button buttonRef={button} onPress={() => setSaying(true)}>
                {words(entry)}
              </Button>
              <Button kind="quiet" newTab href={`paper.html#${entry.id}`}>
                Print it again
              </Button>
            </>
          }
        >
          {paperWords(entry)}.
        </Note>
      )}
      <p class="subject">{entry.subject || "(no subject)"}</p>
      <Words text={entry.text} />
    </>
  );
}

function words({ done, receipt }: PaperEntry): string {
  if (done === null) return "Mark as handed in";
  return done === "handed-in" && receipt === null ? "Add the signed receipt" : "Change that";
}
