import { session } from "./server.ts";
import type { Recipient } from "./types.ts";

/** Who is who for this page. */

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export const isOwn = (address: string): boolean => same(address, session.account.address);

/** @returns the person of this address, as the picker knows them */
export function known(address: string, name = ""): Recipient {
  const contact = session.contacts.find((one) => same(one.address, address));
  return contact ?? { name: same(name, address) ? "" : name, address };
}

/** Shown by name alone: of one's own organisation. */
export function byNameAlone(address: string): boolean {
  return session.switches.internalByName && (known(address).internal ?? false);
}
