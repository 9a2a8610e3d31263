import type { Contact } from "../../types.ts";

/** What becomes of words typed into a recipient field. */

export function isAddress(text: string): boolean {
  return /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/.test(text);
}

/** @returns the contacts that the site offers for these letters: a match of the whole address first */
export function suggest(contacts: readonly Contact[], text: string): Contact[] {
  const words = text.trim().toLowerCase();
  if (words === "") return [];
  const found = contacts.filter(({ name, address }) => `${name} ${address}`.toLowerCase().includes(words));
  return found.toSorted((a, b) => Number(sameAddress(b, words)) - Number(sameAddress(a, words))).slice(0, 5);
}

export function sameAddress(contact: Contact, address: string): boolean {
  return contact.address.toLowerCase() === address.toLowerCase();
}

/**
 * @param all whether the words after the last separator are finished too, as at Enter
 * @returns the pieces that are finished, and the words that are still being typed
 */
export function finished(typed: string, all: boolean): { done: string[]; rest: string } {
  const pieces = typed.split(/[,;\n]/);
  const rest = all ? "" : (pieces.pop() ?? "");
  return { done: pieces.map((piece) => piece.trim()).filter((piece) => piece !== ""), rest: rest.trimStart() };
}

/** @returns whom one finished piece names; null when the site knows nobody for it */
export function resolve(contacts: readonly Contact[], piece: string): Contact | null {
  const angled = /^(.*)<([^<>]+)>$/.exec(piece);
  const address = (angled?.[2] ?? piece).trim();
  const named = contacts.find((contact) => contact.name.toLowerCase() === piece.toLowerCase());
  if (named) return named;
  if (!isAddress(address)) return null;
  const known = contacts.find((contact) => sameAddress(contact, address));
  return known ?? { name: (angled?.[1] ?? "").trim().replace(/^"|"$/g, ""), address };
}
