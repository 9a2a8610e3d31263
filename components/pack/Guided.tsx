import type { FunctionComponent } from "preact";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Note } from "../kit/Note.tsx";
import { MakeIt } from "./MakeIt.tsx";
import { Preview } from "./Preview.tsx";
import { STEP_WORDS, type StepId, stepHash } from "./route.ts";
import { Say } from "./Say.tsx";
import { Shows } from "./Shows.tsx";
import { StaysOut } from "./StaysOut.tsx";
import type { PackState } from "./state.ts";
import type { PresetView } from "./tools.ts";
import { WhatGoesIn } from "./WhatGoesIn.tsx";

/** What a step shows needs what is chosen, and that is there once the record has been read. */
export type StepPart = FunctionComponent<{ state: PackState; preset: PresetView }>;

const PARTS: Record<StepId, StepPart> = { in: WhatGoesIn, say: Say, shows: Shows, out: StaysOut, make: MakeIt };

/** The small steps of one pack on the left, the pack itself on the right. */
export function Guided({ state, step }: { state: PackState; step: StepId }) {
  const preset = state.preset.value;
  if (!preset || !state.choice.value) return null;
  const steps = state.steps.value;
  const here = steps.includes(step) ? step : "in";
  const Part = PARTS[here];
  const at = steps.indexOf(here);
  return (
    <div class={state.looking.value ? "pack-cols is-looking" : "pack-cols"}>
      <article class="sheet pack-steps">
        <header class="pack-head">
          <Button kind="quiet" class="pack-other" href="#">
            <Icon name="left" small />
            For somebody else
          </Button>
          <h1 class="title">{preset.name}</h1>
          <StepNav preset={preset} steps={steps} here={here} />
        </header>
        <section class="pack-step" aria-labelledby="pack-at">
          <h2 class="pack-at" id="pack-at" tabIndex={-1}>
            {STEP_WORDS[here]}{" "}
            <span class="pack-at-of small soft">
              Step {at + 1} of {steps.length}
            </span>
          </h2>
          {at === 0 && <Warning preset={preset} />}
          <Part state={state} preset={preset} />
        </section>
        <Foot state={state} preset={preset} before={steps[at - 1]} after={steps[at + 1]} />
      </article>
      <Preview state={state} />
      <Button class="pack-look-back" icon="left" onPress={() => look(state, false)}>
        Back to the questions
      </Button>
    </div>
  );
}

function Warning({ preset }: { preset: PresetView }) {
  if (preset.warning.length === 0) return null;
  return (
    <Note kind="advice" icon="help">
      {preset.warning.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Note>
  );
}

function StepNav({ preset, steps, here }: { preset: PresetView; steps: readonly StepId[]; here: StepId }) {
  return (
    <nav aria-label="Steps">
      <ol class="pack-nav">
        {steps.map((step, at) => (
          <li key={step}>
            <a href={stepHash(preset.id, step)} aria-current={step === here ? "step" : undefined}>
              <span class="num" aria-hidden="true">
                {at + 1}
              </span>
              {STEP_WORDS[step]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface FootProps {
  state: PackState;
  preset: PresetView;
  before: StepId | undefined;
  after: StepId | undefined;
}

/** Back and on; on a narrow screen a look at the pack between them. The last step has its own main button. */
function Foot({ state, preset, before, after }: FootProps) {
  return (
    <footer class="pack-foot">
      {before && (
        <Button href={stepHash(preset.id, before)} label={`Back: ${STEP_WORDS[before]}`}>
          <Icon name="left" small />
          Back
        </Button>
      )}
      <Button class="pack-look-way" onPress={() => look(state, true)}>
        Look at it
      </Button>
      {after && (
        <Button kind="main" class="pack-next" href={stepHash(preset.id, after)} label={`Next: ${STEP_WORDS[after]}`}>
          Next<span class="pack-next-what">: {lower(STEP_WORDS[after])}</span>
        </Button>
      )}
    </footer>
  );
}

const lower = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1);

/** On a narrow screen one takes the place of the other; the focus goes to what has come. */
function look(state: PackState, on: boolean): void {
  state.looking.value = on;
  requestAnimationFrame(() => {
    scrollTo(0, 0);
    document.getElementById(on ? "pack-look-title" : "pack-at")?.focus({ preventScroll: true });
  });
}
