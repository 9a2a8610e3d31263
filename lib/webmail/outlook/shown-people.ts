import { type Address, addressKey } from "../../mail/address.ts";
import { unmarked } from "../common/dom-text.ts";
import { isOwnAddress, named } from "../common/people.ts";
import { inHeader } from "./cards.ts";
import { findAll } from "./selectors.ts";

/** People as Outlook's reading pane shows them: `Name<email>`, or for those of one's own organisation the name alone. */

/** Signs of Outlook's icon font stand among the words. */
const SIGNS = /[\u200b\ue000-\uf8ff]/g;
const ADDRESS = /[^\s<>()"',:;@]+@[^\s<>()"',:;@]+\.[^\s<>()"',:;@]+/g;

/** @returns the words, without marks and signs, each white space one */
export function wordsOf(text: string | null | undefined): string {
  return unmarked(text ?? "")
    .replace(SIGNS, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** @returns the address in these words when there is just one; "" else */
function onlyAddress(words: string | null): string {
  const all = new Set(wordsOf(words).match(ADDRESS) ?? []);
  return all.size === 1 ? ([...all][0] ?? "") : "";
}

/**
 * @param element a sender's or a recipient's; its label may name the address that its words do not
 * @returns the person, with `address: ""` where only a name is shown: an address is never guessed
 */
export function personIn(element: HTMLElement): Address {
  const words = wordsOf(element.textContent).replace(/[;,]$/, "");
  const [, name = "", angled = ""] = /^(.*?)\s*<([^<>]*@[^<>]*)>$/.exec(words) ?? [];
  if (angled) return named(name, angled);
  if (onlyAddress(words) === words) return named("", words);
  const labelled = [element, ...element.querySelectorAll<HTMLElement>("[aria-label],[title]")].map(
    (one) => onlyAddress(one.getAttribute("title")) || onlyAddress(one.getAttribute("aria-label")),
  );
  return named(words, labelled.find((one) => one !== "") ?? "");
}

/** @returns who stands on the lines of a card's header; the page's name for its owner is none */
export function recipientsIn(card: HTMLElement, account: string | null): { to: Address[]; cc: Address[] } {
  const to = inHeader(card, "to");
  const cc = inHeader(card, "cc");
  const read = (lines: HTMLElement[]) => distinct(lines.flatMap(peopleOn).map((one) => unnamed(one, account)));
  if (to.length + cc.length > 0) return { to: read(to), cc: read(cc) };
  return { to: read(inHeader(card, "wells")), cc: [] };
}

function peopleOn(line: HTMLElement): Address[] {
  const all = findAll(line, "shownPerson");
  const people = all.filter((one) => !all.some((other) => other !== one && other.contains(one))).map(personIn);
  return people.filter(({ name, address }) => name !== "" || address !== "");
}

function unnamed(one: Address, account: string | null): Address {
  return isOwnAddress(one.address, account) ? { ...one, name: "" } : one;
}

function distinct(people: Address[]): Address[] {
  const key = ({ name, address }: Address) => addressKey(address) || name;
  return people.filter((one, i) => people.findIndex((other) => key(other) === key(one)) === i);
}
