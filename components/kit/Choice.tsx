import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface ChoiceOption<V extends string = string> {
  value: V;
  label: ComponentChildren;
  /** Second line: working or reason. */
  hint?: ComponentChildren;
}

interface ChoiceBase<V extends string> {
  legend: ComponentChildren;
  hint?: ComponentChildren;
  /** Keeps the legend for screen readers only, where a heading already says it. */
  legendHidden?: boolean;
  options: readonly ChoiceOption<V>[];
  class?: string;
}

export interface ChoiceProps<V extends string> extends ChoiceBase<V> {
  /** null: none chosen beforehand. */
  value: V | null;
  onPick: (value: V) => void;
}

export interface ManyProps<V extends string> extends ChoiceBase<V> {
  values: readonly V[];
  onChange: (values: V[]) => void;
}

function Group(props: ChoiceBase<string> & { children: ComponentChildren }) {
  const hint = useId();
  return (
    <fieldset class={`field${props.class ? ` ${props.class}` : ""}`} aria-describedby={props.hint ? hint : undefined}>
      <legend class={props.legendHidden ? "sr" : undefined}>{props.legend}</legend>
      {props.hint && (
        <p class="hint under-legend" id={hint}>
          {props.hint}
        </p>
      )}
      <div class="opts">{props.children}</div>
    </fieldset>
  );
}

/** One of several: native radio buttons in rows of 44 px, arrow keys and all. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const name = useId();
  return (
    <Group {...props}>
      {props.options.map((option) => (
        <Row
          key={option.value}
          type="radio"
          name={name}
          option={option}
          checked={props.value === option.value}
          onChange={() => props.onPick(option.value)}
        />
      ))}
    </Group>
  );
}

/** Any of several: native checkboxes in rows of 44 px. */
export function Many<V extends string>(props: ManyProps<V>) {
  const turn = (value: V) =>
    props.onChange(
      props.values.includes(value) ? props.values.filter((other) => other !== value) : [...props.values, value],
    );
  return (
    <Group {...props}>
      {props.options.map((option) => (
        <Row
          key={option.value}
          type="checkbox"
          option={option}
          checked={props.values.includes(option.value)}
          onChange={() => turn(option.value)}
        />
      ))}
    </Group>
  );
}

/** One thing to tick. */
export function Tick(props: {
  label: ComponentChildren;
  hint?: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return <Row type="checkbox" option={{ value: "yes", ...props }} checked={props.checked} onChange={props.onChange} />;
}

interface RowProps {
  type: "radio" | "checkbox";
  name?: string;
  option: ChoiceOption;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** The whole row can be pressed; the hint is read after the name, not as part of it. */
function Row({ type, name, option, checked, onChange }: RowProps) {
  const id = useId();
  return (
    <label class="opt">
      <input
        type={type}
        name={name}
        value={option.value}
        checked={checked}
        aria-labelledby={`${id}-name`}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <span id={`${id}-name`}>{option.label}</span>
        {option.hint && (
          <span class="hint opt-hint" id={`${id}-hint`}>
            {option.hint}
          </span>
        )}
      </span>
    </label>
  );
}
