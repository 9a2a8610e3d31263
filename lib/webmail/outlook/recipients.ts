import type { Address } from "../../mail/address.ts";
import { named, readPeople } from "../common/people.ts";
import { find, findAll } from "./selectors.ts";
import { wordsOf } from "./shown-people.ts";

/** Who stands in the wells of a form. Nothing here changes the page. */

export type Row = "to" | "cc" | "bcc";

export const ROWS: readonly Row[] = ["to", "cc", "bcc"];

export function wellOf(root: HTMLElement, row: Row): HTMLElement | null {
  return find(root, "row", row.toUpperCase());
}

export function inputOf(root: HTMLElement, row: Row): HTMLElement | null {
  const well = wellOf(root, row);
  return well && find(well, "rowInput");
}

export function chipsOf(root: HTMLElement, row: Row): HTMLElement[] {
  const well = wellOf(root, row);
  return well ? findAll(well, "chip") : [];
}

/**
 * @returns whom a chip stands for. Its label is `a@b`, `Name <a@b>`, or for people of one's own organisation the name alone,
 *   with `offline` or the like before it: then the address is unknown
 */
export function readChip(chip: HTMLElement): Address {
  const label = wordsOf(chip.getAttribute("aria-label") ?? "");
  const shown = wordsOf(findAll(chip, "chipText").map((one) => one.textContent)[0] ?? chip.textContent);
  const [said] = label.includes("@") ? readPeople(label) : [];
  if (said?.address) return named(said.name || (shown === said.address ? "" : shown), said.address);
  return named("", shown || label);
}

/** What is typed into a well and no chip yet. */
export function typedIn(root: HTMLElement, row: Row): string {
  const input = inputOf(root, row);
  if (!input) return "";
  const chips = new Set<Node>(chipsOf(root, row));
  const words = (node: Node): string => {
    if (chips.has(node)) return "";
    return node.nodeType === 3 ? (node.nodeValue ?? "") : [...node.childNodes].map(words).join("");
  };
  return wordsOf(words(input));
}

/** Chips of one row, then what is typed: Outlook sends to both. */
export function readRow(root: HTMLElement, row: Row): Address[] {
  return [...chipsOf(root, row).map(readChip), ...readPeople(typedIn(root, row))];
}

/** @returns all rows; null when the people are folded into one line, where nobody has an address */
export function readRows(root: HTMLElement): Record<Row, Address[]> | null {
  if (!ROWS.some((row) => wellOf(root, row))) return null;
  return { to: readRow(root, "to"), cc: readRow(root, "cc"), bcc: readRow(root, "bcc") };
}

/** @returns the names in the line that the people are folded into; [] where there is none */
export function foldedNames(root: HTMLElement): string[] {
  const line = foldedLine(root);
  const names = line?.textContent.split(";").map(wordsOf) ?? [];
  return names.filter((name) => name !== "");
}

/** The line that the people are folded into; null where they are not. */
export function foldedLine(root: HTMLElement): HTMLElement | null {
  return wellOf(root, "to") ? null : find(root, "folded");
}
