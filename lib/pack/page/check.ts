import type { PageData, PageItem } from "./data.ts";
import { coverPrint, entryPrint, itemFits, wholePrint } from "./prints.ts";

/** What came of checking a pack's page against the fingerprints made with it. */
export interface PageReport {
  /** Entries and items whose content is here and fits. */
  entries: number;
  items: number;
  /** Items of which only place and fingerprint are here. */
  withheld: number;
  /** Of these, items that were deleted from the record before. */
  gone: number;
  /** Items that did not fit when the pack was made, and are here as they were. */
  broken: number;
  /** Ids of entries whose words do not fit, or of which an item does not. */
  wrongEntries: string[];
  /** Hashes of items that do not fit and belong to no entry here. */
  wrongItems: string[];
  /** Title, summary, limits or list of files. */
  wrongCover: boolean;
  /** Every part fits, but one was taken out, put in or moved. */
  wrongWhole: boolean;
  /** Items that a chain of the record lacks altogether. */
  missing: number;
}

/** Milliseconds between two reports of how far it is. */
const EVERY = 50;

/** Gives way so that the page can be read while it checks itself. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Makes every fingerprint anew and holds it against the one made with the pack.
 * @param told called as it goes on, with how many of how many are done
 */
export async function checkPage(data: PageData, told: (done: number, total: number) => void): Promise<PageReport> {
  const total = data.entries.length + data.items.length;
  let done = 0;
  let next = performance.now() + EVERY;
  const step = async () => {
    done += 1;
    if (performance.now() < next) return;
    told(done, total);
    await turn();
    next = performance.now() + EVERY;
  };
  const wrong = new Set<string>();
  for (const [index, entry] of data.entries.entries()) {
    if ((await entryPrint(entry)) !== data.prints.entries[index]) wrong.add(entry.id);
    await step();
  }
  const bad = new Set<PageItem>();
  for (const item of data.items) {
    if (!(await itemFits(item))) bad.add(item);
    await step();
  }
  for (const item of outOfPlace(data.items)) bad.add(item);
  return report(data, wrong, bad);
}

async function report(data: PageData, wrong: Set<string>, bad: Set<PageItem>): Promise<PageReport> {
  const owners = new Map(data.entries.flatMap((entry) => entry.items.map((hash) => [hash, entry.id] as const)));
  const damaged = [...bad].filter((item) => !item.broken);
  const wrongItems = damaged.map(({ hash }) => hash).filter((hash) => !owners.has(hash));
  for (const { hash } of damaged) {
    const owner = owners.get(hash);
    if (owner !== undefined) wrong.add(owner);
  }
  const { cover, entries, whole } = data.prints;
  const wrongCover = (await coverPrint(data.cover)) !== cover;
  const sameEntries = entries.length === data.entries.length;
  const held = data.items.filter(({ body }) => body !== null);
  return {
    entries: data.entries.filter(({ id }) => !wrong.has(id)).length,
    items: held.filter((item) => !bad.has(item)).length,
    withheld: data.items.length - held.length,
    gone: data.items.filter((item) => item.gone).length,
    broken: data.items.filter((item) => item.broken).length,
    wrongEntries: data.entries.map(({ id }) => id).filter((id) => wrong.has(id)),
    wrongItems,
    wrongCover,
    wrongWhole: !sameEntries || (await wholePrint(cover, entries, data.items)) !== whole,
    missing: missing(data.items),
  };
}

/**
 * An item names the one before it. Two browsers that went on with a copy of the same chain may each have written the next, so
 * it is enough that any item of the number before has that name.
 */
export function outOfPlace(items: readonly PageItem[]): PageItem[] {
  const names = new Map(items.map((item) => [item.hash, item]));
  const numbers = new Set(items.map(({ chain, number }) => `${chain} ${number}`));
  return items.filter((item) => {
    const before = item.previous === null ? null : names.get(item.previous);
    if (before === null) return item.number !== 1;
    if (before === undefined) return numbers.has(`${item.chain} ${item.number - 1}`);
    return before.chain !== item.chain || before.number !== item.number - 1;
  });
}

/** @returns how many numbers up to the last of each chain nothing has */
function missing(items: readonly PageItem[]): number {
  const chains = new Map<string, Set<number>>();
  for (const { chain, number } of items) chains.set(chain, (chains.get(chain) ?? new Set()).add(number));
  return [...chains.values()].reduce((sum, there) => sum + lastOf(there) - there.size, 0);
}

const lastOf = (numbers: Set<number>) => [...numbers].reduce((last, number) => Math.max(last, number), 0);
