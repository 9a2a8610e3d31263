import type { PackEntry } from "../chronology.ts";
import type { Span } from "../document.ts";
import { link, soft, span } from "./blocks.ts";

/** Words of the parent, with the entries that they name. */

/** @returns "On 15 October (E-16) …" with E-16 as a link; one that is not in the pack says so, as nobody could look it up */
export function cited(text: string, rows: readonly PackEntry[]): Span[] {
  return text.split(/(?<![\p{L}\p{N}-])(E-\d{1,6})(?![\p{L}\p{N}-])/u).flatMap((part, index) => {
    if (index % 2 === 0) return part === "" ? [] : [span(part)];
    const row = rows.find(({ number }) => number === part);
    return row ? [link(part, row.id)] : [span(part), soft(" (not in this pack)")];
  });
}
