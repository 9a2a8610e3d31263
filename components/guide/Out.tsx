import type { ComponentChildren } from "preact";

/** A link out of the extension: a new tab, and the page there is not told where it was pressed. */
export function Out({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
      <span class="sr"> (opens a new tab)</span>
    </a>
  );
}
