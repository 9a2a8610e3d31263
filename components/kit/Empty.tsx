import type { ComponentChildren } from "preact";

/** Nothing here yet: a ruled page, one sentence, one main action. */
export function Empty({
  title,
  words,
  children,
}: {
  title: string;
  words: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <div class="sheet ruled empty">
      <h2 class="title empty-title">{title}</h2>
      <p>{words}</p>
      {children && <div class="row">{children}</div>}
    </div>
  );
}
