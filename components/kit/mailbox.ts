import { domainOf, isSharedDomain } from "../../lib/mail/address.ts";
import { mailboxKind } from "../../lib/mail/mailbox.ts";
import { schoolsOf } from "../../lib/record/family.ts";
import type { Profile, Role } from "../../lib/record/profile.ts";

/** People whose addresses the school gives out. A governor's may be of their own work. */
const AT_SCHOOL: readonly Role[] = ["teacher", "senco", "head", "office", "dsl"];

function schoolDomains(profile: Profile): string[] {
  const { contacts } = profile;
  const people = contacts.filter(({ role }) => AT_SCHOOL.includes(role)).map(({ email }) => domainOf(email));
  return [...schoolsOf(profile).map(({ domain }) => domain), ...people].filter((domain) => !isSharedDomain(domain));
}

/**
 * @param address the parent's own; null while it is not known
 * @returns who else may be able to read that mailbox: the child's school, or somebody who runs it. Null when nobody is known
 *   to, as in a public provider's.
 */
export function whoMayRead(address: string | null, profile: Profile): "school" | "other" | null {
  const kind = mailboxKind(address, schoolDomains(profile));
  return kind === "provider" ? null : kind;
}
