import { browser } from "wxt/browser";
import type { KnownMailboxes } from "../../components/composer/deps.ts";
import { addressKey } from "../../lib/mail/address.ts";

const keyOf = (address: string) => `mailbox-known:${addressKey(address)}`;

/**
 * For which mailboxes the parent has pressed "I know", in storage.local, one key each. It says something of this browser and
 * nothing of the case, so it is no act in the ledger and in no backup. It is not in localStorage because the composer is
 * embedded in the mail page, where a browser may refuse that or give it a copy of its own.
 */
export const knownMailboxes: KnownMailboxes = {
  async has(address) {
    const key = keyOf(address);
    return (await browser.storage.local.get(key))[key] === true;
  },
  async add(address) {
    await browser.storage.local.set({ [keyOf(address)]: true });
  },
};
