import { inGroups, type KnownPack } from "../record/packs.ts";
import type { Answers } from "./letter.ts";

/** What the record knows of a pack, as answers to the letter that it goes with (X9). */

/** Who a pack is made for; those of no reader here go by other ways, or wherever the parent says. */
const WHOM: Record<string, string> = {
  sendiass: "sendiass",
  complaint: "clerk",
  ehcna: "send-team",
  council: "council-complaints",
};

/**
 * @param pack the one it was opened for
 * @returns answers by question; none for another letter
 */
export function packAnswers(letter: string | null, pack: Pick<KnownPack, "preset" | "files">): Answers {
  if (letter !== "X9") return {};
  const whom = WHOM[pack.preset];
  return {
    ...(whom ? { "x9-whom": whom } : {}),
    "x9-files": filesToSend(pack.files).map(inLines).join("\n\n"),
  };
}

/** A mailbox takes a PDF: one, or its parts. Other files go only where there is none. */
export function filesToSend<T extends { name: string }>(files: readonly T[]): T[] {
  const pdfs = files.filter(({ name }) => name.toLowerCase().endsWith(".pdf"));
  const parts = pdfs.filter(({ name }) => /part-\d+/iu.test(name));
  if (parts.length > 0) return parts;
  return pdfs.length > 0 ? pdfs.slice(0, 1) : files.slice(0, 1);
}

/** The file on three lines, the fingerprint in groups that can be read out. */
function inLines({ name, size, sha256 }: KnownPack["files"][number]): string {
  return `${name}\n${size.toLocaleString("en-GB")} bytes\nSHA-256: ${inGroups(sha256)}`;
}
