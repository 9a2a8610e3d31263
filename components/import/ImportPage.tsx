import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Bar } from "../kit/Brand.tsx";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import { Progress } from "../kit/Progress.tsx";
import { Choose } from "./Choose.tsx";
import { FoundMail } from "./FoundMail.tsx";
import { Report } from "./Report.tsx";
import type { ImportState, Step } from "./state.ts";
import { number, size } from "./words.ts";

/** Old mail into the record: choose the files, see what was found, take it in, read what became of it. */
export function ImportPage({ state }: { state: ImportState }) {
  const step = state.step.value;
  return (
    <div class="import">
      <Bar title="Old mail">
        <Button kind="quiet" href="record.html">
          The record
        </Button>
      </Bar>
      <main class="import-main">
        <article class="sheet import-page">
          <Line number={1} title="Bring in old mail" first at={step.at === "choose" || step.at === "failed"}>
            {step.at === "failed" && <Note kind="stop">{step.words}</Note>}
            {step.at === "choose" || step.at === "failed" ? (
              <Choose state={state} />
            ) : (
              <p class="soft">
                Files from your mailbox: the messages with your people come in, everything else stays out.
              </p>
            )}
          </Line>
          <Line
            number={2}
            title={step.at === "looking" ? "Looking through the files" : "What was found"}
            at={step.at === "looking" || step.at === "found"}
          >
            {step.at === "looking" && <Looking step={step} onStop={state.stop} />}
            {step.at === "found" && <FoundMail state={state} step={step} />}
            {(step.at === "choose" || step.at === "failed") && (
              <p class="soft">
                How many messages have to do with your people, by person and by year. You choose; nothing is kept before
                that.
              </p>
            )}
            {step.at === "taking" && <p class="soft">{number(step.total)} chosen.</p>}
            {step.at === "done" && <p class="soft">{number(step.outcome.chosen)} chosen.</p>}
          </Line>
          <Line
            number={3}
            title={step.at === "done" ? "What became of it" : "Take it in"}
            at={step.at === "taking" || step.at === "done"}
          >
            {step.at === "taking" && <Taking step={step} onStop={state.stop} />}
            {step.at === "done" && <Report state={state} step={step} />}
            {step.at !== "taking" && step.at !== "done" && (
              <p class="soft">
                What is in the record already is known again and only gains what it lacked. At the end there is a
                report, and a way to take it all out again.
              </p>
            )}
          </Line>
        </article>
      </main>
    </div>
  );
}

/** One part of the page. The one that is at work takes the focus, so that a screen reader follows. */
function Line(props: { number: number; title: string; at: boolean; first?: boolean; children: ComponentChildren }) {
  const { number: n, title, at, first, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (at && !before.current) heading.current?.focus();
    before.current = at;
  }, [at]);
  const Heading = first ? "h1" : "h2";
  return (
    <section class={at ? "line" : "line is-apart"} aria-current={at ? "step" : undefined}>
      <p class="line-number soft" aria-hidden="true">
        {n}
      </p>
      <div class="line-body">
        <Heading class={first ? "title line-first" : "line-title"} tabIndex={-1} ref={heading}>
          {title}
        </Heading>
        {children}
      </div>
    </section>
  );
}

function Looking({ step, onStop }: { step: Step & { at: "looking" }; onStop: () => void }) {
  const { bytes, total, messages } = step;
  return (
    <Progress
      label="Reading who each message is from and to"
      done={bytes}
      total={total}
      words={`${size(bytes)} of ${size(total)}, ${number(messages)} messages looked at. Nothing is kept yet.`}
      onStop={onStop}
    />
  );
}

function Taking({ step, onStop }: { step: Step & { at: "taking" }; onStop: () => void }) {
  const { done, total } = step;
  return (
    <Progress
      label="Taking the messages in"
      done={done}
      total={total}
      words={`${number(done)} of ${number(total)} read. Keep this page open; you can go on working beside it.`}
      onStop={onStop}
    />
  );
}
