import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Field } from "../kit/Field.tsx";
import { addressProblem, cleanAddress, type Problem } from "./check.ts";
import type { ProfileEditor } from "./editor.ts";

export interface CheckedFieldProps {
  editor: ProfileEditor;
  /** Names the field among words that cannot be kept yet. */
  field: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** What is kept. */
  value: string;
  /** Called with words that can be kept, or "". */
  onRight: (words: string) => void;
  /** Called when the field is left with words that can be kept, or "". */
  onLeft?: (words: string) => void;
  /** What was meant by what was typed. */
  clean?: (words: string) => string;
  check: (words: string) => Problem | null;
  kind?: "email" | "text" | "number";
}

const trimmed = (words: string) => words.trim();

/** A field whose words must be right before they are kept. Wrong ones stay in it, with a sentence, also after a reload. */
export function CheckedField(props: CheckedFieldProps) {
  const { editor, field, check, onRight, clean = trimmed } = props;
  const typed = editor.typed.value[field];
  const [left, setLeft] = useState(typed !== undefined);
  const shown = typed ?? props.value;
  const mayBeKept = (words: string) => check(words)?.keep !== false;
  return (
    <Field
      label={props.label}
      hint={props.hint}
      kind={props.kind ?? "text"}
      spellcheck={false}
      value={shown}
      error={left ? check(clean(shown))?.words : null}
      onInput={(words) => {
        const meant = clean(words);
        const good = mayBeKept(meant);
        editor.setTyped(field, good && words === meant ? null : words);
        if (good) onRight(meant);
      }}
      onLeave={(words) => {
        const meant = clean(words);
        setLeft(true);
        if (mayBeKept(meant)) {
          editor.setTyped(field, null);
          props.onLeft?.(meant);
        }
        void editor.flush();
      }}
    />
  );
}

export function AddressField(props: Omit<CheckedFieldProps, "check" | "kind" | "clean">) {
  return <CheckedField {...props} kind="email" check={addressProblem} clean={cleanAddress} />;
}
