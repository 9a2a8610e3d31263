import { childName, childrenOf } from "../../lib/record/family.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import { LastBackup } from "../backup/LastBackup.tsx";
import { Button } from "../kit/Button.tsx";
import { Choice, type ChoiceOption, Tick } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { Note } from "../kit/Note.tsx";
import type { BackupDesk } from "./backup.ts";
import { LeavingLook } from "./LeavingLook.tsx";
import type { LeavingDesk } from "./leaving-desk.ts";
import { Section } from "./Section.tsx";

interface Props {
  desk: LeavingDesk;
  backup: BackupDesk;
  snapshot: Snapshot;
}

/** Deleting a child, a period or everything: what goes is said first, and a backup is offered. */
export function LeavingPart({ desk, backup, snapshot }: Props) {
  const state = desk.state.value;
  return (
    <Section
      id="delete"
      title="Delete"
      about="Part of the record, or all of it, for good. One entry alone is removed where it stands in the record."
    >
      {state.at === "choosing" && <Choosing desk={desk} snapshot={snapshot} />}
      {(state.at === "looking" || state.at === "deleting") && (
        <p class="hint" role="status">
          {state.at === "looking" ? "Looking what would go. Nothing is deleted yet." : "Deleting."}
        </p>
      )}
      {state.at === "looked" && (
        <LeavingLook desk={desk} choice={state.choice} look={state.look} profile={snapshot.profile}>
          <LastBackup desk={backup} entries={snapshot.entries} />
          <div class="row">
            <Button icon="download" href="#backup" onPress={backup.begin}>
              Save a backup first
            </Button>
          </div>
        </LeavingLook>
      )}
      {state.at === "gone" && <Gone desk={desk} />}
      {state.at === "failed" && (
        <Note kind="stop" actions={<Button onPress={desk.leave}>Back to the choice</Button>}>
          {state.words}
        </Note>
      )}
    </Section>
  );
}

type What = NonNullable<LeavingDesk["what"]["value"]>;

const PERIOD: ChoiceOption<What> = {
  value: "period",
  label: "A period",
  hint: "Everything that happened from one day to another.",
};
const EVERYTHING: ChoiceOption<What> = {
  value: "everything",
  label: "Everything",
  hint: "The whole record and all settings. In Writing is then as on its first day.",
};
const CHILD: ChoiceOption<What> = {
  value: "child",
  label: "A child",
  hint: "What is in the record and on this page about one of them.",
};

function Choosing({ desk, snapshot }: { desk: LeavingDesk; snapshot: Snapshot }) {
  const { profile } = snapshot;
  const children = childrenOf(profile);
  const several = children.length > 1;
  return (
    <form
      class="leaving-form"
      aria-label="What to delete"
      onSubmit={(event) => {
        event.preventDefault();
        void desk.look();
      }}
    >
      <Choice
        legend="What is to be deleted?"
        options={several ? [CHILD, PERIOD, EVERYTHING] : [PERIOD, EVERYTHING]}
        value={desk.what.value}
        onPick={(what) => {
          desk.what.value = what;
          desk.problem.value = null;
        }}
      />
      {desk.what.value === "child" && several && (
        <>
          <Choice
            legend="Which child?"
            options={children.map((child) => ({ value: child.id, label: childName(child, profile) }))}
            value={desk.child.value || null}
            onPick={(id) => {
              desk.child.value = id;
            }}
          />
          <Tick
            label="Also the entries that are about another child too"
            hint="They stay unless you tick this."
            checked={desk.shared.value}
            onChange={(yes) => {
              desk.shared.value = yes;
            }}
          />
        </>
      )}
      {desk.what.value === "period" && (
        <div class="leaving-days">
          <Field label="First day" kind="date" value={desk.from.value} onInput={(day) => (desk.from.value = day)} />
          <Field label="Last day" kind="date" value={desk.to.value} onInput={(day) => (desk.to.value = day)} />
        </div>
      )}
      {desk.problem.value && <Note kind="stop">{desk.problem.value}</Note>}
      <div class="row">
        <Button submit>See what would go</Button>
      </div>
      <p class="hint">Nothing is deleted by looking.</p>
    </form>
  );
}

function Gone({ desk }: { desk: LeavingDesk }) {
  return (
    <Note kind="good" actions={<Button onPress={desk.leave}>Done</Button>}>
      <p>
        It is deleted. Nobody can read it in In Writing any more. The places where it stood are kept as gaps, so that
        the rest can still be checked.
      </p>
      <p>
        Traces may stay on the disk until the browser clears up, which can take days. Backups, packs and emails that you
        saved or sent are not touched.
      </p>
    </Note>
  );
}
