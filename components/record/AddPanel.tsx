import { AddForm } from "../add/AddForm.tsx";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { dateAndTime } from "../popup/now.ts";
import { recordName } from "./Pane.tsx";
import type { RecordState } from "./state.ts";

/** Everything that is no email, written down beside the days, with its files. */
export function AddPanel({ state }: { state: RecordState }) {
  const { profile } = state.snapshot.value;
  const back = recordName(profile);
  return (
    <article class="open sheet is-asked" aria-label="Add to the record">
      <nav class="back" aria-label="Back">
        <Button kind="quiet" href="#days">
          <Icon name="left" small />
          {back}
        </Button>
      </nav>
      <div class="open-body add-body">
        <AddForm
          state={state.add}
          profile={profile}
          now={() => dateAndTime(state.now())}
          onSave={() => void state.saveAdded()}
        />
      </div>
      <footer class="open-foot">
        <Button kind="main" onPress={() => void state.saveAdded()}>
          Write it down
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            state.add.clear();
            state.go("#days");
          }}
        >
          Leave it
        </Button>
        <Button kind="quiet" href="#promise">
          Only a promise
        </Button>
      </footer>
    </article>
  );
}
