import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** The one heading of a step. It takes the focus when the step appears, so that a screen reader starts there. */
export function Heading({ children, class: css = "title" }: { children: ComponentChildren; class?: string }) {
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => element.current?.focus({ preventScroll: false }), []);
  return (
    <h1 class={css} tabIndex={-1} ref={element}>
      {children}
    </h1>
  );
}
