import type { PackEntry } from "../chronology.ts";

/** What files in the ZIP are called: the entry first, so that a folder sorts as the record does. */

/** Plain letters alone: tools that unpack on an old system, or check SHA256SUMS there, write others each their own way. */
const BAD = /[^A-Za-z0-9 ._()'-]+/gu;
const LONGEST = 80;

/** @returns "E-012" of "E-12" */
export function padded({ number }: Pick<PackEntry, "number">): string {
  return number.replace(/\d+/u, (digits) => digits.padStart(3, "0"));
}

/** @returns "originals/E-012-original.eml" */
export function originalName(entry: Pick<PackEntry, "number">): string {
  return `originals/${padded(entry)}-original.eml`;
}

/**
 * @param nth of the entry's files, from 1
 * @param name as somebody else chose it
 * @returns "files/E-012-1-GP letter.pdf"; the number keeps two of one name apart
 */
export function fileNameIn(entry: Pick<PackEntry, "number">, nth: number, name: string): string {
  return `files/${padded(entry)}-${nth}-${safeName(name)}`;
}

/** @returns a name that any system takes, its ending kept; "file" when nothing of it can stay. The page shows the real one */
export function safeName(name: string): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/u.exec(name.trim())?.[0] ?? "";
  const stem = name
    .trim()
    .slice(0, -ending.length || undefined)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[‘’]/gu, "'")
    .replace(/[‐-―]/gu, "-")
    .replace(BAD, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s.]+|[\s.]+$/gu, "")
    .slice(0, LONGEST)
    .trim();
  return `${stem || "file"}${ending}`;
}
