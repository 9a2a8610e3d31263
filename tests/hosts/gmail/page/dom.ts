/** Making elements without a framework, under Trusted Types. */

type Value = string | number | boolean | undefined;
export type Child = Node | string | null | undefined | false;

/** One clear pixel, for the images that Gmail draws its buttons with. */
export const CLEARDOT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

/** @returns an element with these attributes (true: empty, false or undefined: none) and children */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A chain of elements, each inside the one before: the real page nests deep, and selectors may count on it. */
export function nest(classes: string[], ...children: Child[]): HTMLDivElement {
  return classes.reduceRight<HTMLDivElement | null>(
    (inner, name) => el("div", name ? { class: name } : {}, ...(inner ? [inner] : children)),
    null,
  ) as HTMLDivElement;
}

let count = 36;

/** @returns the next id as Gmail writes them: `:1a` */
export function nextId(): string {
  count += 1;
  return `:${count.toString(36)}`;
}

export function show(node: HTMLElement, shown: boolean): void {
  node.style.display = shown ? "" : "none";
}

interface Policy {
  createHTML(html: string): string;
}

const factory = (window as unknown as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } })
  .trustedTypes;
const policy = factory?.createPolicy("standin", { createHTML: (html) => html });

/** Puts mail HTML into an element. Its scripts do not run: innerHTML starts none, and the page's CSP has no place for them. */
export function setHtml(node: Element, html: string): void {
  node.innerHTML = policy ? policy.createHTML(html) : html;
}

/** Press by mouse or by Enter or Space, as the real buttons take it. */
export function onPress(node: HTMLElement, press: (event: Event) => void): void {
  node.addEventListener("click", press);
  node.addEventListener("keydown", (event) => {
    if (event.target !== node || (event.key !== "Enter" && event.key !== " ")) return;
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    press(event);
  });
}
