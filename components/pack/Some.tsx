import { useId, useState } from "preact/hooks";
import { Choice, type ChoiceOption, Many } from "../kit/Choice.tsx";

/** All of them, or only some: an empty list means all, as a choice keeps it. */
export function Some(props: {
  legend: string;
  all: string;
  some: string;
  options: readonly ChoiceOption[];
  values: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const { options, values, onChange } = props;
  const [opened, setOpened] = useState(false);
  const id = useId();
  const known = values.filter((value) => options.some((option) => option.value === value));
  const open = opened || known.length > 0;
  return (
    <div class="pack-some">
      <Choice
        legend={props.legend}
        options={[
          { value: "all", label: props.all },
          { value: "some", label: props.some },
        ]}
        value={open ? "some" : "all"}
        onPick={(value) => {
          setOpened(value === "some");
          if (value === "all") onChange([]);
        }}
      />
      {open && (
        <div class="pack-some-which" id={id}>
          <Many
            legend={`${props.legend} ${props.some}`}
            legendHidden
            options={options}
            values={known}
            onChange={onChange}
          />
          {known.length === 0 && <p class="hint">None is ticked yet, so all of them go in.</p>}
        </div>
      )}
    </div>
  );
}
