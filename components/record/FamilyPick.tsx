import { childName, childrenOf, schoolName, schoolsOf } from "../../lib/record/family.ts";
import type { RecordState } from "./state.ts";

/** Whose record is looked at: all together, or one child or school by itself. The story and the days follow it. */
export function FamilyPick({ state }: { state: RecordState }) {
  const { profile } = state.snapshot.value;
  const { child, school } = state.choice.value;
  const set = (part: { child?: string; school?: string }) => {
    state.filters.value = { ...state.filters.value, ...part };
  };
  const children = childrenOf(profile);
  const schools = schoolsOf(profile);
  return (
    <div class="family-pick">
      {children.length > 1 && (
        <fieldset class="seg">
          <legend class="sr">Whose record</legend>
          {[
            { id: "", name: "All together" },
            ...children.map((one) => ({ id: one.id, name: childName(one, profile) })),
          ].map(({ id, name }) => (
            <label key={id}>
              <input
                type="radio"
                name="whose"
                aria-label={name}
                checked={child === id}
                onChange={() => set({ child: id })}
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      {schools.length > 1 && (
        <label class="pick">
          <select
            class="input"
            aria-label="School"
            value={school}
            onChange={(event) => set({ school: event.currentTarget.value })}
          >
            <option value="">Any school</option>
            {schools.map((one) => (
              <option key={one.id} value={one.id}>
                {schoolName(one, profile)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
