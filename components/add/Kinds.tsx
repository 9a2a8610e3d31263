import { useEffect, useRef, useState } from "preact/hooks";
import type { TypedKind } from "../../lib/record/event.ts";
import { Button } from "../kit/Button.tsx";
import { Choice } from "../kit/Choice.tsx";
import { Mark } from "../kit/Mark.tsx";
import { FIRST_KINDS, KIND_LABELS, OTHER_KINDS } from "./words.ts";

const option = (kind: TypedKind) => ({
  value: kind,
  label: (
    <span class="kind">
      <Mark kind={kind} />
      {KIND_LABELS[kind]}
    </span>
  ),
});

/** What it was: the four most common, the others one press away. */
export function Kinds({ kind, onPick }: { kind: TypedKind; onPick: (kind: TypedKind) => void }) {
  const among = (FIRST_KINDS as readonly TypedKind[]).includes(kind);
  const [more, setMore] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  // Its button goes: the focus goes to the first of those that came, and nothing is chosen yet.
  useEffect(() => {
    if (more) part.current?.querySelector<HTMLInputElement>(`input[value="${OTHER_KINDS[0]}"]`)?.focus();
  }, [more]);
  const open = more || !among;
  return (
    <div class="kinds-part" ref={part}>
      <Choice
        class="opts-across kinds"
        legend="What was it?"
        legendHidden
        options={[...FIRST_KINDS, ...(open ? OTHER_KINDS : [])].map(option)}
        value={kind}
        onPick={onPick}
      />
      {!open && (
        <Button kind="quiet" class="other-kinds" onPress={() => setMore(true)}>
          Something else: app, incident, letter, note …
        </Button>
      )}
    </div>
  );
}
