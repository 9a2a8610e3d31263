import type { SchoolCalendar } from "../../calendar/clock.ts";
import { plainDate } from "../../calendar/dates.ts";
import { schoolDaysBetween, termsKnown } from "../../calendar/school-days.ts";
import { type Entry, isMessage } from "../../record/entry.ts";
import type { Contact, Profile, Role } from "../../record/profile.ts";
import { contactOf } from "../people.ts";
import type { Whose } from "./missed.ts";

/** Who was to answer, and how long it took, for readers outside: a school’s days are school days, a council’s all days. */

export const COUNCIL_ROLES: readonly Role[] = ["send-team", "attendance-team", "health-needs", "council-complaints"];

const ofRole = (role: Role): Whose =>
  COUNCIL_ROLES.includes(role) ? "council" : role === "other" ? "other" : "school";

function ofAll(people: readonly (Contact | undefined)[]): Whose {
  const sides = people.flatMap((one) => (one ? [ofRole(one.role)] : []));
  return sides.find((side) => side === "council") ?? sides.find((side) => side === "school") ?? sides[0] ?? "other";
}

/** Who a letter of the family was to: the council where anybody of it is among them. */
export function readerOf(entry: Entry, profile: Profile): Whose {
  if (isMessage(entry)) return ofAll(entry.to.map((who) => contactOf(profile, who)));
  if (entry.kind === "check") return "other";
  return ofAll(entry.people.map(({ contact }) => profile.contacts.find(({ id }) => id === contact)));
}

/** Who promised: by their own contact, else by that of whom the entry is from or with. */
export function promiserOf(who: { contact: string | null }, entry: Entry | undefined, profile: Profile): Whose {
  const own = profile.contacts.find(({ id }) => id === who.contact);
  if (own) return ofRole(own.role);
  if (!entry) return "other";
  return isMessage(entry) ? ofAll([contactOf(profile, entry.from)]) : readerOf(entry, profile);
}

/**
 * @param from ISO day that is not counted @param to ISO day that is
 * @returns "12 school days", "about 12 school days" where terms are not known for all of them, "19 days" for a council
 */
export function waited(from: string, to: string, whose: Whose, calendar: SchoolCalendar): string {
  const [first, last] = [plainDate(from), plainDate(to)];
  if (whose === "council") return count(first.until(last, { largestUnit: "days" }).days, "day");
  const about = termsKnown(first, last, calendar) ? "" : "about ";
  return `${about}${count(schoolDaysBetween(first, last, calendar), "school day")}`;
}

const count = (n: number, unit: string) => `${n} ${unit}${n === 1 ? "" : "s"}`;
