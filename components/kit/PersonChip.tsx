import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";

export interface PersonChipProps {
  name: string;
  /** "head", "SENCO"; "" when there is none. */
  role?: string;
  /** Left out: the chip cannot be removed. */
  onRemove?: (() => void) | undefined;
}

/** A person, name strong and role soft. Why the head is suggested stands once under the chips, as a `hint`. */
export function PersonChip({ name, role, onRemove }: PersonChipProps) {
  return (
    <span class={onRemove ? "chip" : "chip chip-plain"}>
      <span>
        <b class="strong">{name}</b>
        {role && <span class="soft"> {role}</span>}
      </span>
      {onRemove && (
        <button type="button" class="x" aria-label={`Remove ${name}`} onClick={onRemove}>
          <Icon name="close" small />
        </button>
      )}
    </span>
  );
}

/** Chips side by side as a list, with a line under them that says why. */
export function Chips({
  label,
  why,
  children,
}: {
  label: string;
  why?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <>
      <ul class="chips" aria-label={label}>
        {children}
      </ul>
      {why && <p class="hint">{why}</p>}
    </>
  );
}
