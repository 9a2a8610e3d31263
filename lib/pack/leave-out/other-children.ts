import { FIRST_NAMES, NO_SURNAME } from "../../letters/check-name-lists.ts";
import { childNamesIn } from "../../letters/check-names.ts";
import type { Place } from "../../letters/sentences.ts";
import type { Profile } from "../../record/profile.ts";
import { fold } from "./folded.ts";
import type { Known } from "./people-of.ts";

/** Names of other children: full ones by the letter checker's rule, first names by the words beside them. */

const NAME = "\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}{1,20}(?:[-'’]\\p{Lu}\\p{Ll}{1,20})?";
const FULL = `${NAME}(?: ${NAME})?`;
/** With its capital too, where it begins a sentence. */
const either = (words: string) =>
  words
    .split("|")
    .map((one) => `[${one.slice(0, 1).toUpperCase()}${one.slice(0, 1)}]${one.slice(1)}`)
    .join("|");
const HIS = `(?:${either("his|her|their|my|our")}|\\p{L}\\.?['’]s|\\p{Lu}\\p{Ll}+['’]s)`;
/** Said before the name of a child. */
const BEFORE = new RegExp(
  `(?<!\\p{L})(?:${HIS} (?:\\p{Ll}+ )?(?:friends?|best friend|mates?|classmates?|buddy|partner|brother|sister|cousin|twin)|(?:${either("boys?|girls?|child|children|pupils?|lads?|classmates?|bully")})(?: in (?:his|her|their|the|my) (?:class|year|form))?)(?:,| called| named| is| was|:)? (?<name>${FULL})(?: and (?<second>${FULL}))?`,
  "gu",
);
/** Said of a name: "Sam’s mum", "Sam hit her", "playing with Sam", "sits next to Sam". */
const MUM = new RegExp(
  `(?<!\\p{L})(?<name>${FULL})(?:['’]s?|s)? (?:mum|mother|dad|father|nan|grandma|parents?|mam|carer)(?!\\p{L})`,
  "gu",
);
const WITH = new RegExp(
  `(?<!\\p{L})(?:${either("with|beside|next to|by|from|between|and|like|about|hit|kicked|pushed|called|told|invited|against|to|for|gave|saw")}) (?<name>${FULL})(?: and (?<second>${FULL}))?`,
  "gu",
);
const DID = new RegExp(
  `(?<!\\p{L})(?<name>${FULL}) (?:(?:has|had|have|then|also|keeps?|kept) )?(?:hit|kick|push|punch|shov|call|bull|pick|laugh|threaten|spat|tripp|slapp|pinch|hurt|teas|followed|pull)\\p{L}*(?!\\p{L})`,
  "gu",
);

/** What is said of a child as of anybody: "Toby was tearful", "Toby in Reception", "Toby, Year 1". */
const SAID_OF = new RegExp(
  `(?<!\\p{L})(?<name>${FULL})(?:,? (?:in |is in )?(?:Nursery|Reception|Year \\d{1,2})| (?:is|was|has|had|cried|read|reads|sat|stays|stayed|wants|wanted|loves|likes|refuses|refused|went|came|started|starts))(?!\\p{L})`,
  "gu",
);

export interface NamePlace extends Place {
  name: string;
  why: string;
}

/** @returns names that seem to be other children's, in the order of the text; a name said twice is there twice */
export type NameFinder = (text: string) => readonly NamePlace[];

/** Finds them, each text read once however often it is asked about. */
export function nameFinder(profile: Profile, known: Known): NameFinder {
  const read = new Map<string, NamePlace[]>();
  return (text) => {
    const before = read.get(text);
    if (before) return before;
    const found = /\p{Lu}\p{Ll}/u.test(text) ? otherChildrenIn(text, profile, known) : [];
    read.set(text, found);
    return found;
  };
}

function otherChildrenIn(text: string, profile: Profile, known: Known): NamePlace[] {
  const full = childNamesIn(text, profile).map((place) => ({
    ...place,
    name: clean(text.slice(place.start, place.end)),
    why: "a full name that seems to be another child’s",
  }));
  const cued = [
    ...[
      ...places(text, BEFORE, "said beside “friend”, “boy”, “girl” and the like", () => true),
      ...places(text, DID, "somebody is said to have done something to a child", isFirstName),
    ].filter(({ name }) => !isKnown(name, known) || isNamesake(name, known)),
    ...[
      ...places(text, MUM, "somebody’s mum, dad or carer is named by it", () => true).map(possessor),
      ...places(text, WITH, "a first name that children have", isFirstName),
      ...places(text, SAID_OF, "a first name that children have", isFirstName),
    ].filter(({ name }) => !isKnown(name, known)),
  ];
  let found = inOrder([...full, ...cued]);
  // "Tyler Marsh, Kofi Mensah and Tom Bexley hit him": from each to those beside it.
  for (let round = 0; round < LISTED && found.length > 0; round += 1) {
    const more = found.flatMap((place) => beside(text, place));
    const next = inOrder([...found, ...more.filter(({ name }) => !isKnown(name, known) || isNamesake(name, known))]);
    if (next.length === found.length) break;
    found = next;
  }
  return found;
}

