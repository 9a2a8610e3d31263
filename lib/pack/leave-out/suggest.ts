import { FIRST_NAMES } from "../../letters/check-name-lists.ts";
import { placeAt, sentencesOf } from "../../letters/sentences.ts";
import type { ItemHash } from "../../record/items.ts";
import type { Profile } from "../../record/profile.ts";
import type { Replacement } from "../choice.ts";
import type { PackEntry } from "../chronology.ts";
import type { PackDocument } from "../document.ts";
import { fold } from "./folded.ts";
import { type NameFinder, nameFinder } from "./other-children.ts";
import { initialsOf, isInitials, type Known, knownOf } from "./people-of.ts";

/** A replacement that the parent may want. Nothing is replaced by it. */
export interface Suggestion extends Replacement {
  /** "own": the child of the pack; "child": another child; "copied": somebody copied who is no contact. */
  who: "own" | "child" | "copied";
  /** Why it is suggested, to stand after the name. */
  why: string;
  /** The sentence it was found in first. */
  found: string;
  entry: ItemHash;
}

/**
 * Names that a pack may be better without: the child's own in full, other children's, and people in copy who are no contacts.
 * @returns each name once, the child's own first, then as they come
 */
export function suggestReplacements(document: PackDocument, profile: Profile): Suggestion[] {
  const known = knownOf(profile);
  const finder = nameFinder(profile, known);
  const own = known.children.map((child) => ownName(child.name, known));
  const all = document.entries.flatMap((entry) => [
    ...own.flatMap((name) => wordsOf(entry).flatMap((text) => writtenIn(text, name, entry, known))),
    ...others(entry, finder),
    ...copied(entry, profile, known),
  ]);
  const once = new Map<string, Suggestion>();
  for (const one of all) if (!once.has(fold(one.from).text)) once.set(fold(one.from).text, one);
  const order = ["own", "child", "copied"];
  return [...once.values()].toSorted((a, b) => order.indexOf(a.who) - order.indexOf(b.who));
}

/** The words of an entry that people wrote. */
export function wordsOf(entry: PackEntry): string[] {
  return [
    entry.subject,
    entry.text,
    entry.quoted,
    ...entry.corrections.map(({ text }) => text),
    ...entry.attachments,
  ].filter(Boolean);
}

/** The same in paragraphs without the marks of quoted lines: what each reply quotes again need be read but once. */
export function paragraphsOf(entry: PackEntry): string[] {
  return wordsOf(entry).flatMap((text) => {
    const lines = text.includes(">") ? text.replace(/^[ \t]*(?:>[ \t]?)+/gmu, "") : text;
    return lines.split(/\n[ \t]*\n/u).filter((one) => /\S/u.test(one));
  });
}

/** A sentence may be a whole email without a full stop. */
const AROUND = 300;

/** @returns the sentence that holds this place, on one line; so much of it as is near */
export function sentenceAt(text: string, start: number): string {
  const from = Math.max(0, start - AROUND);
  const near = text.slice(from, start + AROUND);
  const place = placeAt(sentencesOf(near), start - from);
  return (place ? near.slice(place.start, place.end) : near).replace(/\s+/gu, " ").trim();
}

/** The child's name as others write it out, where the profile has initials; the whole name where it has that. */
interface OwnName {
  pattern: RegExp;
  initials: boolean;
  /** What stands for the whole name. */
  to: string;
}

function ownName(name: string, { surname }: Known): OwnName {
  const initials = isInitials(name);
  const pattern = initials ? inFull(name, surname) : writtenOut(name, surname);
  return { pattern, initials, to: initials ? name : initialsOf(name) };
}

function writtenIn(text: string, { pattern, initials, to }: OwnName, entry: PackEntry, known: Known): Suggestion[] {
  return [...text.matchAll(pattern)].flatMap((match): Suggestion[] => {
    const words = match[0];
    if (initials && known.words.has(fold(words).text)) return [];
    const one = (from: string, as: string): Suggestion => ({
      from,
      to: as,
      who: "own",
      why: "seems to be your child’s own name.",
      found: sentenceAt(text, match.index),
      entry: entry.id,
    });
    const first = words.split(/\s+/u)[0] ?? "";
    const short = initials ? to : initialsOf(first);
    return first === words ? [one(words, short)] : [one(words, to), one(first, short)];
  });
}

const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");

/** "Ruby Whitlock", or a first name that begins with the child's initial and is a child's. */
function inFull(initials: string, surname: string): RegExp {
  const letter = escaped((/\p{L}/u.exec(initials)?.[0] ?? "").toUpperCase());
  const firsts = [...FIRST_NAMES].filter((name) => name.startsWith(letter)).join("|") || "(?!)";
  const family = surname === "" ? "" : `|${letter}\\p{Ll}{1,20} ${escaped(surname)}`;
  return new RegExp(`(?<![\\p{L}.])(?:(?:${firsts})(?: ${escaped(surname) || "(?!)"})?${family})(?![\\p{L}])`, "gu");
}

function writtenOut(name: string, surname: string): RegExp {
  const [first = ""] = name.split(/\s+/u);
  const forms = [name, surname === "" ? "" : `${first} ${surname}`, first].filter((one) => one.length > 1).map(escaped);
  return new RegExp(`(?<!\\p{L})(?:${forms.join("|") || "(?!)"})(?!\\p{L})`, "gu");
}

function others(entry: PackEntry, finder: NameFinder): Suggestion[] {
  return paragraphsOf(entry).flatMap((text) =>
    finder(text).flatMap(({ name, start, why }): Suggestion[] => {
      const one = (from: string): Suggestion => ({
        from,
        to: initialsOf(from),
        who: "child",
        why: `may be another child: ${why}.`,
        found: sentenceAt(text, start),
        entry: entry.id,
      });
      const [first = "", last = ""] = name.split(" ");
      return last === "" ? [one(name)] : [one(name), one(first)];
    }),
  );
}

/** "Lee Marsh <lee@example.org>, …" */
const PERSON = /(?:^|,\s*)"?(?<name>[^",<>@]*?)"?\s*<(?<address>[^<>]*)>/gu;

function copied(entry: PackEntry, profile: Profile, known: Known): Suggestion[] {
  const addresses = new Set(
    [...profile.contacts.map(({ email }) => email), ...profile.writer.addresses].map((one) => one.toLowerCase()),
  );
  return [...entry.cc.matchAll(PERSON)].flatMap((match): Suggestion[] => {
    const name = match.groups?.name?.trim() ?? "";
    const address = match.groups?.address?.trim().toLowerCase() ?? "";
    if (!/\p{L}{2}/u.test(name) || addresses.has(address) || known.words.has(fold(name).text)) return [];
    const why = "was copied and is none of your contacts.";
    const found = `Cc: ${match[0].replace(/^,\s*/u, "")}`;
    return [{ from: name, to: initialsOf(name), who: "copied", why, found, entry: entry.id }];
  });
}
