import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Button } from "../kit/Button.tsx";
import { Field, FieldError } from "../kit/Field.tsx";
import type { ProfileEditor } from "./editor.ts";
import { rangeProblem } from "./ranges.ts";

export interface RangeRowProps {
  editor: ProfileEditor;
  range: { first: string; last: string };
  /** Names the row for a screen reader: "Spring term". */
  name: string;
  /** Just added: the first day takes the focus. */
  fresh?: boolean;
  /** Often a single day: the last day follows the first until it is given. */
  single?: boolean;
  onChange: (range: { first: string; last: string }) => void;
  onRemove: () => void;
  /** The field that says what it is. */
  children: ComponentChildren;
}

/** From one day to another, both included. Kept as typed, also while one of them is missing. */
export function RangeRow({ editor, range, name, fresh, single, onChange, onRemove, children }: RangeRowProps) {
  const day = useRef<HTMLElement>(null);
  useEffect(() => {
    if (fresh) day.current?.focus();
  }, [fresh]);
  const problem = rangeProblem(range.first, range.last);
  const problemId = useId();
  const follows = single && range.last === range.first;
  return (
    <li>
      <fieldset class="range">
        <legend class="sr">{name}</legend>
        <div class="range-what">{children}</div>
        <Field
          label="First day"
          kind="date"
          fieldRef={day}
          value={range.first}
          onInput={(first) => onChange({ first, last: follows ? first : range.last })}
          onLeave={editor.flush}
        />
        <Field
          label="Last day"
          kind="date"
          value={range.last}
          onInput={(last) => onChange({ ...range, last })}
          onLeave={editor.flush}
          errorAt={problem ? problemId : undefined}
        />
        <Button kind="icon" icon="close" label={`Take out ${name}`} onPress={onRemove} />
        <div class="range-problem">
          <FieldError id={problemId}>{problem}</FieldError>
        </div>
      </fieldset>
    </li>
  );
}
