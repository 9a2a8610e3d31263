import { useState } from "preact/hooks";
import type { Entry } from "../../../lib/record/entry.ts";
import type { MatterSuggestion } from "../../../lib/record/matters.ts";
import { Button } from "../../kit/Button.tsx";
import { Many } from "../../kit/Choice.tsx";
import { Icon } from "../../kit/Icon.tsx";
import type { RecordState } from "../state.ts";
import { STATE_WORDS } from "./matter-words.ts";
import { NewMatter } from "./NewMatter.tsx";

/** Which matters an open entry belongs to: as it is, one suggestion with one tap, and the way to change it. */
export function EntryMatters({ entry, state }: { entry: Entry; state: RecordState }) {
  const [doing, setDoing] = useState<"nothing" | "choosing" | "adding">("nothing");
  const { matterDesk } = state;
  const around = matterDesk.around(entry);
  const suggestion = matterDesk.suggestion(entry);
  const done = matterDesk.done.value;
  const some = matterDesk.views.value.length > 0;
  return (
    <div class="entry-matters">
      <div class="row entry-matters-row">
        {around.map(({ id, name }) => (
          <a class="matter" key={id} href={`#m-${id}`}>
            <Icon name="matter" small />
            {name}
          </a>
        ))}
        {suggestion && doing === "nothing" && <Suggested entry={entry} state={state} of={suggestion} />}
        {doing === "nothing" && (
          <Button
            kind="quiet"
            {...(around.length > 0 ? {} : { icon: "matter" as const })}
            onPress={() => setDoing(some ? "choosing" : "adding")}
          >
            {around.length > 0
              ? "Change its matters"
              : some
                ? "Put it to a matter"
                : suggestion
                  ? "Under another name"
                  : "Begin a matter with it"}
          </Button>
        )}
      </div>
      {doing === "choosing" && (
        <div class="matter-form">
          <Many
            legend="Which matters does it belong to?"
            options={matterDesk.views.value.map(({ id, name, state: of }) => ({
              value: id,
              label: name,
              ...(of === "open" ? {} : { hint: STATE_WORDS[of] }),
            }))}
            values={entry.matters}
            onChange={(matters) => void matterDesk.put(entry, matters, "list")}
          />
          <div class="row">
            <Button onPress={() => setDoing("nothing")}>Done</Button>
            <Button kind="quiet" icon="plus" onPress={() => setDoing("adding")}>
              A new matter
            </Button>
          </div>
        </div>
      )}
      {doing === "adding" && <NewMatter state={state} entry={entry} onDone={() => setDoing("nothing")} />}
      {done?.at === entry.id && doing === "nothing" && <Told key={done.words} words={done.words} undo={done.undo} />}
    </div>
  );
}

/** Said without taking the focus: it may be in the days, where the next entry is an arrow away. */
function Told({ words, undo }: { words: string; undo: () => Promise<boolean> }) {
  return (
    <p class="small soft row" role="status">
      {words}{" "}
      <Button kind="quiet" label="Undo the change of its matters" onPress={() => void undo()}>
        Undo
      </Button>
    </p>
  );
}

function Suggested({ entry, state, of }: { entry: Entry; state: RecordState; of: MatterSuggestion }) {
  const { matterDesk } = state;
  if (of.matter === null) {
    return (
      <Button kind="quiet" icon="plus" onPress={() => void matterDesk.begin(of.name, entry)}>
        New matter: “{of.name}”
      </Button>
    );
  }
  const { matter } = of;
  const name = matterDesk.of(matter)?.name ?? "";
  const why = { thread: "the same conversation", subject: "the same subject", name: "the same name" }[of.why];
  return (
    <Button
      kind="line"
      icon="matter"
      label={`Put it to ${name}: ${why}`}
      onPress={() => void matterDesk.put(entry, [matter])}
    >
      {name}?
    </Button>
  );
}
