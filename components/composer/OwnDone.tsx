import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import { Undo } from "../kit/Undo.tsx";
import type { Composer } from "./state.ts";

/** What was done last with a letter of one's own, with a way back where something is gone. */
export function OwnDone({ composer }: { composer: Composer }) {
  const { done, problem } = composer.own;
  if (problem.value !== null && composer.own.editing.value === null) return <Note kind="stop">{problem.value}</Note>;
  if (done.value === null) return null;
  const { what, template } = done.value;
  if (what === "deleted") return <Undo onUndo={composer.own.undo}>“{template.name}” is deleted.</Undo>;
  return (
    <Note
      kind="good"
      actions={
        composer.step.value === "write" && (
          <Button
            kind="quiet"
            onPress={() => {
              done.value = null;
              composer.change();
            }}
          >
            See it there
          </Button>
        )
      }
    >
      “{template.name}” is kept. You find it under “Your own letters”.
    </Note>
  );
}
