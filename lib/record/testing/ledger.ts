import { canonical } from "../canonical.ts";
import { ITEM_FORMAT } from "../chain.ts";
import type { ItemBody, LedgerItem } from "../items.ts";
import { fromHex, sha256Now } from "../sha256.ts";

/** A body and when it was written down, epoch ms. */
export interface Written {
  at: number;
  body: ItemBody;
}

const encoder = new TextEncoder();

/**
 * Makes a real chain of items, as the store does but at once and the same each time: hashes verify (see verifyChain), and
 * salts are made from chain and number. For tests and practice only.
 * @param after the item that the chain goes on from; none at its beginning
 */
export function writeLedger(written: readonly Written[], chain = "browser-1", after?: LedgerItem): LedgerItem[] {
  let previous: string | null = after?.hash ?? null;
  return written.map(({ at, body }, index) => {
    const number = (after?.number ?? 0) + index + 1;
    const salt = sha256Now(encoder.encode(`${chain} ${number}`)).slice(0, 32);
    const content = sha256Now(new Uint8Array([...fromHex(salt), ...encoder.encode(canonical(body))]));
    const hash = sha256Now(encoder.encode(canonical([ITEM_FORMAT, chain, number, at, previous, content])));
    const item: LedgerItem = { hash, chain, number, at, previous, content, salt, body };
    previous = hash;
    return item;
  });
}
