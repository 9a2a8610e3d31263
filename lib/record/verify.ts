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

/** Items hashed at a time: enough to keep the browser’s hashing busy, few enough not to hold the page up. */
const AT_ONCE = 50;

/**
 * Checks the hashes of every item and the links between neighbours, chain by chain. What is missing at the end of a chain
 * cannot be known.
 * @param items of any chains, in any order; the same item twice counts once
 * @param pause waited for now and then: small hashes are made at once, so others would not get their turn by themselves
 */
export async function verifyChain(
  items: readonly LedgerItem[],
  pause: () => Promise<void> = async () => {},
): Promise<ChainReport> {
  const damaged = new Set<ItemHash>();
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const slice = items.slice(start, start + AT_ONCE);
    const fits = await Promise.all(slice.map(itemFits));
    slice.forEach((item, index) => {
      if (!fits[index]) damaged.add(item.hash);
    });
    await pause();
  }
  const gaps = byChain(items).flatMap((chain) => walk(chain, damaged));
  const removed = new Set(items.filter((item) => item.body === null).map((item) => item.hash));
  return { damaged: [...damaged], gaps, removed: [...removed] };
}

/**
 * The links between neighbours alone, for items whose own hashes have been checked.
 * @returns the items that do not follow the one before them, or that nothing follows rightly; and what is missing
 */
export function brokenLinks(items: readonly LedgerItem[]): Pick<ChainReport, "damaged" | "gaps"> {
  const damaged = new Set<ItemHash>();
  const gaps = byChain(items).flatMap((chain) => walk(chain, damaged));
  return { damaged: [...damaged], gaps };
}

function byChain(items: readonly LedgerItem[]): LedgerItem[][] {
  const chains = new Map<string, Map<ItemHash, LedgerItem>>();
  for (const item of items) {
    const chain = chains.get(item.chain) ?? new Map<ItemHash, LedgerItem>();
    chains.set(item.chain, chain.set(item.hash, item));
  }
  return [...chains.values()].map((chain) => [...chain.values()].sort((a, b) => a.number - b.number));
}

/** Two items with the same number are no damage: a copied browser went on with the chain. Each has to name one before it. */
function walk(chain: LedgerItem[], damaged: Set<ItemHash>): Gap[] {
  const gaps: Gap[] = [];
  let before: LedgerItem[] = [];
  let last = 0;
  for (const level of byNumber(chain)) {
    const number = level[0]?.number ?? 0;
    if (number > last + 1) gaps.push({ chain: chain[0]?.chain ?? "", from: last + 1, to: number - 1 });
    else for (const hash of unlinked(before, level)) damaged.add(hash);
    before = level;
    last = number;
  }
  return gaps;
}

function byNumber(chain: readonly LedgerItem[]): LedgerItem[][] {
  return [...Map.groupBy(chain, ({ number }) => number).values()];
}

/** @returns the items that name none of those before them, and of those the ones that nothing after them names */
function unlinked(before: readonly LedgerItem[], level: readonly LedgerItem[]): ItemHash[] {
  const names = new Set<ItemHash | null>(before.length === 0 ? [null] : before.map(({ hash }) => hash));
  const loose = level.filter(({ previous }) => !names.has(previous));
  if (loose.length === 0) return [];
  const named = new Set(level.map(({ previous }) => previous));
  return [...loose, ...before.filter(({ hash }) => !named.has(hash))].map(({ hash }) => hash);
}
