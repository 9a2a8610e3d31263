import type { Detail } from "./contact-details.ts";
import type { Folded } from "./folded.ts";

/** Postal addresses and postcodes of the United Kingdom. */

/** The second half never has C, I, K, M, O or V, and "1st" is an ordinal. */
const POSTCODE = /(?<![\p{L}\p{N}])(?:gir ?0aa|[a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2})(?![\p{L}\p{N}])/gu;
const KINDS =
  "street|st|road|rd|lane|ln|avenue|ave|close|cl|drive|dr|way|court|ct|crescent|cres|gardens|gdns|place|pl|terrace|grove|hill|park|square|sq|walk|mews|row|rise|green|view|parade|croft|end|field|fields|meadow|meadows|heights|wharf|quay|yard|gate|path|passage|broadway";
const KIND = KINDS.split("|")
  .map((kind) => `[${kind.slice(0, 1).toUpperCase()}${kind.slice(0, 1)}]${kind.slice(1)}|${kind.toUpperCase()}`)
  .join("|");
const TITLE = "Mrs?|Ms|Miss|Dr|Mx|Sir|Year|Class";
const MONTH =
  "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
const NAME = `(?!(?:${TITLE}|${MONTH})(?![\\p{L}]))\\p{Lu}[\\p{L}'-]*`;
/** No year: "1 March 2027 Mill Lane was closed". */
const HOUSE = "(?!(?:19|20)\\d\\d(?!\\d))\\d{1,4}(?:[a-zA-Z]|-\\d{1,4})?,?[ \\n]";
/** "12 Mill Lane", "Flat 3, 12a High Street", "Rose Cottage, Mill Lane": in the text with its capitals. */
const STREET = new RegExp(
  `(?<![\\p{L}\\p{N}.:/])(?:(?:[Ff]lat|[Aa]partment|[Uu]nit) \\d{1,4}[a-zA-Z]?,?[ \\n])?(?:${[
    `${HOUSE}(?:(?:${NAME}|of|the) ){0,3}${NAME} (?:${KIND})`,
    `${HOUSE}(?:\\p{Ll}+ )?\\p{Ll}+ (?:street|road|lane|avenue|crescent)`,
    `${NAME} (?:Cottage|House|Farm|Lodge|Villa|Barn),?[ \\n](?:${NAME} ){1,3}(?:${KIND})`,
  ].join("|")})(?![\\p{L}\\p{N}])\\.?`,
  "gu",
);
/** Towns and counties between the street and the postcode. */
const BETWEEN = /^(?:,?[ \n]+(?:[\p{Lu}][\p{L}'-]*[ -]?(?:(?:upon|on|under|le|the|of|in)[ -])*){1,4}){0,4},?[ \n]*$/u;
const FAR = 90;

/** @returns streets with their town and postcode, streets alone, postcodes alone */
export function postalIn({ text, cased }: Folded): Detail[] {
  if (!/\d/u.test(text)) return [];
  const codes = [...text.matchAll(POSTCODE)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => isPostcode(cased.slice(start, end)));
  const streets = [...cased.matchAll(STREET)].map((match) => ({
    start: match.index,
    end: match.index + match[0].replace(/\.$/u, "").length,
  }));
  const whole = streets.map(({ start, end }): Detail => {
    const code = codes.find(
      (one) => one.start >= end && one.start - end < FAR && BETWEEN.test(cased.slice(end, one.start)),
    );
    return { start, end: code?.end ?? end, what: "postal" };
  });
  const alone = codes.filter((one) => !whole.some(({ start, end }) => one.start >= start && one.end <= end));
  return [...whole, ...alone.map((one): Detail => ({ ...one, what: "postcode" }))];
}

function isPostcode(words: string): boolean {
  if (/\d[a-z]{2}$/u.test(words))
    return words === words.toLowerCase() && !/\d(?:st|nd|rd|th)$/u.test(words) && words.length > 5;
  return /\d[A-Z]{2}$/u.test(words);
}
