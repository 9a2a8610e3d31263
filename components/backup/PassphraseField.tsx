import type { TargetedInputEvent } from "preact";
import { useId } from "preact/hooks";
import { FieldError } from "../kit/Field.tsx";

export interface PassphraseFieldProps {
  label: string;
  hint?: string;
  value: string;
  shown: boolean;
  error?: string | null | undefined;
  onInput: (value: string) => void;
}

/** Dots while it is typed, or the words themselves. The browser is not asked to keep it. */
export function PassphraseField({ label, hint, value, shown, error, onInput }: PassphraseFieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const field = {
    id,
    class: "input",
    value,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: false,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? ("true" as const) : undefined,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {shown ? <input type="text" {...field} /> : <input type="password" {...field} />}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
