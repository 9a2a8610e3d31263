import { NO_SURNAME } from "../../letters/check-name-lists.ts";
import { fold } from "./folded.ts";
import type { Known } from "./people-of.ts";

/** Addresses without a number, which may be one’s home or any place: they are suggested, and never left out by themselves. */

export interface StreetPlace {
  start: number;
  words: string;
}

const NAME = "\\p{Lu}[\\p{L}'’-]+";
/** Streets by their name alone. */
const STREETS = "Street|Road|Lane|Avenue|Close|Drive|Crescent|Gardens|Terrace|Grove|Mews|Parade|Croft";
/** Words that are streets only where a town follows: "Forest Way" may be a club. */
const MAYBE = "Way|Court|Place|Park|Hill|Square|Walk|Row|Rise|Green|View|End|Meadow|Meadows|Gate|Wharf|Yard";
const HOUSES =
  "Cottage|Farm|Farmhouse|Lodge|Villa|Barn|Forge|Rectory|Vicarage|Bakery|Mill|Stables|Chapel|Dairy|Manse|Smithy|Bungalow|Granary|House";
const ANY = new RegExp(` (?:${STREETS}|${MAYBE}|${HOUSES})(?![\\p{L}])`, "u");
const STREET = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?:(?:${NAME} ){1,3}(?:${STREETS})|(?:${NAME} ){1,3}(?:${MAYBE})(?=,\\s\\p{Lu}\\p{Ll})|(?:The )?(?:${NAME} ){1,2}(?:${HOUSES})(?=,\\s\\p{Lu}\\p{Ll}))(?![\\p{L}'’-]|\\.\\p{L})`,
  "gu",
);
/** What follows the name of a place that is nobody's home. */
const PUBLIC =
  /^(?:,? (?:C of E |CE )?(?:Primary|Juniors?|Infants?|Secondary|High|Community|School|Academy|College|Nursery|Pre-?school|Surgery|Hospital|Clinic|Practice|Health|Medical|Dental|Centre|Library|Station|Church|Hall|Hub|Club|Baths|Pool|Market|Museum|Offices?|Police|Court|office|entrance|gate|door|site|building|surgery|clinic|library|car park|bus|crossing|end|corner|traffic|school|park|station|shops?)(?!\p{L}))/u;
const PUBLIC_BEFORE =
  /(?:Coronation|Sesame|Downing|Fleet|Harley|Abbey|Civic|County|Town|Full|Upper|Opera|Light|White) ?$/u;
/** A number before it makes it an address that is known anyway (see postal.ts). */
const NUMBERED = /(?:\d[a-zA-Z]?,?\s|(?<!\p{L})(?:Old|New|The)\s)$/u;

/** @returns streets and named houses */
export function streetsOf(text: string, known: Known): StreetPlace[] {
  if (!ANY.test(text)) return [];
  return [...text.matchAll(STREET)].flatMap((match): StreetPlace[] => {
    const words = match[0].split(" ");
    let start = match.index;
    // "On Mill Lane", "Mrs Mill Lane": what begins a sentence is no part of it.
    while (words.length > 1 && words[0] !== "The" && (NO_SURNAME.has(words[0] ?? "") || BEGINS.has(words[0] ?? "")))
      start += (words.shift() ?? "").length + 1;
    const named = words.filter((word) => word !== "The");
    if (named.length < 2 || isPublic(named, known)) return [];
    if (PUBLIC.test(text.slice(start + words.join(" ").length, start + words.join(" ").length + 40))) return [];
    if (NUMBERED.test(text.slice(Math.max(0, start - 8), start))) return [];
    return [{ start, words: words.join(" ") }];
  });
}

const BEGINS = new Set(
  "Mr Mrs Ms Miss Dr From Near By Via Until While Our Their Her His Is Was Are Were Or So Into Onto Off Along Outside Opposite Behind Since Please Then".split(
    " ",
  ),
);

/** A school, a council or a team has it in its name, or it is known to everybody. */
function isPublic(named: readonly string[], { words }: Known): boolean {
  const [first = ""] = named;
  return words.has(fold(first).text) || PUBLIC_BEFORE.test(`${first} `) || first === "High";
}
