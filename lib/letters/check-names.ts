import type { Profile } from "../record/profile.ts";
import { FIRST_NAMES, NO_SURNAME } from "./check-name-lists.ts";
import type { Place } from "./sentences.ts";

/** Full names of other children, which do not belong in a letter: the school knows them by their initials. */

const WORD = "\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}{1,20}(?:\\p{Lu}\\p{Ll}{1,20})?(?:['’-]\\p{Lu}?\\p{Ll}{1,20})?";
/** Two or three names in a row, no title before them. */
const FULL = new RegExp(
  `(?<!\\b(?:Mrs?|Ms|Miss|Dr|Sir|Mx|Prof|Professor|Rev|Nurse|PC|Aunt|Aunty|Uncle|Lady|St|Saint)\\.? )(?<![\\p{L}\\p{N}'’-])(${WORD}) (?:\\p{Lu}\\.? )?(${WORD})(?![\\p{L}\\p{N}]|['’]?-)`,
  "gu",
);

/** Somebody who is no child: said before the name or after it. */
const GROWN_UP =
  "teacher|assistant|ta|tutor|senco|sendco|head|headteacher|deputy|governor|doctor|gp|consultant|paediatrician|psychologist|psychiatrist|therapist|counsellor|nurse|social worker|caseworker|officer|mentor|lead|coordinator|solicitor|mp|coach|receptionist|secretary|advocate|specialist|practitioner|manager|author|mum|dad|mother|father|parent|nan|grandma|grandad|aunt|uncle|friend’s mum";
const BEFORE = new RegExp(
  `\\b(?:(?:${GROWN_UP}|brother|sister|cousin)s?,? (?:called |named |is |was )?|(?:spoke|speaking|spoken|talked|talking|wrote|written) (?:to|with) )$`,
  "iu",
);
const AFTER = new RegExp(
  `^(?: ?\\(?(?:from )?(?:camhs|nhs|mhst|sendiass|the (?:council|office|surgery|clinic))\\b| (?:in|at) the (?:office|surgery|clinic)\\b|,? (?:\\(|who is |is |was |from )?(?:a |an |the |our |his |her |their |my )?(?:[a-z]+ )?(?:${GROWN_UP})\\b)`,
  "iu",
);
/** Words that say it is a child, whatever the name. */
const CHILD_BEFORE =
  /\b(?:boys?|girls?|child|children|pupils?|kids?|classmates?|bully|bullies|lads?|friend|student|named|called|bullied by|hit by|pushed by|kicked by) (?:called |named |is |was )?$/iu;
const CHILD_AFTER =
  /^(?: (?:and (?:\p{Lu}\p{Ll}+|(?:his|her|their) (?:friends?|mates?|gang)) )?(?:has |have |had |keeps? |kept |also |then |again )*(?:hit|hits|hitting|kick|push|punch|shov|call|bull|pick|laugh|threaten|spit|spat|tripp|slapp|pinch|took|stole|bit|hurt|tease|teasing|threw|followed|pull)\p{L}*\b| in (?:his|her|their|my|year)\b)/iu;

const SPAN = 40;

/**
 * @param text one answer
 * @param profile the people of the case are known by name, and so are the parent's own family
 * @returns where the full names stand that seem to be another child's
 */
export function childNamesIn(text: string, profile: Profile): Place[] {
  const own = ownNames(profile);
  const places: Place[] = [];
  for (const match of text.matchAll(FULL)) {
    const [name, first = "", last = ""] = match;
    const start = match.index;
    const end = start + name.length;
    const before = text.slice(Math.max(0, start - SPAN), start);
    const after = text.slice(end, end + SPAN);
    const third = /^ (\p{Lu}\p{Ll}+)/u.exec(after)?.[1] ?? "";
    if (NO_SURNAME.has(third)) continue;
    const surname = last.replace(/['’]s$/u, "");
    if (own.has(surname.toLowerCase()) || own.has(first.toLowerCase()) || NO_SURNAME.has(surname)) continue;
    if (BEFORE.test(before) || AFTER.test(after)) continue;
    const known = FIRST_NAMES.has(first);
    if (known || (!NO_SURNAME.has(first) && (CHILD_BEFORE.test(before) || CHILD_AFTER.test(after))))
      places.push({ start, end });
  }
  return places;
}

/** A pack asks for every paragraph of a record, and the people are the same. */
const OWN = new WeakMap<Profile, Set<string>>();

function ownNames(profile: Profile): Set<string> {
  const names = OWN.get(profile) ?? ownNamesOf(profile);
  OWN.set(profile, names);
  return names;
}

/** Surnames and first names that are no other child's: the family's, and those of the people of the case. */
function ownNamesOf({ writer, contacts, school, child }: Profile): Set<string> {
  const surname = writer.name.trim().split(/\s+/u).slice(1).at(-1) ?? "";
  const people = contacts.map(({ name }) => name.trim().split(/\s+/u).at(-1) ?? "");
  const named = child.name.trim().split(/\s+/u)[0] ?? "";
  const places = [school.name, school.council].flatMap((name) => name.split(/\s+/u));
  return new Set(
    [surname, ...people, ...(named.length > 2 ? [named] : []), ...places]
      .filter(Boolean)
      .map((one) => one.toLowerCase()),
  );
}
