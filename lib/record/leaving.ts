/**
 * Leaving: a child, a period or everything goes for good. Of a child and of a period each item's place in the chain and its
 * hashes stay, as of everything that is removed; of everything nothing stays.
 */
export interface Leaving {
  /** What will be gone. Nothing is changed. */
  look(choice: LeavingChoice): Promise<LeavingLook>;
  /** Takes it away. @throws LedgerError when the record cannot be written: nothing is taken away then */
  take(choice: LeavingChoice): Promise<void>;
}

/** What the parent wants to delete. */
export type LeavingChoice =
  /** `shared`: entries that are about another child as well go too. */
  | { what: "child"; child: string; shared: boolean }
  /** ISO days in London, both included. */
  | { what: "period"; from: string; to: string }
  | { what: "everything" };

/** What will be gone, told before anything is. */
export interface LeavingLook {
  entries: number;
  /** ISO days of the first and the last of them; null when there are none. */
  from: string | null;
  to: string | null;
  /** Files that the parent added, and emails as they came. */
  files: number;
  originals: number;
  /** Messages that were seen and wait to be kept, or for an answer. */
  waiting: number;
  /** Entries about this child and another; they stay unless chosen. */
  shared: number;
  /** Emails that stay and quote, below their own words, what goes. */
  quoting: number;
}
