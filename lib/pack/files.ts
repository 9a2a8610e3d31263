/** The files that one making of a pack gives. */
export const FORMATS = ["pdf", "word", "csv", "zip"] as const;
export type PackFormat = (typeof FORMATS)[number];

export interface MadeFile {
  /** Letters, digits and hyphens, with its ending. */
  name: string;
  file: Blob;
  /** SHA-256 (hex) of the file. */
  sha256: string;
}
