/** Elements without HTML: whatever words come in, they stay words. */

type Child = Node | string | null | false;

export interface Props {
  class?: string;
  id?: string;
  attributes?: Record<string, string>;
  on?: Record<string, (event: Event) => void>;
}

export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (props.class) made.className = props.class;
  if (props.id) made.id = props.id;
  for (const [key, value] of Object.entries(props.attributes ?? {})) made.setAttribute(key, value);
  for (const [type, heard] of Object.entries(props.on ?? {})) made.addEventListener(type, heard);
  made.append(...children.filter((child) => child !== null && child !== false));
  return made;
}

/** Words of somebody: each script runs its own way. */
export function said<K extends keyof HTMLElementTagNameMap>(name: K, text: string, css = ""): HTMLElementTagNameMap[K] {
  return el(name, { class: css, attributes: { dir: "auto" } }, text);
}

/** A section with its heading, which names it. */
export function section(id: string, title: string, ...children: Child[]): HTMLElement {
  const heading = el("h2", { id: `${id}-title`, attributes: { dir: "auto" } }, title);
  return el("section", { id, attributes: { "aria-labelledby": heading.id } }, heading, ...children);
}

/** The same on paper of its own. */
export function card(id: string, title: string, ...children: Child[]): HTMLElement {
  const made = section(id, title, ...children);
  made.className = "card";
  return made;
}

export const lines = (sentences: readonly string[], css = "") =>
  el("ul", { class: css }, ...sentences.map((sentence) => said("li", sentence)));
