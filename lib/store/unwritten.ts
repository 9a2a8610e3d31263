import { clearAside, isAsideKey, readAside, readOutbox } from "../outbox.ts";
import { sessionShelf } from "../session-shelf.ts";

/** What was seen and could not be written into the ledger: it is told to the parent, and theirs to save or to delete. */

/** In memory: it is needed most when the disk is full. */
const trouble = sessionShelf<true>("trouble");
const INTAKE = "intake";

/** Remembers whether the outbox could be emptied when it was last tried. */
export async function noteIntake(good: boolean): Promise<void> {
  if (good) await trouble.remove(INTAKE);
  else await trouble.put(INTAKE, true);
}

export interface Unwritten {
  /** Messages that wait in the outbox since writing failed; they are tried again. */
  waitingToBeWritten?: number;
  /** Messages that were put aside, since they could not be read as such. */
  putAside?: number;
}

/** @returns what there is to tell; nothing while all is well */
export async function readUnwritten(): Promise<Unwritten> {
  const waiting = (await trouble.get(INTAKE)) ? (await readOutbox()).length : 0;
  const aside = (await readAside()).length;
  return { ...(waiting > 0 ? { waitingToBeWritten: waiting } : {}), ...(aside > 0 ? { putAside: aside } : {}) };
}

/** Whether a change of the extension's storage is one of what was put aside. */
export function changesAside(changes: object): boolean {
  return Object.keys(changes).some(isAsideKey);
}

/** @returns what was put aside, with the reasons, as a JSON file */
export async function asideFile(): Promise<Blob> {
  const rows = (await readAside()).map(({ row }) => row);
  return new Blob([JSON.stringify(rows, null, 2)], { type: "application/json" });
}

/** Deletes what was put aside, for good. */
export async function deleteAside(): Promise<void> {
  await clearAside(await readAside());
}
