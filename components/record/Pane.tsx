import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Profile } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";

export interface PaneProps {
  title: string;
  /** Under the title: dates, or what this is. */
  under?: ComponentChildren;
  mark?: ComponentChildren;
  /** The way to what stands before and after it. */
  steps?: ComponentChildren;
  /** The parent asked for it: it takes the focus, and on a narrow screen the place of the days. */
  asked: boolean;
  /** "R.’s record": the way back on a narrow screen. */
  back: string;
  children: ComponentChildren;
}

/** What stands open beside the days: an entry, a form. */
export function Pane({ title, under, mark, steps, asked, back, children }: PaneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the next key: what had the focus has gone with the entry before.
  useLayoutEffect(() => {
    if (asked) heading.current?.focus({ preventScroll: true });
    if (asked && matchMedia("(max-width: 64rem)").matches) scrollTo(0, 0);
  }, [asked]);
  return (
    <article class={asked ? "open sheet is-asked" : "open sheet"} aria-labelledby="open-title">
      <nav class="back" aria-label="Back">
        <Button kind="quiet" href="#days">
          <Icon name="left" small />
          {back}
        </Button>
      </nav>
      <header class="open-head">
        {mark}
        <div>
          <h2 id="open-title" tabIndex={-1} ref={heading}>
            {title}
          </h2>
          {under && <div class="hint">{under}</div>}
        </div>
        <div class="open-ways">
          {steps}
          {asked && <Button kind="icon" class="open-close" icon="close" label="Close" href="#days" />}
        </div>
      </header>
      {children}
    </article>
  );
}

/** @returns "R.’s record"; with several children "The record" */
export function recordName({ child, children }: Pick<Profile, "child" | "children">): string {
  return child.name && !children?.length ? `${child.name}’s record` : "The record";
}
