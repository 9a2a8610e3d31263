import { count } from "../../lib/pack/words.ts";
import { Note } from "./Note.tsx";

/** Said while messages wait because the record could not be written; nothing when none do. */
export function NotWritten({ waiting }: { waiting: number | undefined }) {
  if (!waiting) return null;
  return (
    <Note kind="stop">
      {count(waiting, "message", "messages")} could not be written into the record yet; nothing is lost, In Writing
      tries again every few minutes, and it helps to make some room on this computer’s disk.
    </Note>
  );
}
