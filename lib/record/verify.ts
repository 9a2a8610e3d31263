import { itemFits } from "./chain.ts";
import type { ItemHash, LedgerItem } from "./items.ts";

/** Numbers of a chain that are not there: a removed item is still there, so a gap means that whole items are missing. */
export interface Gap {
  chain: string;
  /** First and last missing number. */
  from: number;
  to: number;
}

export interface ChainReport {
  /** Items whose hashes do not fit, or that are not what the item after them names, or name another before them. */
  damaged: ItemHash[];
  gaps: Gap[];
  /** Items whose content and salt were taken away. */
  removed: ItemHash[];
}

/** Items hashed at a time: enough to keep the browser's hashing busy, few enough not to hold thousands of copies. */
const AT_ONCE = 200;

/**
 * Checks the hashes of every item and the links between neighbours, chain by chain. What is missing at the end of a chain
 * cannot be known.
 * @param items of any chains, in any order; the same item twice counts once
 */
export async function verifyChain(items: readonly LedgerItem[]): Promise<ChainReport> {
  const damaged = new Set<ItemHash>();
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const slice = items.slice(start, start + AT_ONCE);
    const fits = await Promise.all(slice.map(itemFits));
    slice.forEach((item, index) => {
      if (!fits[index]) damaged.add(item.hash);
    });
  }
  const gaps = byChain(items).flatMap((chain) => walk(chain, damaged));
  const removed = new Set(items.filter((item) => item.body === null).map((item) => item.hash));
  return { damaged: [...damaged], gaps, removed: [...removed] };
}

function byChain(items: readonly LedgerItem[]): LedgerItem[][] {
  const chains = new Map<string, Map<ItemHash, LedgerItem>>();
  for (const item of items) {
    const chain = chains.get(item.chain) ?? new Map<ItemHash, LedgerItem>();
    chains.set(item.chain, chain.set(item.hash, item));
  }
  return [...chains.values()].map((chain) => [...chain.values()].sort((a, b) => a.number - b.number));
}

function walk(chain: LedgerItem[], damaged: Set<ItemHash>): Gap[] {
  const gaps: Gap[] = [];
  let before: LedgerItem | null = null;
  for (const item of chain) {
    const expected = (before?.number ?? 0) + 1;
    if (item.number > expected) gaps.push({ chain: item.chain, from: expected, to: item.number - 1 });
    else if (item.number < expected || item.previous !== (before?.hash ?? null)) {
      damaged.add(item.hash);
      if (before !== null) damaged.add(before.hash);
    }
    before = item;
  }
  return gaps;
}
