/** What a parent might type in these letters, by question id. */
export const CONCERN_WORDS: Record<string, string> = {};
