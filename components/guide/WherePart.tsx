import { Button } from "../kit/Button.tsx";
import { Empty } from "../kit/Empty.tsx";
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
          <Pause />
        </div>
        <BesideList where={where} profile={profile} today={state.today.value} />
      </div>
    </>
  );
}

function Nothing({ state }: { state: GuideState }) {
  const { child } = state.snapshot.value.profile;
  const [step] = state.where.value.steps;
  return (
    <Empty
      title="Nothing has been sent to school yet"
      words={`Below is the whole way, from a first email to those outside the school. Most families need its first steps only. ${child.name ? `${child.name}’s place` : "Your place"} on it shows here by itself.`}
    >
      <Button kind="main" icon="pen" href={`composer.html${step ? `?letter=${step.letter}` : ""}`} newTab>
        Write a first concern
      </Button>
      <Button kind="quiet" href="#who">
        Talk to somebody first
      </Button>
    </Empty>
  );
}
