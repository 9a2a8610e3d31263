import { useEffect, useRef } from "preact/hooks";
import { Bar } from "../kit/Brand.tsx";
import { Button } from "../kit/Button.tsx";
import { Empty } from "../kit/Empty.tsx";
import { Guided } from "./Guided.tsx";
import { answerField, type PackRoute } from "./route.ts";
import type { PackState } from "./state.ts";
import { Whom } from "./Whom.tsx";

/** Make a pack: who is it for, then a few small steps with the pack itself beside them. */
export function PackPage({ state }: { state: PackState }) {
  const route = state.route.value;
  useFocusOnTurn(route, state);
  return (
    <div class={route.at === "step" ? "pack is-guided" : "pack"}>
      <Bar>
        <Button href="record.html">The record</Button>
      </Bar>
      <main>
        <Inside state={state} route={route} />
      </main>
    </div>
  );
}

function Inside({ state, route }: { state: PackState; route: PackRoute }) {
  if (state.broken.value) {
    return (
      <Empty
        level={1}
        title="The record could not be opened"
        words="Nothing was changed, and no pack was made. Close the other windows of this browser and open this page again."
      />
    );
  }
  if (!state.ready.value) {
    return (
      <>
        <h1 class="title">Make a pack</h1>
        <p role="status">Opening the record</p>
      </>
    );
  }
  if (state.snapshot.value.entries.length === 0) return <NothingYet />;
  return route.at === "whom" ? <Whom state={state} /> : <Guided state={state} step={route.step} />;
}

function NothingYet() {
  return (
    <Empty
      level={1}
      title="There is nothing to put into a pack yet"
      words="Write to the school, or add a call or a meeting that has been. Then come back."
    >
      <Button kind="main" href="record.html">
        Open the record
      </Button>
    </Empty>
  );
}

/**
 * Another step: the focus goes to its heading, so that a screen reader follows, and the page to its top; or to the question
 * that one was led to.
 */
function useFocusOnTurn(route: PackRoute, state: PackState): void {
  const at = route.at === "step" ? `${route.preset} ${route.step}` : "whom";
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    const field = state.led.value && document.getElementById(answerField(state.led.value));
    state.lead(null);
    if (field) {
      field.scrollIntoView({ block: "center" });
      field.focus({ preventScroll: true });
      return;
    }
    scrollTo(0, 0);
    document.getElementById("pack-at")?.focus({ preventScroll: true });
  }, [at, state]);
}
