import { type Address, addressKey } from "../../mail/address.ts";

/**
 * Reads what stands in a recipient field: `Ms Patel <senco@…>, head@…`.
 * @returns an address for each piece; a piece without an `@` is a name without an address
 */
export function readPeople(text: string): Address[] {
  const pieces = text.match(/(?:"[^"]*"|[^,;\n"])+/g) ?? [];
  return pieces.map((piece) => piece.trim()).flatMap((piece) => (piece === "" ? [] : [person(piece)]));
}

function person(piece: string): Address {
  const [, name = "", angled = ""] = /^(.*)<([^<>]*)>$/.exec(piece) ?? [];
  return angled ? named(name.trim().replace(/^"|"$/g, ""), angled.trim()) : named("", piece);
}

/** @param address what stands where the address should be: without an `@` it is only a name */
export function named(name: string, address: string): Address {
  if (!address.includes("@")) return { name: name || address, address: "" };
  return { name: name === address ? "" : name, address };
}

/** @returns whether mail to this address comes into the mailbox by the provider's own rules, as it stands or with a +tag */
export function isOwnAddress(address: string, account: string | null): boolean {
  return account !== null && mailbox(address) === mailbox(account);
}

/** Gmail does not read the dots, and has two names in some countries. */
function mailbox(address: string): string {
  const [local = "", domain = ""] = addressKey(address).split(/(?:\+[^@]*)?@/);
  return /^g(?:oogle)?mail\.com$/.test(domain) ? local.replaceAll(".", "") : `${local}@${domain}`;
}
