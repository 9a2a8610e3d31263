import { useEffect, useRef } from "preact/hooks";
import { isSeveral } from "../../lib/record/family.ts";
import { LastBackup } from "../backup/LastBackup.tsx";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Story } from "../story/Story.tsx";
import { useStory } from "../story/use-story.ts";
import { FamilyPick } from "./FamilyPick.tsx";
import { recordName } from "./Pane.tsx";
import type { RecordState } from "./state.ts";

/** Whose record this is, from when to when; its story as a picture, and the numbers that matter. */
export function Summary({ state }: { state: RecordState }) {
  const { profile, entries } = state.snapshot.value;
  const { school } = profile;
  const told = useStory(state);
  return (
    <section class="sheet summary" aria-labelledby="record-title">
      <div>
        <h1 class="title" id="record-title" tabIndex={-1}>
          {recordName(profile)}
        </h1>
        <p class="hint">{[isSeveral(profile) ? "" : school.name, told?.period].filter(Boolean).join(", ")}</p>
      </div>
      {isSeveral(profile) && <FamilyPick state={state} />}
      <div class="summary-acts">
        <Button kind="quiet" class="next-way-too" href="guide.html">
          What comes next
        </Button>
        <Button kind="quiet" class="only-narrow" href="pack.html">
          Make a pack
        </Button>
        {state.dates.all.value.length === 0 && (
          <Button kind="quiet" href="#date">
            A date that matters
          </Button>
        )}
        <Button kind="quiet" href="import.html">
          Bring in old mail
        </Button>
        <Button kind="quiet" href="#backup">
          Backup
        </Button>
      </div>
      {told && <Story told={told} open={state.named.value?.number ?? null} />}
      {entries.length > 0 && <Keeping state={state} />}
      <LastBackup desk={state.backup} entries={entries} />
    </section>
  );
}

/** Stands while the browser has not said that it keeps the record when the disk is nearly full; asked, its answer does. */
function Keeping({ state }: { state: RecordState }) {
  const keeps = state.keeps.value;
  const line = useRef<HTMLParagraphElement>(null);
  // The button that was pressed has gone.
  useEffect(() => {
    if (keeps) line.current?.focus();
  }, [keeps]);
  if (!keeps && state.snapshot.value.persisted !== false) return null;
  return (
    <div class={keeps ? "not-promised is-promised small" : "not-promised small"}>
      <Icon name={keeps ? "check" : "alert"} small />
      <div>
        <p role="status" tabIndex={-1} ref={line}>
          {keepingWords(keeps)}
        </p>
        {!keeps && (
          <Button kind="quiet" onPress={() => void state.persist()}>
            Ask the browser to keep it
          </Button>
        )}
      </div>
    </div>
  );
}

function keepingWords(keeps: boolean | null): string {
  if (keeps) return "The browser will keep it.";
  return keeps === null
    ? "The browser has not promised to keep this record when the disk is nearly full. A backup keeps it safe."
    : "The browser did not agree this time. A backup keeps the record safe. You can ask again on another day.";
}
