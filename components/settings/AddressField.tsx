import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Field } from "../kit/Field.tsx";
import { addressProblem } from "./check.ts";
import type { ProfileEditor } from "./editor.ts";

export interface CheckedFieldProps {
  editor: ProfileEditor;
  /** Names the field among words that cannot be kept yet. */
  field: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** What is kept. */
  value: string;
  /** Called with words that are right, or "". */
  onRight: (words: string) => void;
  /** Called when the field is left with words that are right, or "". */
  onLeft?: (words: string) => void;
  /** @returns a sentence on what is wrong, or null */
  check: (words: string) => string | null;
  kind?: "email" | "text" | "number";
}

/** A field whose words must be right before they are kept. Wrong ones stay in it, with a sentence, also after a reload. */
export function CheckedField(props: CheckedFieldProps) {
  const { editor, field, check, onRight } = props;
  const typed = editor.typed.value[field];
  const [left, setLeft] = useState(typed !== undefined);
  const shown = typed ?? props.value;
  const problem = left ? check(shown) : null;
  return (
    <Field
      label={props.label}
      hint={props.hint}
      kind={props.kind ?? "text"}
      spellcheck={false}
      value={shown}
      error={problem}
      onInput={(words) => {
        const right = check(words) === null;
        editor.setTyped(field, right && words === words.trim() ? null : words);
        if (right) onRight(words.trim());
      }}
      onLeave={(words) => {
        setLeft(true);
        if (check(words) === null) {
          editor.setTyped(field, null);
          props.onLeft?.(words.trim());
        }
        void editor.flush();
      }}
    />
  );
}

export function AddressField(props: Omit<CheckedFieldProps, "check" | "kind">) {
  return <CheckedField {...props} kind="email" check={addressProblem} />;
}
