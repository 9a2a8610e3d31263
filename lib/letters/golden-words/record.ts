/** What a parent might type in these letters, by question id. */
export const RECORD_WORDS: Record<string, string> = {};
