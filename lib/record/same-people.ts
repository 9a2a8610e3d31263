import { normaliseText } from "../letters/plain-text.ts";
import { type Address, addressKey } from "../mail/address.ts";
import type { Sighting } from "./items.ts";

/** Whether two sightings of a message name the same people. */

const everybody = ({ to, cc, bcc }: Sighting): Address[] => [...to, ...cc, ...bcc];

const nameKey = ({ name }: Address) => normaliseText(name).toLowerCase();

function addresses(sighting: Sighting): Set<string> {
  return new Set(everybody(sighting).flatMap(({ address }) => addressKey(address) || []));
}

/** Those of whom only a name is known: in Outlook, people of the sender's own organisation. Elsewhere they are no more than words. */
function nameless(sighting: Sighting): Address[] {
  return sighting.site === "outlook" ? everybody(sighting).filter(({ address }) => addressKey(address) === "") : [];
}

/** @returns to how many it goes */
export function headcount(sighting: Sighting): number {
  return addresses(sighting).size + new Set(nameless(sighting).map(nameKey)).size;
}

/**
 * Screens shorten long lists, so one may name fewer people than the other, but nobody else. Who has a name only on one side is
 * the one of that name on the other, or one whose name is not known there.
 */
export function sameRecipients(a: Sighting, b: Sighting): boolean {
  const [few, many] = headcount(a) <= headcount(b) ? [a, b] : [b, a];
  const [asked, known] = [addresses(few), addresses(many)];
  const rest = [
    ...nameless(many),
    ...everybody(many).filter(({ address }) => address !== "" && !asked.has(addressKey(address))),
  ];
  const unmatched = everybody(few).filter(({ address }) => address !== "" && !known.has(addressKey(address)));
  return [...unmatched, ...nameless(few)].every((one) => takeOne(one, rest));
}

/** Takes somebody out of the rest who can be this one. */
function takeOne(one: Address, rest: Address[]): boolean {
  const can = (other: Address) => one.address === "" || other.address === "";
  const [name, free] = [nameKey(one), rest.filter(can)];
  const other = free.find((two) => nameKey(two) === name) ?? free.find((two) => name === "" || nameKey(two) === "");
  if (!other) return false;
  rest.splice(rest.indexOf(other), 1);
  return true;
}
