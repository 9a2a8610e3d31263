import { useLayoutEffect } from "preact/hooks";
import { dateInFull } from "../../lib/calendar/dates.ts";
import { HELPER_GROUPS, type Helper, type HelperGroup } from "../../lib/guide/helper.ts";
import { findHelpers, GROUP_WORDS, HELPERS } from "../../lib/guide/helpers.ts";
import { CHECKED_ON } from "../../lib/guide/said.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { Note } from "../kit/Note.tsx";
import { Find } from "./Find.tsx";
import { HelperCard } from "./HelperCard.tsx";
import { Own } from "./Own.tsx";
import type { GuideState } from "./state.ts";

/** Who can help: one's own people first, then everybody by where they are. */
export function Who({ state }: { state: GuideState }) {
  const { profile } = state.view.value;
  const words = state.finding.who.value;
  const found = findHelpers(words);
  useInView(state.route.value.at === null ? null : `who-${state.route.value.at}`);
  return (
    <>
      <Find
        label="Who, or what about?"
        hint="Anxiety, fines, EHC plan, records"
        words={state.finding.who}
        found={`${found.length} of ${HELPERS.length}`}
      />
      <Group group="now" helpers={found.filter((one) => one.group === "now")} profile={profile} />
      {!words.trim() && <Own profile={profile} />}
      {found.length === 0 && (
        <Note>Nothing here fits that. SENDIASS can tell you who does what where you live, and so can the SENCO.</Note>
      )}
      {HELPER_GROUPS.filter((group) => group !== "now").map((group) => (
        <Group key={group} group={group} helpers={found.filter((one) => one.group === group)} profile={profile} />
      ))}
      <p class="small soft">
        Numbers and addresses were checked on {dateInFull(CHECKED_ON)}, some on stored copies of pages. Where none could
        be confirmed, the words to search for are here instead.
      </p>
    </>
  );
}

function Group({ group, helpers, profile }: { group: HelperGroup; helpers: readonly Helper[]; profile: Profile }) {
  if (helpers.length === 0) return null;
  return (
    <section class={`sheet helpers helpers-${group}`} aria-labelledby={`group-${group}`}>
      <h2 class="part-title" id={`group-${group}`}>
        {GROUP_WORDS[group]}
      </h2>
      <ul class="helper-list">
        {helpers.map((helper) => (
          <HelperCard key={helper.id} helper={helper} profile={profile} />
        ))}
      </ul>
    </section>
  );
}

/** Brings the one thing that the address names into view, and gives it the focus. */
export function useInView(id: string | null): void {
  useLayoutEffect(() => {
    const element = id === null ? null : document.getElementById(id);
    element?.scrollIntoView?.({ block: "start" });
    element?.focus({ preventScroll: true });
  }, [id]);
}
