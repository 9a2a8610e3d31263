import type { PackEntry } from "../chronology.ts";

/** What files in the ZIP are called: the entry first, so that a folder sorts as the record does. */

/** Characters that a system refuses in a name, or that make it look like another (marks of direction). */
const BAD = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;
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

/** @returns a name that any system takes, its ending kept; "file" when nothing of it can stay */
export function safeName(name: string): string {
  const clean = name
    .normalize("NFC")
    .replace(BAD, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s.]+|[\s.]+$/gu, "");
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(clean)?.[0] ?? "";
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, LONGEST).join("").trim();
  return `${stem || "file"}${ending}`;
}
