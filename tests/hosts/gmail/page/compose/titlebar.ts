import type { App } from "../app.ts";
import { CLEARDOT, el, nextId, onPress } from "../dom.ts";

export interface TitleActs {
  minimise(): void;
  /** @param ownWindow with Shift: into a browser window of its own */
  full(ownWindow: boolean): void;
  close(): void;
}

/** Title bar of a docked window: since July 2026 its signs are buttons, before that they were images. */
export function titleBar(app: App, id: string, acts: TitleActs): HTMLElement {
  const { labels } = app;
  const renamed = app.view.switches.renamedTitleBar;
  const sign = (look: string, label: string, text: string, act: (shift: boolean) => void) => {
    const attributes = { class: look, id: nextId(), "aria-label": label, "data-tooltip": label };
    const node = app.view.switches.titleButtons
      ? el("button", { ...attributes, type: "button" }, text)
      : el("img", { ...attributes, src: CLEARDOT, alt: label });
    node.addEventListener("click", (event) => {
      event.stopPropagation();
      act((event as MouseEvent).shiftKey);
    });
    return node;
  };
  const title = el(
    "div",
    { id, class: "Hp" },
    el("h2", { class: "a3E" }, el("div", { class: "aYF" }, labels.newMessage)),
  );
  const signs = el(
    "td",
    { class: renamed ? "aaT" : "Hm" },
    sign("Hl", labels.minimise, "–", acts.minimise),
    sign("Hq aUG", labels.fullScreen, "⤢", acts.full),
    sign("Ha", labels.close, "×", acts.close),
  );
  onPress(title, acts.minimise);
  return el(
    "table",
    { class: renamed ? "cf aaS" : "cf Ht", cellpadding: 0 },
    el("tbody", {}, el("tr", {}, el("td", {}, title), signs)),
  );
}
