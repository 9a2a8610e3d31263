import type { ItemHash } from "../record/items.ts";
import type { Known } from "./case.ts";
import type { Write } from "./take.ts";

/** What an import needs of the record. `openImports()` in lib/store/import.ts gives the one over Dexie. */
export interface ImportDesk {
  /** What is there now. @throws Error when the record cannot be opened */
  known(): Promise<Known>;
  /** @throws LedgerError when it cannot be written: nothing of this batch is then */
  write: Write;
  /** Writes down that these addresses are the parent's own. */
  addOwn(addresses: readonly string[]): Promise<void>;
  /** Tells the rest of In Writing what the record holds now: once, when everything is in. */
  done(): Promise<void>;
  /** Takes out again what an import has written. Cannot be undone. */
  takeOut(items: readonly ItemHash[]): Promise<void>;
}
