import type { BackupLook } from "../backup/look.ts";
import type { Dates } from "../record/dates-known.ts";
import type { Entry } from "../record/entry.ts";
import type { ItemBody, ItemHash, LedgerItem } from "../record/items.ts";
import type { KeepAsk } from "../record/keep-ask.ts";
import type { Promised } from "../record/matter-acts.ts";
import type { KnownMatter } from "../record/matters.ts";
import type { KnownPack } from "../record/packs.ts";
import type { Profile, ProfileChange } from "../record/profile.ts";
import type { Refusal } from "../record/saved-email.ts";

/**
 * What pages and the background may do with the record. `openStore()` in open.ts gives the one over Dexie; tests and
 * examples may give another. Only the background and our own top-level pages can open it (see ARCHITECTURE.md).
 */
export interface Store {
  /**
   * Calls back at once with what is there, and again after every change in any of our contexts.
   * @param failed called when the record cannot be opened (a failed migration): offer `rawExport` then
   * @returns stop
   */
  watch(listener: (snapshot: Snapshot) => void, failed?: (error: Error) => void): () => void;
  snapshot(): Promise<Snapshot>;
  /**
   * What the popup shows, as it was worked out when the record was last written: no longer to come by for a long record than
   * for a short one. Calls back with it now and after each change.
   * @param otherwise called once when there is none, or none of the record as it is: `watch` gives it then
   * @returns stop
   */
  glimpse?(listener: (glimpse: Glimpse) => void, otherwise: () => void): () => void;
  /**
   * Writes items to the ledger, in order, all or none.
   * @param via names what was taken in (an outbox key): the same name is never written twice
   * @throws LedgerError when the ledger cannot be written; nothing is lost then
   */
  append(bodies: ItemBody[], via?: string): Promise<LedgerItem[]>;
  /** Changes the profile by an act in the ledger. */
  change(change: ProfileChange): Promise<void>;
  /** Takes content and salt of these items away and writes that down. Cannot be undone. */
  remove(items: ItemHash[]): Promise<void>;
  /** Keeps a message that was asked about, or forgets it. */
  answerAsk(id: string, keep: boolean): Promise<void>;
  /** Every item as it was written, in no order: for what checks fingerprints or hands them on. */
  ledger(): Promise<LedgerItem[]>;
  /** The bytes of an original, or null when they are not kept here. */
  original(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /**
   * Keeps the bytes of files, each under its SHA-256, before the entry that names them is written: a form that is left half
   * filled in still has them.
   * @throws LedgerError when they cannot be kept
   */
  keepFiles(files: KeptFile[]): Promise<void>;
  /** Lets files go that no entry names. */
  dropFiles(sha256s: string[]): Promise<void>;
  /**
   * Adds an email that the parent saved from their mailbox to the message that it is the original of.
   * @param of any item of that message
   * @returns null when it is kept; else why it is not, and nothing of it is
   * @throws LedgerError when it cannot be written; nothing of it is kept then
   */
  addSaved(of: ItemHash, bytes: Uint8Array<ArrayBuffer>): Promise<Refusal | null>;
  /** The whole ledger with originals as one file, locked with a passphrase, in slices. */
  backup(passphrase: string, progress: Progress, signal: AbortSignal): Promise<Blob>;
  /**
   * Opens a backup and looks through it; nothing is changed.
   * @param passphrase null for one that is not locked, or to ask whether it is
   * @throws BackupError with a plain sentence; its `fault` is "locked" when a passphrase is needed
   */
  openBackup(file: Blob, passphrase: string | null, progress: Progress, signal: AbortSignal): Promise<OpenedBackup>;
  /** Every row as it stands, as JSON, also when a migration failed. */
  rawExport(): Promise<Blob>;
  /** What was put aside because it could not be written into the record, as JSON. */
  asideFile(): Promise<Blob>;
  /** Deletes what was put aside, for good. */
  deleteAside(): Promise<void>;
  /** Asks the browser not to clear the record when space is short. @returns whether it agreed */
  persist(): Promise<boolean>;
  close(): void;
}

/** The bytes of a file under their SHA-256 (hex). */
export interface KeptFile {
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Called as work goes on; `total` is null while unknown. `what` is a sentence for the screen. */
export type Progress = (done: number, total: number | null, what: string) => void;

export interface Snapshot {
  profile: Profile;
  /** Oldest first. */
  entries: Entry[];
  /** The dates that matter, and what days were before. Absent in a record that has none. */
  dates?: Dates;
  /** The matters, in the order in which they were begun. Absent in a record that has none. */
  matters?: KnownMatter[];
  /** What was promised, with what became of it, oldest first. Absent in a record that has none. */
  promises?: Promised[];
  /** Packs made, with the emails that carried their fingerprints, newest first. Absent in a record that has none. */
  packs?: KnownPack[];
  /** Number of items in the ledger. */
  items: number;
  /** Items whose hashes do not fit: their entries are shown with a word about it. */
  damaged: ItemHash[];
  /** Fingerprints of the record are still being checked: `damaged` may grow. Absent once they are. */
  checking?: true;
  /** What was removed on the parent's wish: number and when written down. */
  removed: { hash: ItemHash; at: number }[];
  /** Items that were left out of a file somebody shared, and are not known here. Absent when none. */
  withheld?: number;
  /** Mail that waits for the parent's yes or no before it is kept (held in memory only). */
  asks: KeepAsk[];
  /** Whether the browser has promised not to clear the record; null while unknown. */
  persisted: boolean | null;
  /** Messages that wait to be written since writing failed (a full disk); they are kept and tried again. Absent when none. */
  waitingToBeWritten?: number;
  /** Messages that were put aside since they could not be read as such. Absent when none. */
  putAside?: number;
}

/** A backup that was looked through. */
export interface OpenedBackup {
  look: BackupLook;
  /**
   * Makes what is in it and what is here one record: all of it or, when stopped or refused, nothing.
   * @throws DOMException "AbortError" when stopped, BackupError when it cannot be: nothing is changed then
   */
  take(progress: Progress, signal: AbortSignal): Promise<RestoreReport>;
}

/** A small part of the record, whatever its length. */
export interface Glimpse {
  /** With the few entries that the popup names. */
  snapshot: Snapshot;
  /** What waits, in the popup's own form. */
  shown: unknown;
}

/** What a glance is made of: the few entries that are shown, and what was worked out from all of them. */
export interface GlanceContent {
  snapshot: Pick<Snapshot, "profile" | "entries" | "matters">;
  /** In the popup's own form; the store does not look into it. */
  shown: unknown;
}

/** @param now epoch ms */
export type GlanceMaker = (
  record: Pick<Snapshot, "profile" | "entries" | "matters" | "dates">,
  now: number,
) => GlanceContent;

export interface RestoreReport {
  /** Items that were not here before. */
  added: number;
  /** Items that were here already. */
  known: number;
  /** Originals and files that were not here before. */
  originals: number;
  /** Items that were damaged here and are whole again. */
  healed?: number;
  /** Items that were removed in the other browser, and are now removed here. */
  emptied?: number;
  /** Another browser goes on with the chain that this one wrote: from now on this one writes a chain of its own. */
  newChain?: boolean;
  /** Sentences on what could not be taken in and why; those items were left out. */
  problems: string[];
}

export class LedgerError extends Error {
  override name = "LedgerError";
}

export { BackupError } from "../backup/problem.ts";
