import type { App } from "../app.ts";

/** The header of an expanded message is thrown away and built anew, once. */
export function rerenderHeader(app: App, message: HTMLElement, build: () => HTMLElement): void {
  const ms = app.view.switches.rerenderHeader;
  if (ms === 0) return;
  app.after(ms, () => message.querySelector(".gE.iv.gt")?.replaceWith(build()));
}
