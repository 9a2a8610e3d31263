import type { ComponentChildren } from "preact";

export interface EmptyProps {
  title: string;
  words: ComponentChildren;
  /** 1 where it is the whole page. */
  level?: 1 | 2;
  /** One main action, and perhaps a quiet one. */
  children?: ComponentChildren;
}

/** Nothing here yet: a ruled page, one sentence, one main action. */
export function Empty({ title, words, level = 2, children }: EmptyProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div class="sheet ruled empty">
      <Heading class="title empty-title" tabIndex={level === 1 ? -1 : undefined}>
        {title}
      </Heading>
      <p>{words}</p>
      {children && <div class="row">{children}</div>}
    </div>
  );
}
