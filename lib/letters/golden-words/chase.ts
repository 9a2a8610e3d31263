/** What a parent might type in these letters, by question id. */
export const CHASE_WORDS: Record<string, string> = {};
