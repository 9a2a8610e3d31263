import { canonical } from "./canonical.ts";
import type { ItemBody, ItemHash, LedgerItem } from "./items.ts";
import { fromHex, sha256, sha256Now, toHex } from "./sha256.ts";

/**
 * How the ledger's hashes are made. There are two levels, so that an item's content can be taken away and the chain still
 * verifies:
 *
 *   content = SHA-256( salt (16 bytes) ‖ UTF-8 of canonical(body) )
 *   hash    = SHA-256( UTF-8 of canonical(["in-writing item 1", chain, number, at, previous, content]) )
 *
 * The salt keeps a short text from being guessed from its hash after it was removed.
 */
export const ITEM_FORMAT = "in-writing item 1";

/** What an item's own hash covers. */
export type ItemHeader = Pick<LedgerItem, "chain" | "number" | "at" | "previous" | "content">;

const encoder = new TextEncoder();

/** @returns 16 random bytes as hex */
export function newSalt(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}

/**
 * @param salt 32 hex digits
 * @returns SHA-256 (hex) over salt and body
 * @throws RangeError when the salt is not hex, TypeError when the body is not JSON
 */
export async function contentHash(salt: string, body: ItemBody): Promise<string> {
  return saltedHash(salt, canonical(body));
}

async function saltedHash(salt: string, text: string): Promise<string> {
  const head = fromHex(salt);
  const tail = encoder.encode(text);
  const bytes = new Uint8Array(head.length + tail.length);
  bytes.set(head);
  bytes.set(tail, head.length);
  return sha256(bytes);
}

/** @returns SHA-256 (hex) over the item's place in its chain and its content's hash: its name */
export async function itemHash(header: ItemHeader): Promise<ItemHash> {
  const { chain, number, at, previous, content } = header;
  return sha256(encoder.encode(canonical([ITEM_FORMAT, chain, number, at, previous, content])));
}

/**
 * @param place chain, running number from 1, time of writing (epoch ms), hash of the item before (null for the first)
 * @param salt 32 hex digits; a new random one when left out
 * @returns the item, its body a plain JSON copy
 */
export async function makeItem(
  place: Pick<LedgerItem, "chain" | "number" | "at" | "previous">,
  body: ItemBody,
  salt: string = newSalt(),
): Promise<LedgerItem> {
  const { chain, number, at, previous } = place;
  const content = await contentHash(salt, body);
  const hash = await itemHash({ chain, number, at, previous, content });
  const copy: ItemBody = JSON.parse(canonical(body));
  return { hash, chain, number, at, previous, content, salt, body: copy };
}

/**
 * The same for several that follow each other in a chain. Their contents are hashed side by side, which for thousands of them
 * takes a fraction of the time.
 * @param first the place of the first
 */
export async function makeItems(
  first: Pick<LedgerItem, "chain" | "number" | "at" | "previous">,
  bodies: readonly ItemBody[],
): Promise<LedgerItem[]> {
  const contents = await Promise.all(
    bodies.map(async (body) => {
      const [salt, text] = [newSalt(), canonical(body)];
      const copy: ItemBody = JSON.parse(text);
      return { salt, content: await saltedHash(salt, text), body: copy };
    }),
  );
  const { chain, at } = first;
  let { number, previous } = first;
  return contents.map(({ salt, content, body }) => {
    const header = canonical([ITEM_FORMAT, chain, number, at, previous, content]);
    const hash = sha256Now(encoder.encode(header));
    const item: LedgerItem = { hash, chain, number, at, previous, content, salt, body };
    number += 1;
    previous = hash;
    return item;
  });
}

/** @returns the item without content and salt; its hash stays and still verifies */
export function withoutContent(item: LedgerItem): LedgerItem {
  return { ...item, salt: null, body: null };
}

/** @returns whether the item's hashes fit what it holds. A removed item holds neither salt nor body. */
export async function itemFits(item: LedgerItem): Promise<boolean> {
  if ((item.salt === null) !== (item.body === null)) return false;
  try {
    if (item.salt !== null && item.body !== null && (await contentHash(item.salt, item.body)) !== item.content)
      return false;
    return (await itemHash(item)) === item.hash;
  } catch {
    return false;
  }
}