/** So many names in a row are gone along. */
const LISTED = 4;

const AFTER_NAME = new RegExp(`^(?: [Aa]nd |, and |, | or | & )(${FULL})(?!\\p{L})`, "u");
const BEFORE_NAME = new RegExp(`(?<!\\p{L})(${NAME} ${NAME})(?: and |, and |, | or | & )$`, "u");
const SPAN = 60;

/** Named in one breath with another child: "Amelia Thornbury and Kwame Boateng". */
function beside(text: string, { start, end }: NamePlace): NamePlace[] {
  const why = "named beside another child";
  const after = AFTER_NAME.exec(text.slice(end, end + SPAN));
  const before = BEFORE_NAME.exec(text.slice(Math.max(0, start - SPAN), start));
  const next = after ? end + after[0].length - (after[1] ?? "").length : 0;
  const prior = before ? start - before[0].length : 0;
  return [
    { name: trimmed(after?.[1] ?? ""), at: next },
    { name: trimmed(before?.[1] ?? ""), at: prior },
  ].flatMap(({ name, at }) => (name.length > 1 ? [{ name, start: at, end: at + name.length, why }] : []));
}

function places(text: string, cue: RegExp, why: string, good: (name: string) => boolean): NamePlace[] {
  return [...text.matchAll(cue)].flatMap((match) => {
    const { name, second } = match.groups ?? {};
    return [name, second].flatMap((one) => {
      const words = one === undefined ? "" : trimmed(one);
      if (words === "" || !good(words)) return [];
      const start = match.index + match[0].lastIndexOf(one ?? "");
      return [{ start, end: start + words.length, name: words, why }];
    });
  });
}

/** "Sams mum" is Sam’s; James’s is James’s. */
function possessor(place: NamePlace): NamePlace {
  const short = place.name.slice(0, -1);
  if (!place.name.endsWith("s") || FIRST_NAMES.has(place.name) || !FIRST_NAMES.has(short)) return place;
  return { ...place, name: short, end: place.end - 1 };
}

/** "Sam Monday" is Sam; "On Monday" is nobody. */
function trimmed(name: string): string {
  const [first = "", last = ""] = clean(name).split(" ");
  if (NO_SURNAME.has(first) || TITLES.has(first)) return "";
  return last === "" || NO_SURNAME.has(last) ? first : `${first} ${last}`;
}

const TITLES = new Set([
  "Mr",
  "Mrs",
  "Ms",
  "Miss",
  "Dr",
  "Mx",
  "Sir",
  "Nan",
  "Mum",
  "Dad",
  "Mummy",
  "Daddy",
  "Grandma",
  "Dear",
  "Hi",
  "Hello",
  "Nurse",
  "SENCO",
  "Camhs",
]);

const clean = (name: string) => name.replace(/['’]s?$/u, "");
const isFirstName = (name: string) => FIRST_NAMES.has(name.split(" ")[0] ?? "");

/** Of the family, of the case's people, or the child itself. */
function isKnown(name: string, { words, children }: Known): boolean {
  const folded = fold(name).text;
  const [first = "", last = ""] = folded.split(" ");
  if (words.has(folded) || words.has(first) || (last !== "" && words.has(last))) return true;
  return children.some((child) => {
    const [theirs = ""] = child.folded.split(" ");
    // With an initial alone in the profile, nobody whose name begins so can be told from the child.
    return theirs === first || (/^\p{L}\.?$/u.test(theirs) && first.startsWith(theirs.slice(0, 1)));
  });
}

/** A child who is said to have done something, and has the surname of somebody of the case and none of the family. */
function isNamesake(name: string, { words, surname, children }: Known): boolean {
  const [first = "", last = ""] = fold(name).text.split(" ");
  if (last === "" || words.has(`${first} ${last}`) || words.has(first) || last === fold(surname).text) return false;
  return isFirstName(name) && !children.some(({ folded }) => folded.split(" ").includes(first));
}

function inOrder(all: readonly NamePlace[]): NamePlace[] {
  let reached = 0;
  return all
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}
