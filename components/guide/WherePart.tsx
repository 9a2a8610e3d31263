import { Button } from "../kit/Button.tsx";
import { Empty } from "../kit/Empty.tsx";
import { composerHref } from "../popup/view.ts";
import { BesideList } from "./Beside.tsx";
import { Ladder } from "./Ladder.tsx";
import { Now } from "./Now.tsx";
import { Pause } from "./Pause.tsx";
import type { GuideState } from "./state.ts";

/** Where you are: what is next above, the ladder with the school, and what stands beside it. */
export function WherePart({ state }: { state: GuideState }) {
  const where = state.where.value;
  const { profile } = state.snapshot.value;
  return (
    <>
      {where.begun ? <Now state={state} /> : <Nothing state={state} />}
      <div class="where-cols">
        <div class="where-main">
          <Ladder where={where} profile={profile} today={state.today.value} />
          <Elsewhere state={state} />
          <Pause />
        </div>
        <BesideList where={where} profile={profile} today={state.today.value} />
      </div>
    </>
  );
}

/** What was written with a school that the child has left is no step with this one; it is in the record all the same. */
function Elsewhere({ state }: { state: GuideState }) {
  const left = state.elsewhere.value;
  if (left === 0) return null;
  const { children } = state.snapshot.value.profile;
  const href = children?.length ? `record.html#days?child=${state.view.value.child}` : "record.html";
  return (
    <p class="small soft">
      {left === 1 ? "One entry with another school is" : `${left} entries with another school are`} not on these steps.{" "}
      <a href={href}>{left === 1 ? "It is" : "They are"} in the record</a>.
    </p>
  );
}

function Nothing({ state }: { state: GuideState }) {
  const { child } = state.view.value.profile;
  const [step] = state.where.value.steps;
  const several = state.snapshot.value.profile.children?.length;
  const href = step ? composerHref(step.letter, [], several ? state.view.value.child : undefined) : "composer.html";
  return (
    <Empty
      title="Nothing has been sent to school yet"
      words={`Below is the whole way, from a first email to those outside the school. Most families need its first steps only. ${child.name ? `${child.name}’s place` : "Your place"} on it shows here by itself.`}
    >
      <Button kind="main" icon="pen" href={href} newTab>
        Write a first concern
      </Button>
      <Button kind="quiet" href="#who">
        Talk to somebody first
      </Button>
    </Empty>
  );
}
