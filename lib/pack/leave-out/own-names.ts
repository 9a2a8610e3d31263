import { FIRST_NAMES } from "../../letters/check-name-lists.ts";
import type { Replacement } from "../choice.ts";
import { escaped } from "./escaped.ts";
import { fold } from "./folded.ts";
import { initialsOf, isInitials, type Known } from "./people-of.ts";

/** The child's name as others write it out, where the profile has initials; the whole name where it has that. */
export interface OwnName {
  pattern: RegExp;
  initials: boolean;
  /** What stands for the whole name. */
  to: string;
}

export function ownName(name: string, { surname }: Known): OwnName {
  const initials = isInitials(name);
  const pattern = initials ? inFull(name, surname) : writtenOut(name, surname);
  return { pattern, initials, to: initials ? name : initialsOf(name) };
}

/** @returns each place, and where a surname stands with it the first name too */
export function ownNamesIn(text: string, names: readonly OwnName[], known: Known): (Replacement & { start: number })[] {
  return names.flatMap(({ pattern, initials, to }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [words] = match;
      const start = match.index;
      if (initials && known.words.has(fold(words).text)) return [];
      const first = words.split(/\s+/u)[0] ?? "";
      const short = initials ? to : initialsOf(first);
      if (first === words) return [{ from: words, to: short, start }];
      return [
        { from: words, to: initials ? to : initialsOf(words), start },
        { from: first, to: short, start },
      ];
    }),
  );
}

/** "Ruby Whitlock", or a first name that begins with the child's initial and is a child's. */
function inFull(initials: string, surname: string): RegExp {
  const letter = escaped((/\p{L}/u.exec(initials)?.[0] ?? "").toUpperCase());
  const firsts = [...FIRST_NAMES].filter((name) => name.startsWith(letter)).join("|") || "(?!)";
  const family = surname === "" ? "" : `|${letter}\\p{Ll}{1,20} ${escaped(surname)}`;
  return new RegExp(`(?<![\\p{L}.])(?:(?:${firsts})(?: ${escaped(surname) || "(?!)"})?${family})(?![\\p{L}])`, "gu");
}

function writtenOut(name: string, surname: string): RegExp {
  const [first = ""] = name.split(/\s+/u);
  const forms = [name, surname === "" ? "" : `${first} ${surname}`, first].filter((one) => one.length > 1);
  // The longest first: "Robin Whitlock" is one name and no Robin with a word after it.
  const all = forms.toSorted((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<!\\p{L})(?:${all.join("|") || "(?!)"})(?!\\p{L})`, "gu");
}
