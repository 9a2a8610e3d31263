import type { PresetId } from "./choice.ts";
import { londonDate } from "./dates.ts";
import type { PackDocument } from "./document.ts";

const FOR: Record<PresetId, string> = {
  sendiass: "for-SENDIASS",
  ehcna: "EHC-needs-assessment",
  complaint: "school-complaint",
  council: "council-complaint",
  tribunal: "for-the-Tribunal",
};

/**
 * Made of the document’s own title, so that names left out of a pack are left out of the names of its files too.
 * @returns "R-Year-4-for-SENDIASS-2027-03-23.pdf": letters, digits and hyphens only, so that every system takes it
 */
export function fileName(document: Pick<PackDocument, "title" | "preset" | "madeAt">, ending: string): string {
  const title = document.title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .slice(0, 60);
  return [title, FOR[document.preset], londonDate(document.madeAt)].filter(Boolean).join("-").concat(`.${ending}`);
}
