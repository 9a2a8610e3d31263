import type { ItemHash, LedgerItem } from "../../record/items.ts";
import type { Block, PackDocument } from "../document.ts";
import { outOfPlace } from "./check.ts";
import { PAGE_FORMAT, type PageCover, type PageData, type PageEntry, type PageFile, type PageItem } from "./data.ts";
import { coverPrint, entryPrint, itemFits, wholePrint } from "./prints.ts";

/** What the page is made of. */
export interface PageSource {
  document: PackDocument;
  /** Every item of the record. */
  ledger: readonly LedgerItem[];
  /** Which items each entry is made of. */
  itemsOf: ReadonlyMap<ItemHash, readonly ItemHash[]>;
  redacted: boolean;
  files: PageFile[];
}

/** Drawn by the page itself, or on paper only. */
const NOT_ON_PAGE: readonly Block["block"][] = ["chronology", "index", "entry", "file"];

/**
 * Gathers what the page holds and makes its fingerprints.
 * @param each called and waited for after every entry and item: gives way, and stops the work by throwing
 */
export async function pageData(source: PageSource, each: () => Promise<void>): Promise<PageData> {
  const cover = coverOf(source);
  const entries: PageEntry[] = source.document.entries.map((entry) => ({
    ...entry,
    items: source.redacted ? [] : [...(source.itemsOf.get(entry.id) ?? [])],
  }));
  const whole = new Set(entries.flatMap((entry) => entry.items));
  const items = await pageItems(source.ledger, whole, each);
  const entryPrints: string[] = [];
  for (const entry of entries) {
    entryPrints.push(await entryPrint(entry));
    await each();
  }
  const print = await coverPrint(cover);
  const prints = { cover: print, entries: entryPrints, whole: await wholePrint(print, entryPrints, items) };
  return { format: PAGE_FORMAT, cover, entries, items, prints };
}

function coverOf({ document, redacted, files }: PageSource): PageCover {
  const { title, subtitle, author, madeAt, madeOn, limits, leftOut } = document;
  const sections = document.sections
    .filter(({ word }) => word)
    .map((section) => ({ ...section, blocks: section.blocks.filter(({ block }) => !NOT_ON_PAGE.includes(block)) }))
    .filter(({ blocks }) => blocks.length > 0);
  return { title, subtitle, author, madeAt, madeOn, redacted, limits, leftOut, sections, files };
}

/** @param whole hashes of the items that go in with their content */
async function pageItems(ledger: readonly LedgerItem[], whole: Set<string>, each: () => Promise<void>) {
  const ordered = [...ledger].sort(
    (a, b) => compare(a.chain, b.chain) || a.number - b.number || compare(a.hash, b.hash),
  );
  const lost = new Set<LedgerItem>(outOfPlace(ordered));
  const items: PageItem[] = [];
  for (const item of ordered) {
    const fits = !lost.has(item) && (await itemFits(whole.has(item.hash) ? item : withheld(item)));
    items.push({
      ...(whole.has(item.hash) ? onlyItem(item) : withheld(item)),
      ...(item.body === null ? { gone: true as const } : {}),
      ...(fits ? {} : { broken: true as const }),
    });
    await each();
  }
  return items;
}

/** A row of the store may hold more than the item. */
function onlyItem({ hash, chain, number, at, previous, content, salt, body }: LedgerItem): LedgerItem {
  return { hash, chain, number, at, previous, content, salt, body };
}

/** Its place and the fingerprint of its content: no word of it, and no salt by which a short one could be guessed. */
function withheld(item: LedgerItem): LedgerItem {
  return { ...onlyItem(item), salt: null, body: null };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
