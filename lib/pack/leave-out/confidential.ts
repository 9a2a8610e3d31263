import { placeAt, sentencesOf } from "../../letters/sentences.ts";

/** Words by which somebody asked that a text goes no further: advice above all, which the parent alone should have. */

export const CONFIDENTIAL_WHY = "says that it is for you alone. Ask whoever wrote it before it goes out.";

const ANY =
  /confiden|privileged|without prejudice|not (?:share|mention|show|forward|pass)|n['’]t (?:share|mention|show|forward|pass)/iu;
/** At the beginning of a line, as people head their letters; or asked for in so many words. */
const SAID =
  /(?<=^[ \t>]*)(?:(?:strictly |legally )?(?:private|privileged|confidential)(?:,? (?:and|&) (?:private|privileged|confidential))?[.:,]|in (?:strict |the strictest )?confidence[.:,])|without prejudice|(?:please )?(?:do not|don['’]t) (?:share|mention|show|forward|pass on) (?:this|that|the|it|any of this)(?!\p{L})/gimu;
/** What mail servers write under every email. */
const FOOTER = /recipient|in error|this (?:e-?mail|message)|attachments?|password|disclaimer/iu;

/** @returns each sentence once */
export function confidentialIn(text: string): { start: number; words: string }[] {
  if (!ANY.test(text)) return [];
  const sentences = sentencesOf(text);
  const told = new Set<number>();
  return [...text.matchAll(SAID)].flatMap((match) => {
    const place = placeAt(sentences, match.index);
    const start = place?.start ?? match.index;
    if (told.has(start) || FOOTER.test(text.slice(start, place?.end))) return [];
    told.add(start);
    return [{ start: match.index, words: match[0].replace(/[.:,]$/u, "") }];
  });
}
