/** What a parent might type in these letters, by question id. */
export const COMPLAINT_WORDS: Record<string, string> = {};
