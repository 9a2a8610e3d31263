import { childrenOf } from "../../record/family.ts";
import type { Profile } from "../../record/profile.ts";
import { fold } from "./folded.ts";

/** Who is no other child: the family, and the people and places of the case. */
export interface Known {
  /** Their names and each word of them, folded. */
  words: ReadonlySet<string>;
  /** The children of the case: the name as the profile has it, folded. */
  children: { name: string; folded: string }[];
  /** The parent's surname; "" when not known. */
  surname: string;
}

const WORDS = /[\p{L}\p{M}'’-]+/gu;

export function knownOf(profile: Profile): Known {
  const { writer, contacts, school, schools } = profile;
  const names = [writer.name, ...contacts.map(({ name }) => name), school.name, school.council];
  const more = (schools ?? []).flatMap(({ name, council }) => [name, council]);
  const words = [...names, ...more].flatMap((name) => [fold(name).text, ...(fold(name).text.match(WORDS) ?? [])]);
  const children = childrenOf(profile)
    .map(({ name }) => ({ name: name.trim(), folded: fold(name.trim()).text }))
    .filter(({ name }) => name !== "");
  return {
    words: new Set(words.filter((word) => word.length > 1)),
    children,
    surname: writer.name.trim().split(/\s+/u).slice(1).at(-1) ?? "",
  };
}

/** @returns "S.B." for "Sam Brown", "J.-P." is "J.P." */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? [])
    .map((letter) => `${letter.toUpperCase()}.`)
    .join("");
}

/** "R.", "R", "R.W.": a name that is initials already. */
export function isInitials(name: string): boolean {
  return /^(?:\p{L}\.?[\s-]*){1,3}$/u.test(name) && (name.includes(".") || name.length <= 2);
}
