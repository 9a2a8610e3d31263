import type { ComponentChildren } from "preact";
import { Button } from "../kit/Button.tsx";
import { Field } from "../kit/Field.tsx";
import type { ProfileEditor } from "./editor.ts";
import { rangeProblem } from "./ranges.ts";

export interface RangeRowProps {
  editor: ProfileEditor;
  range: { first: string; last: string };
  /** Names the row for a screen reader: "Spring term". */
  name: string;
  onChange: (range: { first: string; last: string }) => void;
  onRemove: () => void;
  /** The field that says what it is. */
  children: ComponentChildren;
}

/** From one day to another, both included. Kept as typed, also while one of them is missing. */
export function RangeRow({ editor, range, name, onChange, onRemove, children }: RangeRowProps) {
  const problem = rangeProblem(range.first, range.last);
  return (
    <li>
      <fieldset class="range">
        <legend class="sr">{name}</legend>
        <div class="range-what">{children}</div>
        <Field
          label="First day"
          kind="date"
          value={range.first}
          // A single day is the commonest: the last day follows the first until it is given.
          onInput={(first) => onChange({ first, last: range.last === range.first ? first : range.last })}
          onLeave={editor.flush}
        />
        <Field
          label="Last day"
          kind="date"
          value={range.last}
          onInput={(last) => onChange({ ...range, last })}
          onLeave={editor.flush}
          error={problem}
        />
        <Button kind="icon" icon="close" label={`Take out ${name}`} onPress={onRemove} />
      </fieldset>
    </li>
  );
}
