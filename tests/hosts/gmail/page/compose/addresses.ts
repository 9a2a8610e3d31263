import type { Address } from "../../types.ts";

/** Reading what was typed or pasted into a recipient field. */

/** @returns the pieces between commas, semicolons and line ends that stand outside quotes */
function pieces(text: string): string[] {
  return (text.match(/(?:"[^"]*"|[^,;\n"])+/g) ?? []).map((piece) => piece.trim()).filter((piece) => piece !== "");
}

/** @returns one address for each piece; what is no address keeps its text as its address */
export function readAddresses(text: string): Address[] {
  return pieces(text).map((piece) => {
    const angled = /^(.*)<([^<>]+)>$/.exec(piece);
    if (!angled) return { name: "", address: piece };
    return { name: (angled[1] ?? "").trim().replace(/^"|"$/g, ""), address: (angled[2] ?? "").trim() };
  });
}

export function isAddress(text: string): boolean {
  return /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/.test(text);
}
