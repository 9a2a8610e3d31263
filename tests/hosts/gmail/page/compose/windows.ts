import type { App } from "../app.ts";
import { el, nest } from "../dom.ts";
import type { Compose } from "./compose.ts";
import { openPopOut } from "./popout.ts";
import type { ComposeSpec } from "./spec.ts";
import { ComposeWindow } from "./window.ts";

/** The windows at the bottom right, and the place they fill when they are made full screen. */
export class Windows {
  readonly composes = new Map<string, Compose>();
  readonly #app: App;
  readonly #dock = el("div", { class: "no" });
  readonly #screen = el("div", { class: "aSt" });
  readonly #back: (spec: ComposeSpec) => void;

  /** @param back a reply that was closed may have its place in the thread that is shown */
  constructor(app: App, back: (spec: ComposeSpec) => void) {
    this.#app = app;
    this.#back = back;
    document.body.append(nest(["dw", "", "nH", "nH"], this.#dock), el("div", { class: "aSs" }, this.#screen));
  }

  /** A window appears a little later, as in Gmail; one that is open already comes forward. */
  open(spec: ComposeSpec): void {
    this.#app.after(this.#app.view.switches.lateCompose, () => {
      const had = this.composes.get(spec.draftId);
      if (had) had.focus();
      else this.#show(spec, this.#app.view.switches.fullScreen);
    });
  }

  #show(spec: ComposeSpec, full: boolean): void {
    const window = new ComposeWindow(this.#app, spec, this.#dock, this.#screen, {
      full: (one, ownWindow) => (ownWindow ? this.#popOut(one) : this.#toggle(one)),
      closed: this.#back,
      gone: (one) => {
        if (this.composes.get(spec.draftId) === one.compose) this.composes.delete(spec.draftId);
        this.#app.composesChanged();
      },
    });
    this.composes.set(spec.draftId, window.compose);
    this.#app.composesChanged();
    if (full) window.toggle();
    else window.compose.focus();
  }

  #toggle(window: ComposeWindow): void {
    const { lateClose } = this.#app.view.switches;
    if (lateClose === 0) window.toggle();
    else {
      this.#show(window.compose.leave(), !window.isFull);
      this.#app.after(lateClose, () => window.compose.remove());
    }
  }

  #popOut(window: ComposeWindow): void {
    openPopOut(this.#app, window.compose.leave());
    this.#app.after(this.#app.view.switches.lateClose, () => window.compose.remove());
  }
}
