import { browser } from "wxt/browser";

/** Starts work that nobody waits for. */
export type Errand = (work: () => unknown) => void;

/**
 * Runs errands so that no failure of ours becomes an error of the mail page's. What was seen waits in the outbox and is told
 * again with the next errand; but when the extension itself has gone (switched off, removed, updated) everything stops.
 * @param stop takes everything of ours off the page
 */
export function errands(stop: () => void): Errand {
  return async (work) => {
    try {
      await work();
    } catch {
      // A script that is cut off keeps `runtime`, but no id.
      if (browser.runtime?.id === undefined) stop();
    }
  };
}
