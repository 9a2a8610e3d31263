import type { App } from "../app.ts";
import type { ComposeSpec } from "./spec.ts";

/** What a window that was popped out asks of the one it came from, by `window.opener`. */
export interface Owner {
  take(draftId: string): ComposeSpec | undefined;
  send(spec: ComposeSpec, archive: boolean): void;
  schedule(spec: ComposeSpec): void;
  discard(spec: ComposeSpec): void;
}

const handed = new Map<string, ComposeSpec>();

/** Lets this page answer the windows it opens. */
export function ownPopOuts(app: App): void {
  const docked = (spec: ComposeSpec): ComposeSpec => ({ ...structuredClone(spec), kind: "docked" });
  const owner: Owner = {
    take: (draftId) => handed.get(draftId),
    send: (spec, archive) => app.send(docked(spec), archive),
    schedule: (spec) => app.schedule(docked(spec)),
    discard: (spec) => app.discard(docked(spec)),
  };
  Object.assign(window, { standin: owner });
}

/** @returns the page this window was popped out of; null when it has gone or there was none */
export function ownerOf(popped: Window): Owner | null {
  try {
    return (popped.opener as { standin?: Owner } | null)?.standin ?? null;
  } catch {
    return null;
  }
}

/** A form in a browser window of its own: `body.xE.xp`, without the page's globals. */
export function openPopOut(app: App, spec: ComposeSpec): void {
  handed.set(spec.draftId, spec);
  const query = new URLSearchParams({ ver: "standin", draft: spec.draftId });
  window.open(`/mail/u/${app.view.index}/popout?${query}`, "_blank", "popup,width=720,height=700");
}

/** A thread in a browser window of its own: `body.aAU.xE.Su`. */
export function openThreadPopOut(app: App, token: string): void {
  window.open(`/mail/u/${app.view.index}/popout?ver=standin#inbox/${token}`, "_blank", "popup,width=900,height=800");
}
