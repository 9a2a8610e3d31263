import { useSignal } from "@preact/signals";
import { count } from "../../lib/pack/words.ts";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import type { AsideDesk } from "./aside-desk.ts";

/** Messages that could not be written into the record: the parent can look at them in a file, and delete them. */
export function Aside({ number, desk }: { number: number | undefined; desk: AsideDesk }) {
  const asked = useSignal(false);
  if (!number) return null;
  const actions = asked.value ? (
    <>
      <Button
        onPress={() => {
          asked.value = false;
          void desk.remove();
        }}
      >
        Delete for good
      </Button>
      <Button kind="quiet" onPress={() => (asked.value = false)}>
        Leave them
      </Button>
    </>
  ) : (
    <>
      <Button onPress={() => void desk.save()}>Save as a file</Button>
      <Button kind="quiet" onPress={() => (asked.value = true)}>
        Delete
      </Button>
    </>
  );
  return (
    <Note icon="here" actions={actions}>
      {count(number, "message", "messages")} could not be written into the record. What was seen is kept here, and tried
      again each time the browser starts.
      {desk.problem.value && <p role="alert">{desk.problem.value}</p>}
    </Note>
  );
}
