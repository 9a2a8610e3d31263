import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";

/** The name of the product with its sign. */
export function Brand({ href }: { href?: string }) {
  const inside = (
    <>
      <Icon name="logo" />
      In Writing
    </>
  );
  return href ? (
    <a class="brand" href={href}>
      {inside}
    </a>
  ) : (
    <span class="brand">{inside}</span>
  );
}

/** The head of a page: brand, what page this is or whose record, and the page's own actions at the far side. */
export function Bar({
  title,
  children,
  href,
}: {
  title?: ComponentChildren;
  children?: ComponentChildren;
  href?: string;
}) {
  return (
    <header class="bar">
      <Brand {...(href ? { href } : {})} />
      {title && <span class="bar-title soft">{title}</span>}
      {children && <div class="bar-acts">{children}</div>}
    </header>
  );
}
