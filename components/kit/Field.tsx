import type { ComponentChildren, InputHTMLAttributes, Ref } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./Icon.tsx";

interface FieldOption {
  value: string;
  label: string;
}

export interface FieldProps {
  label: ComponentChildren;
  /** One plain sentence under the label. */
  hint?: ComponentChildren;
  /** What is wrong and the way on; the words typed stay. */
  error?: ComponentChildren;
  /** Id of a line elsewhere on the page that says what is wrong, where there is no room under the field. */
  errorAt?: string | undefined;
  value: string;
  /** Called with every keystroke: what is typed is kept as it is typed. */
  onInput?: (value: string) => void;
  /** Called when the field is left or its value is settled. */
  onLeave?: (value: string) => void;
  kind?: "text" | "area" | "select" | "email" | "date" | "time" | "number";
  options?: FieldOption[];
  /** For a long choice: its options under headings. */
  groups?: { label: string; options: FieldOption[] }[];
  rows?: number;
  readOnly?: boolean;
  /** Browser's own filling-in; off unless said. */
  autocomplete?: string;
  inputMode?: InputHTMLAttributes["inputMode"];
  spellcheck?: boolean;
  min?: string;
  max?: string;
  maxLength?: number;
  name?: string;
  id?: string;
  class?: string;
  fieldRef?: Ref<HTMLElement>;
}

function Options({ options = [] }: { options?: FieldOption[] | undefined }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
}

function Control({ field, id, described }: { field: FieldProps; id: string; described: string | undefined }) {
  const { kind = "text", value } = field;
  const read = (event: Event) => (event.currentTarget as HTMLInputElement).value;
  const shared = {
    id,
    name: field.name,
    class: "input",
    value,
    "aria-describedby": described,
    "aria-invalid": field.error || field.errorAt ? ("true" as const) : undefined,
    onInput: (event: Event) => field.onInput?.(read(event)),
    onBlur: (event: Event) => field.onLeave?.(read(event)),
  };
  if (kind === "select") {
    return (
      <select {...shared} ref={field.fieldRef as Ref<HTMLSelectElement>}>
        <Options options={field.options} />
        {field.groups?.map(({ label, options }) => (
          <optgroup key={label} label={label}>
            <Options options={options} />
          </optgroup>
        ))}
      </select>
    );
  }
  const typed = {
    ...shared,
    readOnly: field.readOnly,
    autocomplete: field.autocomplete ?? "off",
    spellcheck: field.spellcheck,
    maxLength: field.maxLength,
  };
  if (kind === "area")
    return <textarea {...typed} rows={field.rows ?? 2} ref={field.fieldRef as Ref<HTMLTextAreaElement>} />;
  const ref = field.fieldRef as Ref<HTMLInputElement>;
  if (kind === "date" || kind === "time")
    return <input {...typed} type={kind} min={field.min} max={field.max} ref={ref} />;
  // Addresses and numbers are text fields: the browser's own checks would hide what was typed and speak over our words.
  const inputMode = kind === "email" ? "email" : kind === "number" ? "numeric" : field.inputMode;
  return <input {...typed} type="text" inputMode={inputMode} ref={ref} />;
}

/** Label above, hint under it, error under the field with a way on. Nothing typed is ever taken away. */
export function Field(field: FieldProps) {
  const made = useId();
  const id = field.id ?? made;
  const described = [field.hint && `${id}-hint`, field.error && `${id}-error`, field.errorAt].filter(Boolean).join(" ");
  return (
    <div class={`field${field.class ? ` ${field.class}` : ""}`}>
      <label for={id}>{field.label}</label>
      {field.hint && (
        <p class="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      <Control field={field} id={id} described={described || undefined} />
      <FieldError id={`${id}-error`}>{field.error}</FieldError>
    </div>
  );
}

/** The line under a mistaken field. Stays in the page so that a screen reader hears it appear. */
export function FieldError({ id, children }: { id: string; children?: ComponentChildren }) {
  return (
    <div aria-live="polite">
      {children && (
        <p class="field-error small" id={id}>
          <Icon name="alert" small />
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}
