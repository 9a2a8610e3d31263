/** What a parent might type in these letters, by question id. */
export const OUTSIDE_WORDS: Record<string, string> = {};
