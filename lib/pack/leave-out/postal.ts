import type { Detail } from "./contact-details.ts";
import type { Folded } from "./folded.ts";

/** Postal addresses and postcodes of the United Kingdom. */

/**
 * From its first figure on, since letters alone stand everywhere. The second half never has C, I, K, M, O or V. In capitals it
 * may be parted anywhere: "WM 1 2AB", "WM1-2AB", "WM12 AB".
 */
const POSTCODE =
  /(?<=(?<![\p{L}\p{N}])[a-z]{1,2} ?)\d[a-z\d]?[ -]?\d ?[abd-hjlnp-uw-z]{2}(?![\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])gir ?)0aa(?![\p{L}\p{N}])/gu;
const BEFORE_FIGURE = /(?<![\p{L}\p{N}])[a-z]{1,3} ?$/u;
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
/** "12 Mill Lane", in the text with its capitals; before it maybe "Flat 3, ". */
const STREET = new RegExp(
  `(?<![\\p{L}\\p{N}.:/])${HOUSE}(?:(?:(?:${NAME}|of|the) ){0,3}${NAME} (?:${KIND})|(?:\\p{Ll}+ )?\\p{Ll}+ (?:street|road|lane|avenue|crescent))(?![\\p{L}\\p{N}])\\.?`,
  "gu",
);
const FLAT = /(?<![\p{L}\p{N}.:/])(?:[Ff]lat|[Aa]partment|[Uu]nit) \d{1,4}[a-zA-Z]?,?[ \n]$/u;
/** "Rose Cottage, Mill Lane". */
const HOUSE_NAMED = / (?:Cottage|House|Farm|Lodge|Villa|Barn),?[ \n]/u;
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}.:/])${NAME} (?:Cottage|House|Farm|Lodge|Villa|Barn),?[ \\n](?:${NAME} ){1,3}(?:${KIND})(?![\\p{L}\\p{N}])\\.?`,
  "gu",
);
/** Towns and counties between the street and the postcode. */
const BETWEEN = /^(?:,?[ \n]+(?:[\p{Lu}][\p{L}'-]*[ -]?(?:(?:upon|on|under|le|the|of|in)[ -])*){1,4}){0,4},?[ \n]*$/u;
const FAR = 90;

/** @returns streets with their town and postcode, streets alone, postcodes alone */
export function postalIn({ text, cased }: Folded): Detail[] {
  if (!/\d/u.test(text)) return [];
  const codes = codesIn(text, cased);
  const whole = streetsIn(cased).map(({ start, end }): Detail => {
    const code = codes.find(
      (one) => one.start >= end && one.start - end < FAR && BETWEEN.test(cased.slice(end, one.start)),
    );
    return { start, end: code?.end ?? end, what: "postal" };
  });
  const alone = codes.filter((one) => !whole.some(({ start, end }) => one.start >= start && one.end <= end));
  return [...whole, ...alone.map((one): Detail => ({ ...one, what: "postcode" }))];
}

interface Span {
  start: number;
  end: number;
}

function codesIn(text: string, cased: string): Span[] {
  return [...text.matchAll(POSTCODE)].flatMap((match) => {
    const letters = BEFORE_FIGURE.exec(text.slice(Math.max(0, match.index - 5), match.index))?.[0].length ?? 0;
    const span = { start: match.index - letters, end: match.index + match[0].length };
    return isPostcode(cased.slice(span.start, span.end)) ? [span] : [];
  });
}

function streetsIn(cased: string): Span[] {
  const numbered = [...cased.matchAll(STREET)].map((match) => {
    const flat = FLAT.exec(cased.slice(Math.max(0, match.index - 20), match.index))?.[0].length ?? 0;
    return { start: match.index - flat, end: endOf(match) };
  });
  if (!HOUSE_NAMED.test(cased)) return numbered;
  const named = [...cased.matchAll(NAMED)].map((match) => ({ start: match.index, end: endOf(match) }));
  return [
    ...numbered,
    ...named.filter(({ start, end }) => !numbered.some((one) => one.start < end && one.end > start)),
  ];
}

const endOf = (match: RegExpExecArray) => match.index + match[0].replace(/\.$/u, "").length;

/** "1st" is an ordinal, "5ft" and "2hr" are measures; what is parted otherwise than by one space has to be in capitals. */
function isPostcode(words: string): boolean {
  if (words === words.toUpperCase()) return !/^.{1,2}[ \n]\d[ \n]\d(?:ST|ND|RD|TH)$/u.test(words);
  if (!/^[a-z]{1,2}\d[a-z\d]?[ \n]?\d[a-z]{2}$/iu.test(words) || words.length < 6) return false;
  if (/\d[A-Z]{2}$/u.test(words)) return true;
  return !/\d(?:st|nd|rd|th|ft|hr|pp|gb|lb)$/iu.test(words);
}
