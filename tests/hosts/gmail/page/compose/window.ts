import type { App } from "../app.ts";
import { el, nest, nextId, show } from "../dom.ts";
import { Compose } from "./compose.ts";
import type { ComposeSpec } from "./spec.ts";
import { titleBar } from "./titlebar.ts";

/** What a window asks of the page. */
export interface WindowActs {
  /** The sign for full screen was pressed, with Shift or without. */
  full(window: ComposeWindow, ownWindow: boolean): void;
  closed(spec: ComposeSpec): void;
  gone(window: ComposeWindow): void;
}

/** One window: docked at the bottom, or filling the screen. */
export class ComposeWindow {
  readonly compose: Compose;
  readonly #app: App;
  readonly #holder = el("div", { class: "nH" });
  readonly #dockedIn = el("div", { class: "AD" });
  readonly #column = el("div", { class: "nH nn" }, this.#dockedIn);
  readonly #screen: HTMLElement;

  /** @param screen where it stands when it fills the screen */
  constructor(app: App, spec: ComposeSpec, dock: HTMLElement, screen: HTMLElement, acts: WindowActs) {
    this.#app = app;
    this.#screen = screen;
    this.compose = new Compose(app, spec, {
      gone: () => {
        this.#vanish();
        acts.gone(this);
      },
    });
    const { root, subject } = this.compose.form;
    const insides = el("div", { class: "nH" }, el("div", { class: "aaZ" }, root));
    const id = nextId();
    const bar = titleBar(app, id, {
      minimise: () => show(insides, insides.style.display === "none"),
      full: (ownWindow) => acts.full(this, ownWindow),
      close: () => acts.closed(this.compose.close()),
    });
    const head = nest(["nH Hy aXJ", "nH", "aCk", "nH wKggEb"], bar);
    this.#holder.append(el("div", { class: "nH Hd", role: "dialog", "aria-labelledby": id }, head, insides));
    subject.addEventListener("input", () => {
      const title = bar.querySelector(".aYF");
      if (title) title.textContent = subject.value || app.labels.newMessage;
    });
    if (app.view.switches.startMinimised) show(insides, false);
    this.#dockedIn.append(this.#holder);
    dock.prepend(this.#column);
  }

  get isFull(): boolean {
    return this.#holder.parentElement === this.#screen;
  }

  /** The very same nodes, in the other place. */
  toggle(): void {
    (this.isFull ? this.#dockedIn : this.#screen).append(this.#holder);
    this.compose.focus();
  }

  /** A full-screen window that was closed may stay in the page, hidden and empty. */
  #vanish(): void {
    const dead = this.isFull && this.#app.view.switches.deadFullScreen;
    this.#column.remove();
    if (dead) show(this.#holder, false);
    else this.#holder.remove();
  }
}
