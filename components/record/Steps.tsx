import type { Entry } from "../../lib/record/entry.ts";
import { Icon } from "../kit/Icon.tsx";
import type { RecordState } from "./state.ts";

/** The way from the open entry to the one before and after it in the list. */
export function Steps({ entry, state }: { entry: Entry; state: RecordState }) {
  const list = state.list.value;
  const at = list.findIndex(({ id }) => id === entry.id);
  if (at < 0 || list.length < 2) return null;
  return (
    <nav class="steps-nav" aria-label="In the list">
      <Step to={list[at - 1]} by={-1} state={state} />
      <span class="soft small">
        {(at + 1).toLocaleString("en-GB")} of {list.length.toLocaleString("en-GB")}
      </span>
      <Step to={list[at + 1]} by={1} state={state} />
    </nav>
  );
}

function Step({ to, by, state }: { to: Entry | undefined; by: 1 | -1; state: RecordState }) {
  const words = by < 0 ? "Up the list" : "Down the list";
  if (!to) return <span class="step-none" />;
  return (
    <a
      class={by < 0 ? "btn btn-icon step-up" : "btn btn-icon"}
      href={`#e-${to.number}`}
      aria-label={words}
      title={`${words} (${by < 0 ? "k" : "j"})`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        state.step(by);
      }}
    >
      <Icon name="down" />
    </a>
  );
}
