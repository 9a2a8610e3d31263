/** What parents say for what the letters are about. A letter's own search words need not repeat each of them. */

/** Said of a child who does not go in, in one phrase; folded, so without apostrophes. */
const NOT_GOING =
  /\b(?:wont|cant|cannot|couldnt|wouldnt|will not|can not|does not want to|doesnt want to|refus(?:es?|ing) to) (?:go|get|come|leave)\b(?: (?:him|her|them|there))?(?: (?:in|into|out|to))?(?: (?:the|my|our))?(?: (?:school|class|car|house|bed))?\b/gu;

/** The word beside it is one that the letters use. */
const MEANT: readonly [said: RegExp, word: string][] = [
  [/^(?:scared|frightened|afraid|terrified|fear(?:s|ful)?|tears|tearful|meltdowns?|upset|distress(?:ed)?)$/, "anxious"],
  [/^(?:cr(?:y|ies|ied|ying)|hat(?:e|es|ed|ing)|dread(?:s|ed|ing)?|panics?|panick(?:y|ed|ing)|phobi[ac])$/, "anxious"],
  [/^avoid(?:s|ed|ing|ance|ant)?$/, "anxious"],
  [/^ignor(?:e|es|ed|ing)$/, "chase"],
  [/^(?:court|truan(?:t|cy)|prosecut(?:e|ed|ing))$/, "prosecution"],
  [/^(?:toilets?|lunch(?:es|time)?|separation)$/, "adjustments"],
  [/^(?:dyslexi[ac]|dyspraxi[ac])$/, "sen"],
];

/** @param query folded: lower case, without apostrophes */
export function inOtherWords(query: string): string {
  return query.replace(NOT_GOING, "refusal");
}

/** @returns the word that the letters use for it, or null */
export function meantBy(word: string): string | null {
  return MEANT.find(([said]) => said.test(word))?.[1] ?? null;
}
