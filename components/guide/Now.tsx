import { letterById } from "../../lib/letters/index.ts";
import type { Suggestion } from "../../lib/letters/suggest.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Mark } from "../kit/Mark.tsx";
import { composerHref, MOST_WAITING, type WaitRow } from "../popup/view.ts";
import { Glance } from "./Glance.tsx";
import type { GuideState } from "./state.ts";

/** The next step with its reason, what to do before it and what comes after; or that there is none, and what is waited for. */
export function Now({ state }: { state: GuideState }) {
  const { here, steps, rungs } = state.where.value;
  const [step, ...others] = steps;
  const child = state.snapshot.value.profile.children?.length ? state.view.value.child : undefined;
  return (
    <section class="sheet now" aria-labelledby="now-title">
      <div class="now-words">
        <p class="label">{here ? `You are here: ${lowered(here.name)}` : "Nothing is open with the school"}</p>
        {step ? <Step step={step} title={state.waits.value.suggested?.title} child={child} /> : <None state={state} />}
        {others.length > 0 && <Others steps={others} child={child} />}
      </div>
      <Glance rungs={rungs} today={state.today.value} />
    </section>
  );
}

/** In the middle of a sentence; a name of its own stays as it is. */
function lowered(name: string): string {
  return /^(The|A|Teacher)\b/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

interface StepProps {
  step: Suggestion;
  title: string | undefined;
  /** Whom the letter is about, where the record has several. */
  child: string | undefined;
}

function Step({ step, title, child }: StepProps) {
  return (
    <>
      <h2 class="now-title" id="now-title">
        {title ?? letterById(step.letter)?.name}
      </h2>
      <ol class="now-steps">
        <li>
          <span class="now-when">Why</span>
          <span>{step.because}</span>
        </li>
        {step.first && (
          <li>
            <span class="now-when">First</span>
            <span>{step.first.replace(/^First (\w)/, (_, letter: string) => letter.toUpperCase())}</span>
          </li>
        )}
        <li>
          <span class="now-when">After it</span>
          <span>{afterIt(step.after)}</span>
        </li>
      </ol>
      <div class="row">
        <Button kind="main" icon="pen" href={composerHref(step.letter, step.about, child)} newTab>
          Write it now
        </Button>
        <span class="small soft">You read it and send it yourself. It can wait until tomorrow.</span>
      </div>
    </>
  );
}

/** "Next after that: …" and "Next after that, if …" under a heading that says so already. */
function afterIt(after: string): string {
  const words = after.replace(/^Next after that(: |, )/, "").replace(/^Then /, "");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function Others({ steps, child }: { steps: readonly Suggestion[]; child: string | undefined }) {
  return (
    <div class="now-others">
      <h3 class="label">Also, when you have the strength</h3>
      <ul>
        {steps.map((step) => (
          <li key={step.letter}>
            <a href={composerHref(step.letter, step.about, child)} target="_blank" rel="noreferrer">
              {letterById(step.letter)?.name ?? step.letter}
            </a>{" "}
            <span class="small soft">{step.because}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function None({ state }: { state: GuideState }) {
  const rows = state.waits.value.rows.slice(0, MOST_WAITING);
  const more = state.waits.value.rows.length - rows.length;
  return (
    <>
      <h2 class="now-title" id="now-title">
        There is no letter to write now.
      </h2>
      <p>
        {rows.length > 0
          ? "This is what waits. Each can be opened in the record."
          : "Nothing waits. When something comes or is promised, it shows here."}
      </p>
      {rows.length > 0 && (
        <ul class="now-waits">
          {rows.map((row) => (
            <Wait key={row.id} row={row} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <p>
          <a href="record.html">{more === 1 ? "One more in the record" : `${more} more in the record`}</a>
        </p>
      )}
    </>
  );
}

function Wait({ row }: { row: WaitRow }) {
  return (
    <li>
      <a class="done-row" href={row.href}>
        <Mark {...row.mark} />
        <span>
          <span class="words">{row.title}</span> <span class="small soft">{row.words}</span>
        </span>
        <Icon name="right" small />
      </a>
    </li>
  );
}
