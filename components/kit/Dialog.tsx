import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Button } from "./Button.tsx";

export interface DialogProps {
  open: boolean;
  /** A question that names what goes: "Delete R.’s record?" */
  title: ComponentChildren;
  children: ComponentChildren;
  /** The safe way: the main button, focused first. */
  safe: { label: string; onPress: () => void };
  /** What cannot be undone, outlined. */
  harm?: { label: string; onPress: () => void } | undefined;
  /** A second safe way: "Keep it". */
  other?: { label: string; onPress: () => void } | undefined;
  /** Escape, or the browser's own closing. */
  onClose: () => void;
}

/** Only for what cannot be undone. The browser keeps the focus inside and gives it back afterwards. */
export function Dialog(props: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const title = useId();
  const words = useId();
  useEffect(() => {
    const dialog = element.current;
    if (props.open && dialog && !dialog.open) dialog.showModal();
    if (!props.open && dialog?.open) dialog.close();
  }, [props.open]);
  return (
    <dialog
      class="dialog"
      ref={element}
      aria-labelledby={title}
      aria-describedby={words}
      // Escape: closed by whoever opened it, so that it can be opened again at once.
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClose={props.onClose}
    >
      <h2 id={title}>{props.title}</h2>
      <div id={words}>{props.children}</div>
      <div class="acts">
        <Button kind="main" autoFocus onPress={props.safe.onPress}>
          {props.safe.label}
        </Button>
        {props.other && <Button onPress={props.other.onPress}>{props.other.label}</Button>}
        {props.harm && (
          <Button kind="stop" onPress={props.harm.onPress}>
            {props.harm.label}
          </Button>
        )}
      </div>
    </dialog>
  );
}
