import { useEffect, useRef } from "preact/hooks";
import type { LetterAdvice } from "../../lib/letters/check.ts";
import type { AboutHint } from "../../lib/letters/safety.ts";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import type { Composer } from "./state.ts";

function About({ composer, hint }: { composer: Composer; hint: AboutHint }) {
  return (
    <Note
      kind="advice"
      icon="person"
      actions={
        <>
          <Button onPress={() => composer.setAbout(hint.about)}>Yes, change it</Button>
          <Button kind="quiet" onPress={() => composer.advice.keepAbout(hint)}>
            No, leave it
          </Button>
        </>
      }
    >
      <p>{hint.sentence}</p>
    </Note>
  );
}

function Tone({ composer, question, note }: { composer: Composer; question: string | null; note: LetterAdvice }) {
  const { advice } = composer;
  return (
    <Note
      kind="advice"
      actions={
        <>
          {note.change && <Button onPress={() => advice.takeChange(question, note)}>{note.change.label}</Button>}
          <Button kind="quiet" onPress={() => advice.keepWords(question, note)}>
            Keep my words
          </Button>
        </>
      }
    >
      <p>
        <q class="words">{note.words}</q> {note.advice}
      </p>
    </Note>
  );
}

/**
 * Advice where the words are, one note at a time: a change offered, and a way to keep one's words.
 * @param question null for the whole of a letter of the parent's own
 */
export function Advice({ composer, question }: { composer: Composer; question: string | null }) {
  const place = useRef<HTMLDivElement>(null);
  const hint = composer.advice.about(question);
  const [note] = composer.advice.notes(question);
  const shown = hint?.about ?? note?.words;
  useEffect(() => {
    const typing = composer.editing.peek() === question;
    if (shown && typing) place.current?.scrollIntoView?.({ block: "nearest" });
  }, [shown, composer, question]);
  return (
    <div class="tone" role="status" ref={place}>
      {hint && <About composer={composer} hint={hint} />}
      {!hint && note && <Tone composer={composer} question={question} note={note} />}
    </div>
  );
}
