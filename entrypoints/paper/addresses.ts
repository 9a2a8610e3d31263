import { browser } from "wxt/browser";
import type { Addresses, PaperDeps } from "../../components/paper/deps.ts";

const KEY = "paper-addresses";

/**
 * The address blocks of letters on paper, in storage.local of this browser, and only when the parent wants them kept. Not in the
 * ledger: a home address must not be in a backup or a pack that somebody else may open.
 */
export const addresses: PaperDeps["addresses"] = {
  async read() {
    return ((await browser.storage.local.get(KEY))[KEY] as Addresses | undefined) ?? null;
  },
  async keep(kept) {
    if (kept) await browser.storage.local.set({ [KEY]: kept });
    else await browser.storage.local.remove(KEY);
  },
};
