import { itemFits } from "../record/chain.ts";
import type { ItemHash, LedgerItem } from "../record/items.ts";
import { toHex } from "../record/sha256.ts";
import { brokenLinks } from "../record/verify.ts";
import type { RecordDb } from "./schema.ts";

/**
 * Checks fingerprints without beginning again at every look. A stretch of the ledger that was found whole is remembered by one
 * hash over every byte of it: as long as that is the same, nothing in it can have changed, and its items need no hashing one
 * by one. So a page that is opened again makes a hash a stretch, and after something was added only that is looked at.
 */
export interface Verified {
  /** @returns hashes of items that do not fit, or that do not follow rightly; null before anything was checked */
  known(): ItemHash[] | null;
  /** @returns the same once all of these are checked; slice by slice, so that the page answers meanwhile */
  damaged(items: readonly LedgerItem[]): Promise<ItemHash[]>;
}

/** Where whole stretches are remembered: their names, each with the hash over it. */
export interface VerifiedMemory {
  read(): Promise<Record<string, string>>;
  keep(whole: Record<string, string>): Promise<void>;
}

const KEY = "verified";
/** Items of a stretch: one hash over them takes some milliseconds. */
const STRETCH = 500;
/** Items hashed at a time where a stretch is not known to be whole. */
const AT_ONCE = 100;

/** In the database beside the ledger: no words, and it goes with the record. */
export function verifiedIn(db: RecordDb): VerifiedMemory {
  return {
    async read() {
      const row = await db.meta.get(KEY);
      return row ? (JSON.parse(row.value) as Record<string, string>) : {};
    },
    async keep(whole) {
      await db.meta.put({ key: KEY, value: JSON.stringify(whole) });
    },
  };
}

const FORGETS: VerifiedMemory = { read: async () => ({}), keep: async () => {} };

/** @param memory what outlives the page */
export function verified(memory: VerifiedMemory = FORGETS): Verified {
  /** Checked by this page; a removed item is another than the same before. */
  const good = new Set<string>();
  let state = "";
  let found: ItemHash[] | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  async function check(items: readonly LedgerItem[]): Promise<ItemHash[]> {
    const now = `${items.length} ${items.filter(({ body }) => body === null).length}`;
    // A backup may have made whole what was damaged: that changes no number.
    if (now === state && found?.length === 0) return found;
    const before = await memory.read().catch((): Record<string, string> => ({}));
    const whole: Record<string, string> = {};
    const damaged = new Set<ItemHash>();
    for (const [name, stretch] of stretches(items)) {
      const fresh = stretch.filter((item) => !good.has(nameOf(item)));
      const known = before[name];
      if (fresh.length === 0 && known) {
        whole[name] = known;
        continue;
      }
      const hash = await hashOver(stretch);
      const bad = hash === known ? [] : await unfit(stretch);
      for (const one of bad) damaged.add(one);
      if (bad.length === 0) whole[name] = hash;
      for (const item of stretch) if (!damaged.has(item.hash)) good.add(nameOf(item));
    }
    if (JSON.stringify(whole) !== JSON.stringify(before)) await memory.keep(whole).catch(() => {});
    if (!allFollow(items)) for (const hash of brokenLinks(items).damaged) damaged.add(hash);
    [state, found] = [now, [...damaged]];
    return found;
  }

  return {
    known: () => found,
    damaged(items) {
      const mine = turn.then(() => check(items));
      turn = mine.catch(() => {});
      return mine;
    },
  };
}

const nameOf = ({ hash, body }: LedgerItem) => (body === null ? `${hash} removed` : hash);

/** @returns the items of each chain in their order, so many at a time: what is added changes the last stretch alone */
function stretches(items: readonly LedgerItem[]): [string, LedgerItem[]][] {
  const groups = Map.groupBy(items, ({ chain, number }) => `${chain} ${Math.floor((number - 1) / STRETCH)}`);
  return [...groups].map(([name, group]) => [
    name,
    group.toSorted((a, b) => a.number - b.number || (a.hash < b.hash ? -1 : 1)),
  ]);
}

/** @returns whether each item names the one before it, none is missing and none is beside another: the usual case, seen in one go */
function allFollow(items: readonly LedgerItem[]): boolean {
  const chains = new Map<string, LedgerItem[]>();
  for (const item of items) {
    const chain = chains.get(item.chain) ?? [];
    if (chain[item.number] || item.number > items.length) return false;
    chain[item.number] = item;
    chains.set(item.chain, chain);
  }
  for (const chain of chains.values()) {
    for (let number = 1; number < chain.length; number += 1) {
      const item = chain[number];
      if (!item || item.previous !== (chain[number - 1]?.hash ?? null)) return false;
    }
  }
  return true;
}

/** @returns SHA-256 (hex) over everything in these items */
async function hashOver(stretch: readonly LedgerItem[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(stretch));
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

async function unfit(stretch: readonly LedgerItem[]): Promise<ItemHash[]> {
  const bad: ItemHash[] = [];
  for (let at = 0; at < stretch.length; at += AT_ONCE) {
    const slice = stretch.slice(at, at + AT_ONCE);
    const fits = await Promise.all(slice.map(itemFits));
    slice.forEach((item, index) => {
      if (!fits[index]) bad.push(item.hash);
    });
  }
  return bad;
}
