import type { App } from "../app.ts";

/** The row of buttons is thrown away and built anew, once: whatever others have put into it is gone. */
export function rerenderToolbar(app: App, root: HTMLElement, build: () => HTMLElement): void {
  const ms = app.view.switches.rerenderToolbar;
  if (ms === 0) return;
  app.after(ms, () => root.querySelector("tr.btC")?.replaceWith(build()));
}
