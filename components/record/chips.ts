import { longDate } from "../../lib/pack/dates.ts";
import { childNames, knownChoice, schoolName, schoolsOf } from "../../lib/record/family.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { chipBeside } from "../settings/roles.ts";
import { type Filters, NO_FILTERS, type Show } from "./filter.ts";
import { KIND_NAMES } from "./kinds.ts";

export const SHOW_LABELS: Record<Show, string> = {
  all: "All",
  writing: "In writing",
  spoken: "Spoken",
  notes: "Notes",
};

/** One filter that is on, as it stands above the list. */
export interface Chip {
  key: Exclude<keyof Filters, "words" | "quoted" | "show">;
  words: string;
}

/** @returns the filters that are on and do not show by themselves, each in words */
export function chipsOf(filters: Filters, profile: Profile, matters: ReadonlyMap<string, string>): Chip[] {
  const { kind, matter, from, to, silent, notes } = filters;
  const contact = profile.contacts.find(({ id }) => id === filters.person);
  const person = contact ? [contact.name || contact.email, chipBeside(contact)].filter(Boolean).join(", ") : "";
  const { child, school } = knownChoice(filters, profile);
  const there = schoolsOf(profile).find(({ id }) => id === school);
  const chips: [Chip["key"], string][] = [
    ["child", child && `About ${childNames([child], profile)}`],
    ["school", there ? `To do with ${schoolName(there, profile)}` : ""],
    ["kind", kind && KIND_NAMES[kind].many],
    ["person", person && `With ${person}`],
    ["matter", matter && (matters.get(matter) ?? "A matter that is no longer there")],
    ["from", from && `From ${longDate(from)}`],
    ["to", to && `To ${longDate(to)}`],
    ["silent", silent ? "No reply recorded" : ""],
    ["notes", notes === "with" ? "" : notes === "only" ? "Private notes alone" : "Without private notes"],
  ];
  return chips.flatMap(([key, words]) => (words ? { key, words } : []));
}

/** @returns the filters with this one off */
export function without(filters: Filters, key: Chip["key"]): Filters {
  return { ...filters, [key]: NO_FILTERS[key] };
}
