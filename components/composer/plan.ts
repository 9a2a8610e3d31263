import { type Address, addressKey } from "../../lib/mail/address.ts";
import type { DraftSnapshot, Field, Filling } from "../../lib/webmail/webmail.ts";

/** Something that stands in the draft already and is not what the letter would put there. */
export interface Standing {
  field: Field;
  now: string;
}

const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();

/** @returns addresses as one line: "Ms Patel <senco@…>, head@…" */
export function addressLine(addresses: Address[]): string {
  return addresses.map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address)).join(", ");
}

const nameKey = (name: string) => squeeze(name).toLowerCase();

/** Somebody shown by name alone, as Outlook folds the people of a reply, may be the one of that name: filling reads back who it is. */
function foreign(there: Address[], wanted: Address[]): Address[] {
  const keys = new Set(wanted.map((one) => addressKey(one.address)));
  const names = new Set(wanted.map(({ name }) => nameKey(name)));
  return there.filter(({ name, address }) => !(address ? keys.has(addressKey(address)) : names.has(nameKey(name))));
}

/**
 * What the parent must be asked about before anything is filled.
 * @param draft what stands in the draft now
 * @param filling what would be put there
 * @returns the fields with something else in them; people already among ours are no reason to ask
 */
export function standing(draft: DraftSnapshot, filling: Filling): Standing[] {
  const found: Standing[] = [];
  for (const field of ["to", "cc"] as const) {
    const wanted = filling[field];
    const others = wanted ? foreign(draft[field], wanted) : [];
    if (others.length > 0) found.push({ field, now: addressLine(others) });
  }
  const subject = squeeze(draft.subject);
  if (filling.subject !== undefined && subject && subject !== squeeze(filling.subject))
    found.push({ field: "subject", now: subject });
  const words = squeeze(draft.text);
  if (filling.body !== undefined && words && words !== squeeze(filling.body))
    found.push({ field: "body", now: draft.text.trim() });
  return found;
}

/** @returns whether what stands there is what we put there last, untouched */
export function isLast({ field, now }: Standing, last: Filling): boolean {
  const ours = field === "body" ? last.body : field === "subject" ? last.subject : addressLine(last[field] ?? []);
  return ours !== undefined && ours !== "" && squeeze(ours) === squeeze(now);
}

/** A reply keeps its subject: with another one the mail site would start a new conversation. */
export function isReply(draft: DraftSnapshot): boolean {
  return /^\s*(re|aw|sv)\s*:/i.test(draft.subject);
}
