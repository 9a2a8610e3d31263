/** The subject of a draft opened by link, until the letter is put in: links land in the browser's history. */
export const NEUTRAL_SUBJECT = "A message for school";
