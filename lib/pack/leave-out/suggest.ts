import { placeAt, sentencesOf } from "../../letters/sentences.ts";
import type { Profile } from "../../record/profile.ts";
import type { Replacement } from "../choice.ts";
import type { PackEntry } from "../chronology.ts";
import type { PackDocument } from "../document.ts";
import { type Answer, inAnswer, inEntry, type Place } from "./answers.ts";
import { COVERS } from "./contact-details.ts";
import { fold } from "./folded.ts";
import { atOnce, Memory } from "./memory.ts";
import { numbersOf } from "./numbers.ts";
import { type NameFinder, nameFinder } from "./other-children.ts";
import { type OwnName, ownName, ownNamesIn } from "./own-names.ts";
import { initialsOf, type Known, knownOf } from "./people-of.ts";
import { streetsOf } from "./streets.ts";
import { type SurnameFinder, surnameFinder } from "./surnames.ts";

const ORDER = ["own", "child", "surname", "copied", "number", "street"] as const;

/** What was found in one text. */
interface Found extends Replacement {
  /**
   * "own": the child of the pack; "child": another child; "surname": the surname of one, alone; "copied": somebody copied who is
   * no contact; "number": a number or date of birth by which a child is known; "street": an address without a number.
   */
  who: (typeof ORDER)[number];
  /** Why it is suggested, to stand after the name. */
  why: string;
  /** The sentence it was found in first. */
  found: string;
}

/** A replacement that the parent may want, and where it was found first. Nothing is replaced by it. */
export type Suggestion = Found & Place;

export interface SuggestOptions {
  /** What the parent typed for the pack. */
  answers?: readonly Answer[];
  /** What is replaced already: a surname alone is looked for by it too. */
  replace?: readonly Replacement[];
  /** Texts gone through before, for the same profile. */
  memory?: Memory<Found[]>;
  finder?: NameFinder;
}

export type { Found };

/** The same as suggesting, in one go. */
export function suggestReplacements(document: PackDocument, profile: Profile, options?: SuggestOptions): Suggestion[] {
  return atOnce(suggesting(document, profile, options));
}

/**
 * What a pack may be better without: the child's own name in full, other children's, surnames of theirs alone, people in copy
 * who are no contacts, numbers and dates of birth, and addresses without a number. In slices, an entry each.
 * @returns each once, the child's own first, then as they come
 */
export function* suggesting(
  document: PackDocument,
  profile: Profile,
  { answers = [], replace = [], memory = new Memory(), finder }: SuggestOptions = {},
): Generator<undefined, Suggestion[]> {
  const known = knownOf(profile);
  const finders: Finders = {
    known,
    profile,
    others: finder ?? nameFinder(profile, known),
    own: known.children.map((child) => ownName(child.name, known)),
  };
  const found: Suggestion[] = [];
  for (const { place, texts, cc } of placesOf(document, answers)) {
    for (const text of texts) {
      for (const one of memory.of(text, () => foundIn(text, finders))) found.push({ ...one, ...place });
    }
    for (const one of copied(cc, finders)) found.push({ ...one, ...place });
    yield;
  }
  memory.settle();
  const names = [...found.filter(({ who }) => who === "child"), ...replace].map(({ from }) => from.trim());
  found.push(...(yield* surnamesAlone(document, answers, surnameFinder(names, known))));
  return onceEach(found);
}

interface Texts {
  place: Place;
  texts: string[];
  cc: string;
}

function* placesOf({ entries }: PackDocument, answers: readonly Answer[]): Generator<Texts> {
  for (const answer of answers) yield { place: inAnswer(answer), texts: [answer.words], cc: "" };
  for (const entry of entries) yield { place: inEntry(entry), texts: wordsOf(entry), cc: entry.cc };
}

