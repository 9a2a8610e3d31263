/** What a parent might type in these letters, by question id. */
export const COUNCIL_WORDS: Record<string, string> = {};
