import type { ComponentChildren } from "preact";

export interface PageLinkProps {
  href: string;
  open: (page: string) => void;
  class?: string;
  label?: string;
  children: ComponentChildren;
}

/** A link to one of our pages. A plain press opens it in a tab of its own; every other way of the browser still works. */
export function PageLink({ href, open, label, children, ...rest }: PageLinkProps) {
  return (
    <a
      class={rest.class}
      href={href}
      aria-label={label}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        open(href);
      }}
    >
      {children}
    </a>
  );
}
