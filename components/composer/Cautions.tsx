import { Note } from "../kit/Note.tsx";
import type { Composer } from "./state.ts";

/** What to know before this letter is sent in this case, and where it goes when it is no email. None of it stops anything. */
export function Cautions({ composer }: { composer: Composer }) {
  const { letter, cautions } = composer.letter;
  const byForm = letter.value?.byForm;
  if (!byForm && cautions.value.length === 0) return null;
  return (
    <section class="cautions" aria-label="Good to know first">
      {cautions.value.length > 0 && (
        <Note kind="advice" icon="help">
          {cautions.value.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Note>
      )}
      {byForm && (
        <Note kind="plain" icon="copy">
          {byForm} Copy it from here.
        </Note>
      )}
    </section>
  );
}
