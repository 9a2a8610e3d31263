import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "./Button.tsx";
import { Note } from "./Note.tsx";

/** Done, with a way back. Takes the focus, since what was pressed has gone from the page. */
export function Undo({ children, onUndo }: { children: ComponentChildren; onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Note kind="good">
      {children}{" "}
      <Button kind="quiet" buttonRef={button} onPress={onUndo}>
        Undo
      </Button>
    </Note>
  );
}
