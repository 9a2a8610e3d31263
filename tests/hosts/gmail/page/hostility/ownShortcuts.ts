import type { App } from "../app.ts";

/** What the single keys do. */
export type Shortcuts = Record<string, () => void>;

/**
 * Single keys are shortcuts wherever they are pressed, unless the event's target is a field of the page's own. A field
 * that somebody else has put into the page is no such field, nor is what sits in a shadow root. Each key taken is noted
 * in `document.body.dataset.shortcuts` and `window.__shortcuts`, so that a test can see that none was.
 */
export function ownShortcuts(app: App, shortcuts: Shortcuts): void {
  const noted: string[] = [];
  Object.assign(window, { __shortcuts: noted });
  document.addEventListener("keydown", (event) => {
    if (!app.view.switches.shortcuts || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = shortcuts[event.key];
    if (!act || (event.target && app.ownFields.has(event.target))) return;
    noted.push(event.key);
    document.body.dataset.shortcuts = noted.join(" ");
    event.preventDefault();
    act();
  });
}
