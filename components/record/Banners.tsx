import { count } from "../../lib/pack/words.ts";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import { Asks } from "../popup/Asks.tsx";
import type { RecordState } from "./state.ts";

/** What must be said before the record is read: damage, a browser that may clear it, mail that waits for a yes. */
export function Banners({ state }: { state: RecordState }) {
  const { damaged, persisted, asks, entries } = state.snapshot.value;
  return (
    <>
      {damaged.length > 0 && (
        <Note kind="stop" actions={<Button href="#backup">Put a backup back</Button>}>
          {count(damaged.length, "item of this record does", "items of this record do")} not match the fingerprint made
          when it was written down. Each such entry says so. Nothing was taken away.
        </Note>
      )}
      {persisted === false && entries.length > 0 && (
        <Note
          kind="advice"
          icon="alert"
          actions={
            <>
              <Button onPress={() => void state.persist()}>Ask the browser to keep it</Button>
              <Button kind="quiet" href="#backup">
                Save a backup
              </Button>
            </>
          }
        >
          The browser has not promised to keep this record: when the disk is nearly full it may clear it. A backup keeps
          it safe.
        </Note>
      )}
      {state.problem.value && state.route.value.at === "days" && <Note kind="stop">{state.problem.value}</Note>}
      <Asks asks={asks} problem={null} onAnswer={(id, keep) => void state.answerAsk(id, keep)} />
    </>
  );
}
