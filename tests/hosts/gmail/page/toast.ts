import { el, onPress } from "./dom.ts";

interface Link {
  id: string;
  text: string;
  param?: string;
  press(): void;
}

/** The bar that says what has happened: `div.b8[role=alert] .vh`, empty while it has nothing to say. */
export class Toast {
  readonly #inside = el("div", { class: "vh" });
  readonly #bar = el(
    "div",
    { class: "b8 UC", role: "alert", "aria-live": "assertive" },
    el("div", { class: "J-J5-Ji" }, this.#inside),
  );
  #timer = 0;

  constructor() {
    document.body.append(this.#bar);
  }

  /** @param seconds how long it stays; for ever when 0 */
  say(text: string, seconds = 6, links: Link[] = []): void {
    clearTimeout(this.#timer);
    const line = el("span", { class: "aT" }, el("span", { class: "bAq" }, text));
    if (links.length > 0)
      line.append(el("span", { class: "bAo" }, ...links.flatMap((link) => ["\u00a0", this.#link(link)])));
    const close = el("div", { tabindex: 0, role: "button", class: "bBe" }, el("div", { class: "bBf" }));
    onPress(close, () => this.clear());
    this.#inside.replaceChildren(line, close);
    this.#bar.classList.add("bAp");
    if (seconds > 0) this.#timer = window.setTimeout(() => this.clear(), seconds * 1000);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#inside.replaceChildren();
    this.#bar.classList.remove("bAp");
  }

  #link({ id, text, param, press }: Link): HTMLElement {
    const link = el("span", { class: "ag a8k", tabindex: 0, role: "link", id, param, idlink: true }, text);
    onPress(link, press);
    return link;
  }
}
