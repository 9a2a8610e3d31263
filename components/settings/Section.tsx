import type { ComponentChildren } from "preact";

/** One part of the page: its name and what it is for to the left of the margin rule, the questions to its right. */
export function Section(props: { id: string; title: string; about: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="part" id={props.id} aria-labelledby={`${props.id}-title`}>
      <div class="part-about">
        <h2 id={`${props.id}-title`} tabIndex={-1}>
          {props.title}
        </h2>
        <p class="small soft">{props.about}</p>
      </div>
      <div class="part-asks">{props.children}</div>
    </section>
  );
}
