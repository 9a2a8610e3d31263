import type { Known } from "../import/case.ts";
import type { ImportDesk } from "../import/desk.ts";
import type { Taken } from "../import/take.ts";
import { isMessage } from "../record/entry.ts";
import type { ItemHash } from "../record/items.ts";
import { isOwn } from "../record/own.ts";
import { wallFacts } from "../record/wall-facts.ts";
import { readDerived } from "./derive.ts";
import { currentEra } from "./era.ts";
import { appendNamed, appendToLedger } from "./ledger.ts";
import { publish } from "./publishing.ts";
import type { RecordDb } from "./schema.ts";
import type { Store } from "./store.ts";

/** Old mail into the ledger: in batches, each of them all or nothing, and each message once however often it is given. */

/** Items that one removal names: a list in the ledger is no longer than it may be in a backup. */
const REMOVED_TOGETHER = 2000;

/**
 * @param db the record's database, for our own top-level pages
 * @param store the record over it
 * @param now epoch ms
 */
export function importDesk(db: RecordDb, store: Pick<Store, "remove">, now: () => number): ImportDesk {
  let era: string | undefined;
  return {
    async known() {
      // What is deleted while a long import runs is not written again by its next batch.
      era = await currentEra(db);
      return readKnown(db);
    },
    write: (batch) => write(db, batch, now(), era),
    addOwn: (addresses) => addOwn(db, addresses, now()),
    done: async () => publish(await readDerived(db)),
    takeOut: async (items) => {
      for (let at = 0; at < items.length; at += REMOVED_TOGETHER)
        await store.remove(items.slice(at, at + REMOVED_TOGETHER));
    },
  };
}

async function readKnown(db: RecordDb): Promise<Known> {
  const derived = await readDerived(db);
  const { profile, entries } = derived;
  return { profile, facts: wallFacts(profile, entries, derived), messages: entries.filter(isMessage) };
}

async function write(db: RecordDb, batch: readonly Taken[], at: number, era?: string): Promise<ItemHash[]> {
  const originals = batch.map(({ original }) => original);
  const named = batch.map(({ sighting, via }) => ({ body: sighting, via }));
  const items = await appendNamed(db, named, at, originals, era);
  return items.map((item) => item?.hash ?? "");
}

async function addOwn(db: RecordDb, addresses: readonly string[], at: number): Promise<void> {
  const { profile } = await readDerived(db);
  const { writer } = profile;
  const fresh = addresses.filter((address) => !isOwn(writer.addresses, address));
  if (fresh.length === 0) return;
  const value = { ...writer, addresses: [...writer.addresses, ...fresh] };
  await appendToLedger(db, { bodies: [{ type: "profile", part: "writer", value }], at });
}
