import { useState } from "preact/hooks";
import type { Entry } from "../../lib/record/entry.ts";
import { aboutChildren, childName, childNames, childrenOf } from "../../lib/record/family.ts";
import { Button } from "../kit/Button.tsx";
import { Many } from "../kit/Choice.tsx";
import type { RecordState } from "./state.ts";

/** Which children an entry is about, and how to say it otherwise; nothing in a record with one child. */
export function EntryAbout({ entry, state }: { entry: Entry; state: RecordState }) {
  const { profile, matters } = state.snapshot.value;
  const [open, setOpen] = useState(false);
  if (!profile.children?.length) return null;
  const about = aboutChildren(entry, profile, matters);
  const said = (entry.children ?? []).length > 0;
  // With no tick what was said is taken back; the ticks then stand as the record has it.
  const [turn, setTurn] = useState(0);
  const change = async (ids: string[]) => {
    if (ids.length > 0 || said) await state.setAbout(entry, ids);
    setTurn(turn + 1);
  };
  return (
    <div class="entry-about">
      <p>
        About <b class="strong">{childNames(about, profile)}</b>{" "}
        {!said && (
          <span class="hint">
            {about.length === 1 ? "Told by whom it is with." : "Say so if it is about one of them alone."}
          </span>
        )}
        <Button kind="quiet" label="Change whom it is about" expanded={open} onPress={() => setOpen(!open)}>
          {open ? "Done" : "Change"}
        </Button>
      </p>
      {open && (
        <Many
          key={turn}
          class="opts-across"
          legend="Whom is it about?"
          options={childrenOf(profile).map((one) => ({ value: one.id, label: childName(one, profile) }))}
          values={about}
          onChange={(ids) => void change(ids)}
        />
      )}
    </div>
  );
}
