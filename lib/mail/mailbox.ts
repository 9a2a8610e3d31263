import { domainOf, isProvider } from "./address.ts";

/** Whoever runs a mailbox may be able to read it: a public provider's is the owner's own, any other may be an employer's. */
export type MailboxKind = "provider" | "school" | "other";

/** London's schools give these to staff and pupils, whichever school they are at. */
const FOR_SCHOOLS = /^lgflmail\./;

/**
 * @param address own address of a mailbox, as shown
 * @param schools domains of the child's school
 * @returns who may run it; "other" for work, college or another school, and for a domain of one's own, which looks the same.
 *   Null while that cannot be known.
 */
export function mailboxKind(address: string | null, schools: readonly string[]): MailboxKind | null {
  const domain = domainOf(address ?? "");
  if (!domain.includes(".")) return null;
  const own = (school: string) => school.includes(".") && (domain === school || domain.endsWith(`.${school}`));
  if (schools.map((school) => school.trim().toLowerCase()).some(own)) return "school";
  return isProvider(domain) && !FOR_SCHOOLS.test(domain) ? "provider" : "other";
}
