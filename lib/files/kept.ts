/** What holds of every file that is kept, or is not. Small, since every page that shows one needs it. */

/** Bytes of the largest file that is kept. */
export const LARGEST_FILE = 20_000_000;

/** Why a file is not kept. */
export type WhyNot = "sound" | "film" | "heic" | "raw" | "broken-picture" | "too-large" | "empty" | "unreadable";

/** Types that the browser shows as what they are, and in which nothing of a page can run as ours. */
const SHOWN: readonly string[] = ["image/jpeg", "image/png", "image/gif", "image/webp", "application/pdf"];

/** Whether a kept file may be opened in a tab. All others are only ever saved. */
export function canOpen(type: string): boolean {
  return SHOWN.includes(type);
}

export function isPicture(type: string): boolean {
  return type.startsWith("image/") && canOpen(type);
}

const LONGEST_NAME = 120;

/** @returns the name without folders and without signs that no name should have; "file" when nothing is left */
export function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const plain = last.replace(/[\p{C}<>:"|?*]/gu, "").trim();
  if (plain.length <= LONGEST_NAME) return plain || "file";
  const end = /\.[^.]{1,8}$/.exec(plain)?.[0] ?? "";
  return `${plain.slice(0, LONGEST_NAME - end.length)}${end}`;
}
