import { type Entry, isHanded } from "../../record/entry.ts";
import { profileFor } from "../../record/family.ts";
import type { Profile, Role } from "../../record/profile.ts";
import type { PackChoice } from "../choice.ts";
import { childrenIn, chosen, type PackSnapshot } from "../chosen.ts";
import { entryDate } from "../chronology.ts";
import { withRole } from "../people.ts";
import { wasSent } from "../words.ts";
import { schoolDayOf } from "./views.ts";

/** What the chosen part of a record answers by itself. */
export interface Known {
  /** Of the first child of the pack. */
  profile: Profile;
  /** Letters of the catalogue that went out, in the order of their dates. */
  sent: { id: string; date: string }[];
}

export function knownOf(snapshot: PackSnapshot, choice: PackChoice): Known {
  const [child] = childrenIn(snapshot.profile, choice);
  const on = child && schoolDayOf(child, choice.answers.school ?? "", choice.last, "9999-12-31");
  const profile = child && on ? profileFor(snapshot.profile, child.id, on) : snapshot.profile;
  const { entries } = chosen(snapshot, choice, 0);
  return { profile, sent: entries.flatMap(sentLetter) };
}

function sentLetter(entry: Entry): { id: string; date: string }[] {
  const went = entry.kind === "sent" ? wasSent(entry) : isHanded(entry);
  if (!went || (entry.kind !== "sent" && entry.kind !== "letter") || !entry.letter) return [];
  return [{ id: entry.letter.id, date: entryDate(entry) }];
}

/** @returns ISO day on which one of these letters first went; "" when none did */
export function firstSent({ sent }: Known, ...ids: string[]): string {
  return sent.find(({ id }) => ids.includes(id))?.date ?? "";
}

/** @returns "Mr Lowe, head": the first person who has one of these roles, in their order; "" when nobody has */
export function personAs({ profile }: Known, ...roles: Role[]): string {
  const found = roles.flatMap((role) => profile.contacts.filter((one) => one.role === role)).at(0);
  return found ? withRole(found.name, found.role) : "";
}
