import { domainOf, isSharedDomain } from "../../lib/mail/address.ts";

/** @returns a kind sentence on what is wrong with an address, or null when it can be written to. "" is not known yet. */
export function addressProblem(address: string): string | null {
  const words = address.trim();
  if (words === "") return null;
  if (!words.includes("@")) return "There is no @ in this address. Everything else is kept.";
  if (/\s/.test(words)) return "There is a space in this address. Everything else is kept.";
  if (!/^[^@]+@[^@]+\.[^@.]+$/.test(words)) return "Something is missing in this address. Everything else is kept.";
  return null;
}

/** @returns why this cannot be a school's own domain, or null when it can. "" is not known yet. */
export function domainProblem(domain: string): string | null {
  const words = domain.trim().toLowerCase();
  if (words === "") return null;
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(words))
    return "Please give the part after the @ only, such as hillcrest.example.sch.uk.";
  if (isSharedDomain(words))
    return `Anybody can have an address at ${words}, or it belongs to a whole council. So it cannot stand for the school.`;
  return null;
}

export { domainOf };
