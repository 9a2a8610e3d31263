import { childName, childrenOf } from "../../lib/record/family.ts";
import type { GuideState } from "./state.ts";

/** Whose steps are shown, where the record has several children: a ladder is one child's. */
export function WhichChild({ state }: { state: GuideState }) {
  const { profile } = state.snapshot.value;
  if (!profile.children?.length) return null;
  return (
    <fieldset class="seg whose-steps">
      <legend class="sr">Whose steps</legend>
      {childrenOf(profile).map((one) => (
        <label key={one.id}>
          <input
            type="radio"
            name="whose"
            aria-label={childName(one, profile)}
            checked={state.view.value.child === one.id}
            onChange={() => state.choose(one.id)}
          />
          {childName(one, profile)}
        </label>
      ))}
    </fieldset>
  );
}
