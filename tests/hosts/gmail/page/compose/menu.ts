import { el, onPress } from "../dom.ts";

export interface MenuItem {
  text: string;
  /** Gmail's own names for what an item does, the same in every language. */
  marks: Record<string, string>;
  role?: string;
  pick(): void;
}

/** Opens a menu (`div.J-M[role=menu]`) at the end of the page, near the button it belongs to. */
export function openMenu(near: HTMLElement, items: MenuItem[]): void {
  const menu = el("div", { class: "J-M aX0 jQjAxd", role: "menu", tabindex: 0, "aria-haspopup": "true" });
  const close = () => {
    near.setAttribute("aria-expanded", "false");
    document.removeEventListener("mousedown", outside, true);
    menu.remove();
  };
  const outside = (event: Event) => {
    if (!menu.contains(event.target as Node)) close();
  };
  for (const { text, marks, role = "menuitem", pick } of items) {
    const item = el("div", { class: "J-N yr", role, tabindex: -1, ...marks }, el("div", { class: "J-N-Jz" }, text));
    onPress(item, () => {
      close();
      pick();
    });
    menu.append(item);
  }
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  const { left, top } = near.getBoundingClientRect();
  menu.setAttribute("style", `left: ${Math.round(left)}px; bottom: ${Math.round(innerHeight - top + 4)}px;`);
  near.setAttribute("aria-expanded", "true");
  document.addEventListener("mousedown", outside, true);
  document.body.append(menu);
}
