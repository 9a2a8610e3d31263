/**
 * Sharing is not a backup: what is given to somebody leaves out what only the family should see. What is left out stands in the
 * file as its place in the chain and its fingerprint, so that the rest can be checked, and can be taken into a record.
 */
export interface SharingChoice {
  privateNotes: boolean;
  /** Mail and talks with people in SENSITIVE_ROLES. */
  advice: boolean;
  /** The home address and phone numbers. */
  home: boolean;
  /** Emails as they came, and files: nobody can look through them for what is left out. */
  files: boolean;
}

export const NOTHING_CHOSEN: SharingChoice = { privateNotes: false, advice: false, home: false, files: false };

/** What is in the file, and what is not. */
export interface SharingLook {
  /** Entries that go in. */
  entries: number;
  /** Entries that stay out, each counted once, by the first reason. */
  privateNotes: number;
  advice: number;
  home: number;
  /** Emails that quote what stays out, and what was looked for of it. */
  repeats: number;
  /** Originals and files that stay out. */
  files: number;
}

/** What makes and looks at such a file. */
export interface Sharing {
  look(choice: SharingChoice, home: string): Promise<SharingLook>;
  /**
   * @param progress see Store @returns the locked file
   * @throws DOMException "AbortError" when stopped
   */
  make(
    choice: SharingChoice,
    home: string,
    passphrase: string,
    progress: (done: number, total: number | null, what: string) => void,
    signal: AbortSignal,
  ): Promise<{ file: Blob; entries: number }>;
  /** The home address as letters on paper have it; "" when it is not kept. */
  home(): Promise<string>;
}
