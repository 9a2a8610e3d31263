import { domainOf } from "../../lib/mail/address.ts";
import { checkAddress, domainRefusal, parseAddresses } from "../../lib/mail/addresses.ts";

/** What to say about typed words, and whether they can be kept all the same. */
export interface Problem {
  words: string;
  /** It may be a slip, but it may be right: it is kept. */
  keep: boolean;
}

/** @param address cleaned; "" is not known yet */
export function addressProblem(address: string): Problem | null {
  const words = checkAddress(address);
  // A guess at a slip begins with the words it is about; everything else cannot be written to.
  return words === null ? null : { words, keep: words.startsWith("“") };
}

/** @returns the address alone where it was pasted with a name: `"Ms Patel" <senco@…>` */
export function cleanAddress(typed: string): string {
  const found = parseAddresses(typed);
  const [one] = found;
  return one && found.length === 1 && checkAddress(one.address) === null && one.address !== ""
    ? one.address
    : typed.trim();
}

/** @param domain cleaned; "" is not known yet */
export function domainProblem(domain: string): Problem | null {
  const words = domain === "" ? null : domainRefusal(domain);
  return words === null ? null : { words, keep: false };
}

/** @returns the part after the @ where a whole address was given */
export function cleanDomain(typed: string): string {
  return typed.includes("@") ? domainOf(typed) : typed.trim().toLowerCase();
}

/** What is wrong with a number of days; "" is not known. */
export function replyDaysProblem(words: string): Problem | null {
  if (words === "" || (/^\d{1,2}$/.test(words) && Number(words) > 0)) return null;
  return { words: "Please give a number of school days from 1 to 99, or leave it empty.", keep: false };
}
