import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import type { Composer } from "./state.ts";

/** Advice where the words are: one change offered, and a way to keep one's words. One at a time, so that it helps. */
export function ToneNotes({ composer, question }: { composer: Composer; question: string }) {
  const { advice } = composer;
  const [note] = advice.notes(question);
  return (
    <div class="tone" role="status">
      {note && (
        <Note
          kind="advice"
          actions={
            <>
              {note.canLeaveOut && <Button onPress={() => advice.leaveOut(question, note)}>Leave it out</Button>}
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
      )}
    </div>
  );
}
