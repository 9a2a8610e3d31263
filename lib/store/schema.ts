import Dexie, { type EntityTable, type Transaction } from "dexie";
import type { ComposerDraft } from "../messages.ts";
import type { LedgerItem, MessageIds, Site } from "../record/items.ts";

/** A ledger row: the item, and the name of what it was taken in from, so that the same thing is never taken in twice. */
export interface ItemRow extends LedgerItem {
  /** Outbox key; only on the first item of what was taken in together. Not part of the item or its hash. */
  via?: string;
}

/** The bytes of an original message, under their SHA-256 (hex). */
export interface OriginalRow {
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** An original still to be fetched from the open mailbox. */
export interface JobRow {
  id: string;
  site: Site;
  /** Own address of the mailbox that has it; null when unknown: then any open mailbox of the site is asked. */
  account: string | null;
  ids: MessageIds;
  /** The sighting it belongs to. */
  item: string;
  /** Epoch ms before which it is not tried: after the undo window, or after a failure. */
  notBefore: number;
  tries: number;
}

/** A half-filled composer, by the key of the draft it belongs to. */
export interface ComposingRow {
  draftKey: string;
  draft: ComposerDraft;
  /** Epoch ms when its draft was thrown away; it is kept a while, should that be undone. */
  droppedAt?: number;
}

export interface MetaRow {
  key: string;
  value: string;
}

/** One step from the version before: which tables and indexes change, and how rows are carried over. */
export interface MigrationStep {
  version: number;
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * Every version the record has ever had, oldest first. A step, once released, is never changed; a new one is added, with a
 * sample of the old version's rows in migrations.test.ts.
 */
export const MIGRATIONS: readonly MigrationStep[] = [
  {
    version: 1,
    stores: {
      items: "hash, &[chain+number], &via, at",
      originals: "sha256",
      jobs: "id, notBefore",
      composing: "draftKey",
      meta: "key",
    },
  },
  {
    // Two copies of one browser go on with the same chain and numbers: an item is known by its hash alone.
    version: 2,
    stores: { items: "hash, [chain+number], &via, at" },
  },
];

export const DATABASE = "in-writing";

export class RecordDb extends Dexie {
  declare items: EntityTable<ItemRow, "hash">;
  declare originals: EntityTable<OriginalRow, "sha256">;
  declare jobs: EntityTable<JobRow, "id">;
  declare composing: EntityTable<ComposingRow, "draftKey">;
  declare meta: EntityTable<MetaRow, "key">;

  constructor(steps: readonly MigrationStep[] = MIGRATIONS) {
    super(DATABASE);
    for (const step of steps) {
      const version = this.version(step.version).stores(step.stores);
      if (step.upgrade) version.upgrade(step.upgrade);
    }
  }
}
