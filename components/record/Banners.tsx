import { count } from "../../lib/pack/words.ts";
import { Button } from "../kit/Button.tsx";
import { HostAccessNotes } from "../kit/HostAccess.tsx";
import { Note } from "../kit/Note.tsx";
import { NotWritten } from "../kit/NotWritten.tsx";
import { Asks } from "../popup/Asks.tsx";
import { AwayNote } from "./dates/AwayNote.tsx";
import type { RecordState } from "./state.ts";

/** What must be said before the record is read: damage, what could not be written yet, mail that waits for a yes. */
export function Banners({ state }: { state: RecordState }) {
  const { damaged, asks, profile, waitingToBeWritten } = state.snapshot.value;
  return (
    <>
      {damaged.length > 0 && (
        <Note kind="stop" actions={<Button href="#backup">Put a backup back</Button>}>
          {count(damaged.length, "item of this record does", "items of this record do")} not match the fingerprint made
          when it was written down. Each such entry says so. Nothing was taken away.
        </Note>
      )}
      <HostAccessNotes access={state.access} snapshot={state.snapshot.value} />
      <NotWritten waiting={waitingToBeWritten} />
      <AwayNote state={state} />
      {state.problem.value && state.route.value.at === "days" && <Note kind="stop">{state.problem.value}</Note>}
      <Asks
        asks={asks}
        contacts={profile.contacts}
        problem={null}
        onAnswer={(id, keep) => void state.answerAsk(id, keep)}
      />
    </>
  );
}
