import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import type { Clock, DateKind } from "../../lib/calendar/clock.ts";
import { kindWords } from "../../lib/calendar/sentence.ts";
import { Working, type WorkingProps } from "./Working.tsx";

export interface ClockBadgeProps {
  kind: DateKind;
  /** Whose time it is, for a policy; the school’s unless said. */
  whose?: Clock["whose"] | undefined;
  /** Its date or days: "Wed 14 Apr", "5 days". "" only where the date stands in the words just before it. */
  when: string;
  estimate?: boolean;
  /** What the date is of, where several stand under each other: said to a screen reader. */
  of?: string;
  /** Opened under it when pressed. Without it the badge is plain text. */
  working?: WorkingProps;
  /** Given by a parent that draws the Working itself. */
  expanded?: boolean;
  onToggle?: () => void;
}

/** The heavier the line, the heavier the duty: Legal solid ink, a policy solid outline, Courtesy dashed. One’s own day has none. */
export function ClockBadge(props: ClockBadgeProps) {
  const [own, setOwn] = useState(false);
  const id = useId();
  const open = props.expanded ?? own;
  const words = [kindWords(props), props.when && `, ${props.estimate ? "about " : ""}${props.when}`];
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
        <span class="sr">{props.of ? `: how the day was found for ${props.of}` : ": how this day was found"}</span>
      </button>
      {open && props.working && <Working id={id} {...props.working} />}
    </>
  );
}
