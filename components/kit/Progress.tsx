import { useId } from "preact/hooks";
import { Button } from "./Button.tsx";

export interface ProgressProps {
  /** What is being done: "Reading old mail". */
  label: string;
  done: number;
  /** null while it is not known how much there is. */
  total: number | null;
  /** The numbers in words: "4,120 of 9,800 read." */
  words: string;
  onStop?: (() => void) | undefined;
  stopLabel?: string;
}

/** The browser's own bar, the numbers in words, and a way to stop. */
export function Progress({ label, done, total, words, onStop, stopLabel = "Stop here" }: ProgressProps) {
  const id = useId();
  return (
    <div class="progress">
      <label for={id} class="strong">
        {label}
      </label>
      <progress id={id} {...(total === null ? {} : { max: Math.max(total, 1), value: done })} />
      <p class="hint num" aria-live="polite">
        {words}
      </p>
      {onStop && (
        <div class="row">
          <Button onPress={onStop}>{stopLabel}</Button>
        </div>
      )}
    </div>
  );
}
