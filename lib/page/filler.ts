import { ask } from "../messaging.ts";
import type { Filler } from "../webmail/common/filling.ts";

/**
 * What fills a form, where it is a script of its own: a fifth of all that would run on every load of the mail page, and needed
 * when a letter is put in. The browser puts it into this script's own world, which the page cannot reach.
 */
declare global {
  var inWritingFiller: Filler | undefined;
}

/** @returns gives what fills a form. It throws an Error, in words for the parent, where that cannot be had. */
export function fillerOnDemand(): () => Promise<Filler> {
  // An older version's, left behind by an update.
  globalThis.inWritingFiller = undefined;
  return async () => {
    if (!globalThis.inWritingFiller) await ask("page:filler", null);
    if (!globalThis.inWritingFiller) throw new Error("Reload the page and try again. Your letter is kept.");
    return globalThis.inWritingFiller;
  };
}
