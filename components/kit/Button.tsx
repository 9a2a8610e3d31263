import type { ComponentChildren, Ref } from "preact";
import { useId } from "preact/hooks";
import { Icon, type IconName } from "./Icon.tsx";

export type ButtonKind = "main" | "line" | "quiet" | "stop" | "icon";

export interface ButtonProps {
  /** One `main` on a view. `icon` needs `label`. */
  kind?: ButtonKind;
  icon?: IconName;
  /** Spoken name where the words on it are not enough, or where there are none. */
  label?: string;
  /** Why it cannot be pressed now: shown beside it and read with it. The button stays reachable. */
  off?: string | false | null | undefined;
  /** Id of words on the view that say why it cannot be pressed now, where they stand there already. */
  offBy?: string | false | undefined;
  /** Makes it a link. */
  href?: string | undefined;
  /** For links: opens a new tab. */
  newTab?: boolean;
  onPress?: ((event: Event) => void) | undefined;
  submit?: boolean;
  expanded?: boolean | undefined;
  controls?: string | undefined;
  pressed?: boolean | undefined;
  describedBy?: string | undefined;
  autoFocus?: boolean;
  class?: string;
  id?: string;
  buttonRef?: Ref<HTMLButtonElement>;
  children?: ComponentChildren;
}

/** A button or, with `href`, a link that looks like one. At least 44 px high. */
export function Button(props: ButtonProps) {
  const { kind = "line", icon, label, off, href, children } = props;
  const why = useId();
  const css = `btn btn-${kind}${props.class ? ` ${props.class}` : ""}`;
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  );
  if (href !== undefined && !off) {
    const tab = props.newTab ? { target: "_blank", rel: "noreferrer" } : {};
    return (
      <a class={css} href={href} aria-label={label} id={props.id} onClick={(event) => props.onPress?.(event)} {...tab}>
        {inside}
      </a>
    );
  }
  const described = [off ? why : "", props.offBy || "", props.describedBy ?? ""].filter(Boolean).join(" ");
  return (
    <>
      <button
        type={props.submit ? "submit" : "button"}
        class={css}
        id={props.id}
        ref={props.buttonRef ?? null}
        aria-label={label}
        title={kind === "icon" ? label : undefined}
        aria-disabled={off || props.offBy ? "true" : undefined}
        aria-describedby={described || undefined}
        aria-expanded={props.expanded}
        aria-controls={props.controls}
        aria-pressed={props.pressed}
        // biome-ignore lint/a11y/noAutofocus: only for the safe action of a dialog, which must take the focus
        autoFocus={props.autoFocus}
        onClick={(event) => {
          if (off || props.offBy) event.preventDefault();
          else props.onPress?.(event);
        }}
      >
        {inside}
      </button>
      {off && (
        <span class="why small soft" id={why}>
          {off}
        </span>
      )}
    </>
  );
}
