import type { ThreadView } from "../../types.ts";
import type { App } from "../app.ts";
import { el, show } from "../dom.ts";
import type { Place } from "../router.ts";
import { ListView } from "./list.ts";
import { ThreadPage } from "./thread.ts";

/**
 * List and thread side by side (right) or one above the other (below), in one `div[role=main]`: the rows of the list, with
 * ids of other threads, come before the heading of the one that is open.
 */
export class PaneView {
  readonly root: HTMLElement;
  readonly folder: string;
  readonly query: string;
  thread: ThreadPage | null = null;
  readonly #app: App;
  readonly #list: ListView;
  readonly #pane = el("div", { class: "aia" });

  constructor(app: App, place: Place) {
    this.#app = app;
    this.folder = place.folder;
    this.query = place.query;
    this.#list = new ListView(app, place);
    const side = app.view.pane === "right" ? "apa" : "a98 iY";
    const reading = el("div", { class: "ao9" }, el("div", { class: side }), this.#pane);
    this.root = el("div", { class: "BltHke nH oy8Mbf pane", role: "main", "data-pane": app.view.pane });
    this.root.append(inside(this.#list.root), reading);
  }

  /** The threads before stay in the pane, hidden, where the switch says so. */
  open(thread: ThreadView | null, back: () => void): void {
    for (const old of [...this.#pane.children] as HTMLElement[]) {
      if (this.#app.view.switches.staleViews) show(old, false);
      else old.remove();
    }
    this.thread = thread && new ThreadPage(this.#app, thread, back);
    if (this.thread) this.#pane.append(inside(this.thread.root));
  }

  update(): void {
    this.#list.update();
  }
}

/** A view that is part of another is not the main one. */
function inside(view: HTMLElement): HTMLElement {
  view.removeAttribute("role");
  return view;
}
