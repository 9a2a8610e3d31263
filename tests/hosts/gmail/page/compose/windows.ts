import type { App } from "../app.ts";
import { el, nest, nextId, show } from "../dom.ts";
import { Compose } from "./compose.ts";
import type { ComposeSpec } from "./spec.ts";
import { titleBar } from "./titlebar.ts";

/** The docked windows at the bottom right, and the place they fill when they are made full screen. */
export class Windows {
  readonly composes = new Map<string, Compose>();
  readonly #app: App;
  readonly #dock = el("div", { class: "no" });
  readonly #full = el("div", { class: "aSt" });

  constructor(app: App) {
    this.#app = app;
    document.body.append(nest(["dw", "", "nH", "nH"], this.#dock), el("div", { class: "aSs" }, this.#full));
  }

  /** A window appears a little later, as in Gmail; one that is open already comes forward. */
  open(spec: ComposeSpec): void {
    this.#app.after(this.#app.view.switches.lateCompose, () => {
      const had = this.composes.get(spec.draftId);
      if (had) return had.focus();
      const compose = this.#window(spec);
      this.composes.set(spec.draftId, compose);
      this.#app.composesChanged();
      compose.focus();
    });
  }

  #window(spec: ComposeSpec): Compose {
    const holder = el("div", { class: "nH" });
    const column = el("div", { class: "nH nn" }, el("div", { class: "AD" }, holder));
    const compose = new Compose(this.#app, spec, () => {
      const dead = holder.parentElement === this.#full && this.#app.view.switches.deadFullScreen;
      column.remove();
      if (dead) show(holder, false);
      else holder.remove();
      this.composes.delete(spec.draftId);
      this.#app.composesChanged();
    });
    const insides = el("div", { class: "nH" }, el("div", { class: "aaZ" }, compose.form.root));
    const id = nextId();
    const bar = titleBar(this.#app, id, {
      minimise: () => show(insides, insides.style.display === "none"),
      full: () => {
        this.#toggleFull(holder, column);
        compose.focus();
      },
      close: () => compose.close(),
    });
    const head = nest(["nH Hy aXJ", "nH", "aCk", "nH wKggEb"], bar);
    holder.append(el("div", { class: "nH Hd", role: "dialog", "aria-labelledby": id }, head, insides));
    compose.form.subject.addEventListener("input", () => {
      const title = bar.querySelector(".aYF");
      if (title) title.textContent = compose.form.subject.value || this.#app.labels.newMessage;
    });
    if (this.#app.view.switches.startMinimised) show(insides, false);
    this.#dock.prepend(column);
    return compose;
  }

  #toggleFull(holder: HTMLElement, column: HTMLElement): void {
    if (holder.parentElement === this.#full) column.querySelector(".AD")?.append(holder);
    else this.#full.append(holder);
  }
}