function onceEach(found: readonly Suggestion[]): Suggestion[] {
  const once = new Map<string, Suggestion>();
  for (const one of found) {
    const key = fold(one.from).text;
    if (!once.has(key)) once.set(key, one);
  }
  return [...once.values()].toSorted((a, b) => ORDER.indexOf(a.who) - ORDER.indexOf(b.who));
}

/** The words of an entry that people wrote. */
export function wordsOf(entry: PackEntry): string[] {
  return [
    entry.subject,
    entry.text,
    entry.quoted,
    entry.answer,
    ...entry.corrections.map(({ text }) => text),
    ...entry.attachments,
  ].filter(Boolean);
}

/** The same in paragraphs without the marks of quoted lines: what each reply quotes again need be read but once. */
export function paragraphsOf(text: string): string[] {
  const lines = text.includes(">") ? text.replace(/^[ \t]*(?:>[ \t]?)+/gmu, "") : text;
  return lines.split(/\n[ \t]*\n/u).filter((one) => /\S/u.test(one));
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

interface Finders {
  known: Known;
  profile: Profile;
  others: NameFinder;
  own: readonly OwnName[];
}

function foundIn(text: string, { known, profile, others, own }: Finders): Found[] {
  return [
    ...ownNamesIn(text, own, known).map(({ from, to, start }): Found => {
      return { from, to, who: "own", why: "seems to be your child’s own name.", found: sentenceAt(text, start) };
    }),
    ...paragraphsOf(text).flatMap((paragraph) => childrenIn(paragraph, others)),
    ...numbersOf(text, profile).map(({ words, start, to, why }): Found => {
      return { from: words, to, who: "number", why, found: sentenceAt(text, start) };
    }),
    ...streetsOf(text, known).map(({ words, start }): Found => {
      const why = "may be somebody’s address.";
      return { from: words, to: COVERS.postal, who: "street", why, found: sentenceAt(text, start) };
    }),
  ];
}

function childrenIn(text: string, finder: NameFinder): Found[] {
  return finder(text).flatMap(({ name, start, why }): Found[] => {
    const one = (from: string): Found => ({
      from,
      to: initialsOf(from),
      who: "child",
      why: `may be another child: ${why}.`,
      found: sentenceAt(text, start),
    });
    const [first = "", last = ""] = name.split(" ");
    return last === "" ? [one(name)] : [one(name), one(first)];
  });
}

/** "Lee Marsh <lee@example.org>, …" */
const PERSON = /(?:^|,\s*)"?(?<name>[^",<>@]*?)"?\s*<(?<address>[^<>]*)>/gu;

function copied(cc: string, { profile, known }: Finders): Found[] {
  if (cc === "") return [];
  const addresses = new Set(
    [...profile.contacts.map(({ email }) => email), ...profile.writer.addresses].map((one) => one.toLowerCase()),
  );
  return [...cc.matchAll(PERSON)].flatMap((match): Found[] => {
    const name = match.groups?.name?.trim() ?? "";
    const address = match.groups?.address?.trim().toLowerCase() ?? "";
    if (!/\p{L}{2}/u.test(name) || addresses.has(address) || known.words.has(fold(name).text)) return [];
    const why = "was copied and is none of your contacts.";
    const found = `Cc: ${match[0].replace(/^,\s*/u, "")}`;
    return [{ from: name, to: initialsOf(name), who: "copied", why, found }];
  });
}

function* surnamesAlone(
  document: PackDocument,
  answers: readonly Answer[],
  finder: SurnameFinder,
): Generator<undefined, Suggestion[]> {
  const found: Suggestion[] = [];
  for (const { place, texts } of placesOf(document, answers)) {
    for (const text of texts) {
      for (const { surname, of, start, word } of finder(text)) {
        const also = word ? " It is a word too, so look where else it stands." : "";
        const why = `is the surname of ${of}, and stands by itself.${also}`;
        const sentence = sentenceAt(text, start);
        found.push({ from: surname, to: initialsOf(surname), who: "surname", why, found: sentence, ...place });
      }
    }
    yield;
  }
  return found;
}
