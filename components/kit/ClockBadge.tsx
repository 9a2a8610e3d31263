import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import type { ClockKind } from "../../lib/calendar/clock.ts";
import { Working, type WorkingProps } from "./Working.tsx";

export const KIND_WORDS: Record<ClockKind, string> = {
  legal: "Legal",
  policy: "School’s policy",
  courtesy: "Courtesy",
};

export interface ClockBadgeProps {
  kind: ClockKind;
  /** Its date or days: "Wed 14 Apr", "5 days". "" only where the date stands in the words just before it. */
  when: string;
  estimate?: boolean;
  /** Opened under it when pressed. Without it the badge is plain text. */
  working?: WorkingProps;
  /** Given by a parent that draws the Working itself. */
  expanded?: boolean;
  onToggle?: () => void;
}

/** The heavier the line, the heavier the duty: Legal solid ink, School's policy solid outline, Courtesy dashed. */
export function ClockBadge(props: ClockBadgeProps) {
  const [own, setOwn] = useState(false);
  const id = useId();
  const open = props.expanded ?? own;
  const words = [KIND_WORDS[props.kind], props.when && `, ${props.estimate ? "about " : ""}${props.when}`];
  const inside: ComponentChildren = (
    <>
      {words}
      {props.estimate && " (estimate)"}
    </>
  );
  const css = `clock clock-${props.kind}`;
  if (!props.working && !props.onToggle) return <span class={`${css} clock-still`}>{inside}</span>;
  return (
    <>
      <button
        type="button"
        class={css}
        aria-expanded={open}
        aria-controls={open && props.working ? id : undefined}
        onClick={() => (props.onToggle ? props.onToggle() : setOwn(!own))}
      >
        {inside}
        <span class="sr">: how this day was found</span>
      </button>
      {open && props.working && <Working id={id} {...props.working} />}
    </>
  );
}
