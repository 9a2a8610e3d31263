import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon.tsx";

export type NoteKind = "advice" | "good" | "stop" | "plain";

const CSS: Record<NoteKind, string> = {
  advice: "note",
  good: "note note-good",
  stop: "note note-stop",
  plain: "note note-plain",
};
const ICONS: Record<NoteKind, IconName> = { advice: "tone", good: "check", stop: "alert", plain: "here" };
const ROLES = { advice: undefined, good: "status", stop: "alert", plain: undefined } as const;

/**
 * Advice (offers one change and a way to keep one's words), done with Undo, could not, or plain.
 * `stop` is only for what the parent could lose or the product could not do.
 */
export function Note(props: {
  kind?: NoteKind;
  icon?: IconName;
  children: ComponentChildren;
  actions?: ComponentChildren;
}) {
  const { kind = "plain", icon, children, actions } = props;
  return (
    <div class={CSS[kind]} role={ROLES[kind]}>
      <Icon name={icon ?? ICONS[kind]} />
      <div>
        {children}
        {actions && <div class="acts">{actions}</div>}
      </div>
    </div>
  );
}
