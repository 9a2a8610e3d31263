import { schoolName, schoolsOf } from "../../lib/record/family.ts";
import type { Attends, KnownChild, Profile } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Field } from "../kit/Field.tsx";
import type { ProfileEditor } from "./editor.ts";
import { attendsOf, childChange, moved } from "./family-moves.ts";

interface AttendanceProps {
  editor: ProfileEditor;
  profile: Profile;
  child: KnownChild;
  name: string;
}

/** Which school a child is at, and was at before. Asked only where the record has several schools. */
export function Attendance({ editor, profile, child, name }: AttendanceProps) {
  const attends = attendsOf(child);
  const set = (schools: Attends[]) => editor.change(childChange(child, { schools }));
  const put = (at: number, part: Partial<Attends>) =>
    set(attends.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const options = schoolsOf(profile).map((one) => ({ value: one.id, label: schoolName(one, profile) }));
  return (
    <fieldset class="stack">
      <legend class="sr">{name}’s school</legend>
      {attends.map((one, at) => (
        <div class="pair" key={at}>
          <Field
            label={attends.length === 1 ? "School" : at === 0 ? "First at" : "Then at"}
            kind="select"
            options={options}
            value={one.school}
            onInput={(school) => put(at, { school })}
            onLeave={editor.flush}
          />
          {at > 0 && (
            <Field
              label="First day there"
              hint="What was written before that day goes by the school before."
              kind="date"
              value={one.from}
              onInput={(from) => put(at, { from })}
              onLeave={editor.flush}
              error={
                one.from !== "" && one.from <= (attends[at - 1]?.from ?? "")
                  ? "This day is before the one above."
                  : undefined
              }
            />
          )}
        </div>
      ))}
      <div class="row">
        <Button kind="quiet" onPress={() => editor.change(moved(child, profile))}>
          {name} changed school
        </Button>
        {attends.length > 1 && (
          <Button kind="quiet" onPress={() => set(attends.slice(0, -1))}>
            That was a slip: take the last change back
          </Button>
        )}
      </div>
    </fieldset>
  );
}
