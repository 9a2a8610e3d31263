/** What can be wrong with a file, each with the sentence for it. None of them has changed anything. */
export type BackupFault =
  | "not-ours"
  | "cut"
  | "cut-or-damaged"
  | "damaged"
  | "passphrase"
  | "newer"
  | "locked"
  | "other";

const WORDS: Record<Exclude<BackupFault, "other">, string> = {
  "not-ours": "This file is not an In Writing backup. Nothing was changed.",
  cut: "This backup is cut off: its end is missing. Nothing was changed. Look for another copy of the file.",
  "cut-or-damaged":
    "This backup is cut off, or damaged near its end. Nothing was changed. Look for another copy of the file.",
  damaged: "This backup is damaged: part of it is not as it was saved. Nothing was changed. Look for another copy.",
  passphrase:
    "This passphrase does not open the file. Nothing was changed. Look at capital letters, spaces and hyphens, and try again. If you are sure of it, the file may be damaged: look for another copy.",
  newer: "This backup was made by a newer In Writing. Update this one first. Nothing was changed.",
  locked: "This backup is locked. It opens with the passphrase that was chosen when it was saved.",
};

/** The file is not a backup, is cut off, damaged or locked. The message says what is wrong and that nothing was changed. */
export class BackupError extends Error {
  override name = "BackupError";
  readonly fault: BackupFault;

  constructor(message: string, fault: BackupFault = "other") {
    super(message);
    this.fault = fault;
  }
}

/** @returns the error with the sentence for this fault */
export function backupError(fault: Exclude<BackupFault, "other">): BackupError {
  return new BackupError(WORDS[fault], fault);
}

/** What passes between threads: errors lose their class on the way. */
const PREFIX = "backup:";

/** @returns the same as a plain error whose message is the fault's name */
export function asPlain(error: unknown): Error {
  if (error instanceof BackupError && error.fault !== "other") return new Error(`${PREFIX}${error.fault}`);
  return error instanceof Error ? error : new Error(String(error));
}

/** @returns the backup's error again, or the error as it came */
export function fromPlain(error: unknown): unknown {
  const message = error instanceof Error ? error.message : "";
  const fault = message.startsWith(PREFIX) ? message.slice(PREFIX.length) : "";
  return fault in WORDS ? backupError(fault as keyof typeof WORDS) : error;
}
