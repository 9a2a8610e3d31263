import { canonical } from "../../record/canonical.ts";
import { ITEM_FORMAT } from "../../record/chain.ts";
import { fromHex, sha256Now } from "../../record/sha256.ts";
import { PAGE_FORMAT, type PageCover, type PageEntry, type PageItem } from "./data.ts";

/**
 * The fingerprints of a pack, made the same way where it is written and where it is read. They run in any browser of the last
 * years: no `Uint8Array.toHex`, and our own SHA-256 where a page from the disk is not given the browser's.
 */

const encoder = new TextEncoder();

type Subtle = Pick<SubtleCrypto, "digest">;

/** @returns SHA-256 as 64 hex digits */
export async function digest(
  bytes: Uint8Array<ArrayBuffer>,
  subtle: Subtle | undefined = globalThis.crypto?.subtle,
): Promise<string> {
  if (!subtle) return sha256Now(bytes);
  const made = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(made, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const printOf = (value: unknown, subtle?: Subtle) => digest(encoder.encode(canonical(value)), subtle);

export const coverPrint = (cover: PageCover) => printOf([PAGE_FORMAT, "cover", cover]);

export const entryPrint = (entry: PageEntry) => printOf([PAGE_FORMAT, "entry", entry]);

/** What is said of an item beside its hash: a copy that withholds more than the pack did is another one. */
const said = ({ hash, body, gone, broken }: PageItem) => [hash, body === null, gone === true, broken === true];

/** @param items in the order of the page */
export const wholePrint = (cover: string, entries: readonly string[], items: readonly PageItem[]) =>
  printOf([PAGE_FORMAT, "whole", cover, entries, items.map(said)]);

/** @returns whether the item is what its hash says, as lib/record/chain.ts makes them; of one without content, its place */
export async function itemFits(item: PageItem): Promise<boolean> {
  const { hash, chain, number, at, previous, content, salt, body } = item;
  if ((salt === null) !== (body === null)) return false;
  try {
    if (salt !== null && (await saltedPrint(salt, body)) !== content) return false;
    return (await printOf([ITEM_FORMAT, chain, number, at, previous, content])) === hash;
  } catch {
    return false;
  }
}

function saltedPrint(salt: string, body: unknown): Promise<string> {
  const [head, tail] = [fromHex(salt), encoder.encode(canonical(body))];
  const bytes = new Uint8Array(head.length + tail.length);
  bytes.set(head);
  bytes.set(tail, head.length);
  return digest(bytes);
}
